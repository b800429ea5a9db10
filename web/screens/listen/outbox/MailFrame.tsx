import { useEffect, useRef } from 'react'
import type { Message } from '#contract/listen/messages.ts'
import { link } from '#web/api.ts'
import { useSay } from '#web/words.ts'

/** The mail as its reader gets it, as high as it is. Nothing in it can run: neither the sandbox nor the page's own policy allows it. */
export function MailFrame({ mail, width }: { mail: Message; width: 'phone' | 'desktop' }) {
  const say = useSay()
  const ref = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const frame = ref.current
    if (!frame) return
    const watch = new ResizeObserver(() => measure(frame))
    watch.observe(frame)
    return () => watch.disconnect()
  }, [])
  return (
    <iframe
      ref={ref}
      title={say(mail.linksWork ? 'outbox.frame' : 'outbox.frame.still', { name: mail.to.name ?? mail.to.address })}
      src={link('GET /api/messages/:id/html', { id: mail.id })}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      className="mail-frame"
      data-width={width}
      onLoad={({ currentTarget }) => measure(currentTarget)}
    />
  )
}

const LEAST = 240
/** What the frame adds around its page: padding and border. */
const AROUND = 26

function measure(frame: HTMLIFrameElement) {
  const height = frame.contentDocument?.documentElement.getBoundingClientRect().height ?? 0
  frame.style.height = `${Math.max(LEAST, Math.ceil(height) + AROUND)}px`
}
