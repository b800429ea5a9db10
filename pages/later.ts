import { VERBATIM_LIMIT } from '#domain/listen/answer.ts'
import { type Html, html } from '#html/html.ts'
import { ask } from '#words/asking/ask.ts'
import { type FrameView, frame } from './frame.ts'

export type LaterView = FrameView & {
  because: 'too_often' | 'away' | 'too_large' | 'unreadable'
  /** When to come back; null: at once, or when somebody has looked at it. */
  seconds: number | null
  again: { url: string; method: 'get' | 'post' }
}

/** What is shown when a page cannot be: what happened, and one way to go on. */
export function laterPage(view: LaterView): Html {
  const speak = ask(view.locale)
  const { because, seconds, again } = view
  const title = speak(`later.${because}.title`)
  return frame({
    ...view,
    title,
    looks: 'words',
    body: html`<div class="bye"><h1>${title}</h1><p>${speak(`later.${because}.text`, { seconds: seconds ?? 0, limit: VERBATIM_LIMIT })}</p>${
      again.method === 'post'
        ? html`<form method="post" action="${again.url}"><button>${speak('later.again')}</button></form>`
        : html`<p><a href="${again.url}">${speak('later.again')}</a></p>`
    }</div>`,
  })
}
