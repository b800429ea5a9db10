import { GROUPS, type Group, groupOf } from '#domain/learn/score.ts'
import type { AnswerProblem } from '#domain/listen/answer.ts'
import type { OfferedLink } from '#domain/listen/thanks-link.ts'
import { type Html, html, trusted } from '#html/html.ts'
import { type Ask, ask } from '#words/asking/ask.ts'
import { type FrameView, frame } from './frame.ts'

/** The eleven ratings, in reading order. */
export const RATINGS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Where a link for one rating leads: the page with that rating marked. Opening it records no answer. */
export const ratingUrl = (answerUrl: string, rating: number): string => `${answerUrl}/${rating}`

/** score: no rating yet. why: a rating is marked, words and consent are asked. thanks: it is saved. */
export type AnswerStep = 'score' | 'why' | 'thanks'

/** Why an answer that could be read was not saved. */
type PageProblem =
  | { field: 'page'; because: 'not_saved' | 'revised_too_often' }
  | { field: 'page'; because: 'too_often'; seconds: number }

export type AnswerView = FrameView & {
  brand: string
  step: AnswerStep
  /** Filled wording: no {brand} left in it. */
  question: string
  why: Record<Group, string>
  thanks: Record<Group, string>
  rating: number | null
  verbatim: string
  consent: boolean
  /** chosen: came from the mail, not saved. saved: the score step saved it. editing: a whole answer stands. */
  standing: 'none' | 'chosen' | 'saved' | 'editing'
  problems: readonly (AnswerProblem | PageProblem)[]
  /** GET shows this page, POST takes the form. */
  answerUrl: string
  unsubscribeUrl: string
  /** Where the thanks lead, for this answer. */
  links: readonly OfferedLink[]
  /** The day of the answer that stands, already in the reader's language; null: there is none. */
  answered: string | null
  /** The day until which it can be changed, already in the reader's language; null: no end is set. */
  until: string | null
  /** Script and beacon are an extra: null leaves both out. */
  script: { url: string; beaconUrl: string } | null
  /** A link that only machines follow; null: none. */
  baitUrl: string | null
}

/**
 * The page behind a link of an invitation. Works without JavaScript: one form, native radios, three steps.
 * The form posts `step`, `from` (the rating that was marked when the page came), `rating`, and in step why `verbatim` and `consent` = 'yes'.
 */
export function answerPage(view: AnswerView): Html {
  const speak = ask(view.locale)
  return frame({
    ...view,
    looks: view.step === 'thanks' ? 'words' : 'ask',
    title: view.step === 'thanks' ? speak('answer.thanks') : view.question,
    scriptUrl: view.script?.url,
    body: view.step === 'thanks' ? thanks(view, speak) : form(view, speak),
    foot: html`<span>${speak('answer.named')}</span><a href="${view.unsubscribeUrl}">${speak('answer.unsubscribe')}</a>`,
    bait:
      view.baitUrl &&
      html`<a hidden href="${view.baitUrl}" rel=nofollow tabindex=-1 aria-hidden=true>Please leave this link alone</a>`,
  })
}

function form(view: AnswerView, speak: Ask): Html {
  const asksWhy = view.step === 'why'
  return html`${problems(view, speak)}<form method="post" action="${view.answerUrl}" data-step="${view.step}"${view.script && html` data-beacon="${view.script.beaconUrl}"`}>
<input type=hidden name=step value=${view.step}><input type=hidden name=from value="${view.rating}">
${view.standing !== 'none' && html`<p class="note">${speak(`answer.${view.standing}`, { date: view.answered ?? 'none' })}</p>`}
<h1 id="q"${asksWhy && trusted(' class="asked"')}>${view.question}</h1>
${scale(view, speak)}
${asksWhy ? why(view, speak) : html`<button>${speak('answer.continue')}</button>`}</form>`
}

/** Short, since they stand in each page a dozen times; n is neutral, as a passive is. */
const LETTERS: Record<Group, string> = { promoter: 'p', passive: 'n', detractor: 'd' }

