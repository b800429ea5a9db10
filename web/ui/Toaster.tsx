import { useEffect, useRef, useState } from 'react'
import { useSay } from '#web/words.ts'
import { Icon } from './Icon.tsx'
import { dismiss, useNotice } from './toast.ts'

const SHOWN_FOR = 6_000

/** Where notices appear. They wait while a person points at them or has reached them by F6. */
export function Toaster() {
  const say = useSay()
  const notice = useNotice()
  const [held, setHeld] = useState(false)
  const ref = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!notice || held) return
    const timer = setTimeout(() => dismiss(notice.id), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [notice, held])

  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !ref.current?.firstElementChild) return
      event.preventDefault()
      const target = ref.current.querySelector<HTMLElement>('button') ?? ref.current.querySelector<HTMLElement>('[tabindex]')
      target?.focus()
    }
    addEventListener('keydown', reach)
    return () => removeEventListener('keydown', reach)
  }, [])

  const undo = () => {
    notice?.undo?.()
    if (notice) dismiss(notice.id)
    setHeld(false)
  }

  return (
    <section className="toasts" ref={ref} aria-label={say('ui.notices')} aria-live="polite">
      {notice && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a notice only holds it
        <div
          className="toast"
          key={notice.id}
          tabIndex={-1}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon name="check" />
          <span>{notice.words}</span>
          {notice.undo && (
            <button type="button" onClick={undo}>
              {say('ui.undo')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
