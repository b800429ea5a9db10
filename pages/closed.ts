import type { Closed } from '#domain/listen/answer.ts'
import { type Html, html } from '#html/html.ts'
import { ask } from '#words/asking/ask.ts'
import { type FrameView, frame } from './frame.ts'

/**
 * forged: nothing that we signed, most often a link that was cut. gone: we signed it, and what it belonged to is there no more.
 * example: a link of a test mail.
 */
export type ClosedView = FrameView & { because: Closed | 'forged' | 'gone' | 'example'; unsubscribeUrl: string | null }

/** What a link shows when it takes no answers: kindly what it is and what one can do. */
export function closedPage(view: ClosedView): Html {
  const speak = ask(view.locale)
  const title = speak(`closed.${view.because}.title`)
  return frame({
    ...view,
    title,
    looks: 'words',
    body: html`<div class="bye"><h1>${title}</h1><p>${speak(`closed.${view.because}.text`)}</p></div>`,
    foot: view.unsubscribeUrl
      ? html`<span></span><a href="${view.unsubscribeUrl}">${speak('answer.unsubscribe')}</a>`
      : undefined,
  })
}
