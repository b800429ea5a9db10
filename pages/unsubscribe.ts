import { type Html, html } from '#html/html.ts'
import { ask } from '#words/asking/ask.ts'
import { type FrameView, frame } from './frame.ts'

/** ask: a person opened the link of the mail. done: it was posted. `address` may be masked (i…@osterby.example). */
export type UnsubscribeView = FrameView & { step: 'ask' | 'done'; address: string; unsubscribeUrl: string }

/** Opening the link changes nothing, since scanners open it too; the button posts (RFC 8058 gives mail programs the same address). */
export function unsubscribePage(view: UnsubscribeView): Html {
  const speak = ask(view.locale)
  const { address, unsubscribeUrl } = view
  const title = speak(view.step === 'ask' ? 'unsubscribe.title' : 'unsubscribe.done.title')
  return frame({
    ...view,
    title,
    looks: 'words',
    body:
      view.step === 'ask'
        ? html`<div class="bye"><h1>${title}</h1><p>${speak('unsubscribe.text', { address })}</p><form method="post" action="${unsubscribeUrl}"><button>${speak('answer.unsubscribe')}</button></form></div>`
        : html`<div class="bye"><h1 role="status">${title}</h1><p>${speak('unsubscribe.done.text', { address })}</p></div>`,
  })
}

/** An address as its owner knows it and nobody else learns it: 'ines@osterby.example' becomes 'i…@osterby.example'. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`
}
