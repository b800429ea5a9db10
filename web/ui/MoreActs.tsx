import { type ReactNode, useId, useRef } from 'react'
import { useSay } from '#web/words.ts'
import { Icon } from './Icon.tsx'
import { place } from './Menu.tsx'

/** Deeds that stand in the line where there is room, and behind one button on a phone. Nothing in here may open a dialog. */
export function MoreActs({ children }: { children: ReactNode }) {
  const say = useSay()
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button ref={anchor} type="button" className="btn btn-line more" popoverTarget={id} aria-label={say('ui.more_acts')}>
        <Icon name="more" />
      </button>
      <div
        id={id}
        popover="auto"
        className="more-sheet"
        ref={closeOnPick}
        onToggle={({ newState, currentTarget }) => {
          if (newState === 'open' && anchor.current) place(currentTarget, anchor.current.getBoundingClientRect(), 'end')
        }}
      >
        {children}
      </div>
    </>
  )
}

/** What was picked is done; Escape and a press elsewhere are the browser's. */
function closeOnPick(sheet: HTMLElement | null) {
  const close = () => sheet?.hidePopover()
  sheet?.addEventListener('click', close)
  return () => sheet?.removeEventListener('click', close)
}