const scales = new Map<string, Html>()

/** A few dozen scales serve every visitor; each has thirty values to escape. */
function scale(view: AnswerView, speak: Ask): Html {
  const key = `${view.locale} ${view.rating} ${has(view.problems, 'rating')}`
  const drawn = scales.get(key) ?? drawScale(view, speak)
  scales.set(key, drawn)
  return drawn
}

// APG radio group: Tab enters and leaves, arrows choose and never submit (WCAG 3.2.2).
function drawScale({ rating, problems: found }: AnswerView, speak: Ask): Html {
  const [low, high] = [speak('answer.anchor.low'), speak('answer.anchor.high')]
  const name = (n: number) => (n === 0 ? html` aria-label="0, ${low}"` : n === 10 ? html` aria-label="10, ${high}"` : null)
  return html`<fieldset class=scale id=rating role=radiogroup aria-labelledby=q${has(found, 'rating') && trusted(' aria-describedby=problems')}>${RATINGS.map(
    (n) =>
      html`<label><input type=radio name=rating value=${n} data-g=${LETTERS[groupOf(n)]}${name(n)}${n === rating && trusted(' checked')}><span>${n}</span></label>`,
  )}</fieldset><div class=ends aria-hidden=true><span>0 = ${low}</span><span>10 = ${high}</span></div>`
}

// All three questions are there and CSS shows the one that fits, so that a changed rating asks the right one without a script.
const why = (view: AnswerView, speak: Ask): Html => html`<h2>${speak('answer.why')}</h2>
<label class=why for=verbatim>${GROUPS.map(
  (group) =>
    html`<span class="${LETTERS[group]}${view.rating !== null && groupOf(view.rating) === group && ' on'}">${view.why[group]}</span>`,
)} <i>${speak('answer.optional')}</i></label>
<textarea id=verbatim name=verbatim rows=4 dir=auto autocomplete=off${view.standing === 'saved' && trusted(' autofocus')}${has(view.problems, 'verbatim') && trusted(' aria-invalid=true aria-describedby=problems')}>
${view.verbatim}</textarea>
<label class=consent><input type=checkbox name=consent value=yes${view.consent && trusted(' checked')}><span>${speak('answer.consent')}</span></label>
<button>${speak('answer.send')}</button>`

const problems = ({ problems: found }: AnswerView, speak: Ask): Html | false =>
  found.length > 0 &&
  html`<div class=problems id=problems role=alert tabindex=-1><strong>${speak('answer.problem.title')}</strong><ul>${found.map(
    (problem) => {
      const text = speak(`answer.problem.${problem.because}`, problem)
      return problem.field === 'page' ? html`<li>${text}</li>` : html`<li><a href="#${problem.field}">${text}</a></li>`
    },
  )}</ul></div>`

const thanks = (view: AnswerView, speak: Ask): Html => html`<div class="bye">${mark}<h1>${speak('answer.thanks')}</h1>
<p>${view.rating !== null && view.thanks[groupOf(view.rating)]}</p>
${
  view.links.length > 0 &&
  html`<p class=ways>${view.links.map(({ kind, url }) => html`<a href="${url}" rel="noopener noreferrer">${speak(`answer.${kind}`)}</a>`)}</p>`
}<p><a href="${view.answerUrl}">${speak('answer.change')}</a></p>${view.until && html`<p class="small">${speak('answer.until', { date: view.until })}</p>`}</div>`

const has = (found: AnswerView['problems'], field: string): boolean => found.some((problem) => problem.field === field)

/** A voice and its reply: the mark of the house, in one ink. */
const mark: Html = html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M3 29.5V11a8 8 0 0 1 8-8h10a8 8 0 0 1 8 8v7.5a8 8 0 0 1-8 8H7.2Z" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"/><path d="M10.5 13a2.6 2.6 0 0 1 2.6-2.6h5.8a2.6 2.6 0 0 1 2.6 2.6v6.8h-8.4a2.6 2.6 0 0 1-2.6-2.6Z" fill="currentColor"/></svg>`
