import { type Evidence, rankOf } from './evidence.ts'
import { acceptsAnswers, type WaveFacts } from './wave.ts'

/** Longest verbatim, in characters as a person counts them (code points). Longer is refused, never cut. */
export const VERBATIM_LIMIT = 5_000

/** How often one answer may be sent anew; each time keeps what was said before. */
export const REVISION_LIMIT = 50

/** What one form said. Null: this step of the page did not ask, so what stands stays. */
export type Answer = { rating: number; verbatim: string | null; consent: boolean | null }

export type AnswerProblem =
  | { field: 'rating'; because: 'missing' | 'not_on_the_scale' }
  | { field: 'verbatim'; because: 'too_long'; length: number; limit: number }

export type ReadAnswer = { ok: true; answer: Answer } | { ok: false; problems: AnswerProblem[] }

/**
 * Reads the fields of a posted form. A rating is one of the texts '0'..'10' and nothing like it. In a verbatim, line ends
 * become \n, control characters go, and broken surrogates become U+FFFD, since no database stores them.
 */
export function readAnswer(form: { rating?: unknown; verbatim?: unknown; consent?: unknown }): ReadAnswer {
  const problems: AnswerProblem[] = []
  const rating = readRating(form.rating)
  if (rating === null) problems.push({ field: 'rating', because: form.rating ? 'not_on_the_scale' : 'missing' })

  const verbatim = typeof form.verbatim === 'string' ? cleanVerbatim(form.verbatim) : null
  const length = verbatim === null ? 0 : [...verbatim].length
  if (length > VERBATIM_LIMIT) problems.push({ field: 'verbatim', because: 'too_long', length, limit: VERBATIM_LIMIT })

  if (rating === null || problems.length > 0) return { ok: false, problems }
  // An empty box is not sent by browsers, so the step that asks for words is also the one that asked for consent.
  return { ok: true, answer: { rating, verbatim, consent: verbatim === null ? null : form.consent === 'yes' } }
}

/** '0'..'10' as the number 0..10; null for anything else, such as '7.5', ' 7', '07', 'ten', 7 or an array. */
export const readRating = (text: unknown): number | null =>
  typeof text === 'string' && /^(?:\d|10)$/.test(text) ? Number(text) : null

/** A verbatim as it is stored: \n line ends, no control characters, well-formed, no space around it. */
export const cleanVerbatim = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point; PostgreSQL refuses NUL.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .toWellFormed()
    .trim()

/** What an invitation's link still allows. `expiresAt` null: as long as the wave is open. */
export type InvitationFacts = { revokedAt: Date | null; expiresAt: Date | null; wave: WaveFacts }
export const CLOSED = ['revoked', 'expired', 'closed'] as const
export type Closed = (typeof CLOSED)[number]

/** Whether this link takes answers now. The sender's own act is named before the passing of time. */
export function mayAnswer(invitation: InvitationFacts, now: Date): { answer: true } | { answer: false; because: Closed } {
  if (invitation.revokedAt) return { answer: false, because: 'revoked' }
  if (!acceptsAnswers(invitation.wave, now)) return { answer: false, because: 'closed' }
  if (invitation.expiresAt && invitation.expiresAt <= now) return { answer: false, because: 'expired' }
  return { answer: true }
}

/** `outlook`: what the evidence will be once its day is over (`outlookOf`). */
export type Posted = { answer: Answer; evidence: Evidence; outlook: Evidence }
/** `revision` counts from 1, the first time it was sent. */
export type Standing = {
  rating: number
  verbatim: string
  consent: boolean
  evidence: Evidence
  outlook: Evidence
  revision: number
}
export type Taken = { rating: number; verbatim: string; consent: boolean; evidence: Evidence }

export const NOT_TAKEN = [...CLOSED, 'weaker_evidence', 'revised_too_often'] as const
export type TakeVerdict =
  | { take: 'new' | 'revise'; as: Taken }
  | { take: 'repeat' }
  | { take: 'no'; because: (typeof NOT_TAKEN)[number] }

/**
 * What to do with an answer when `standing` is what this invitation gave before (null: nothing). The last human act wins:
 * only an answer at least as sure as the standing one revises it, so a click never overwrites what a person sent, nor a machine's visit
 * the click of a person that waits its day.
 * `repeat`: the same again, nothing to write down. Past REVISION_LIMIT the standing answer stays.
 */
export function takeAnswer(standing: Standing | null, invitation: InvitationFacts, posted: Posted, now: Date): TakeVerdict {
  const door = mayAnswer(invitation, now)
  if (!door.answer) return { take: 'no', because: door.because }

  const { answer, evidence, outlook } = posted
  const as = {
    rating: answer.rating,
    verbatim: answer.verbatim ?? standing?.verbatim ?? '',
    consent: answer.consent ?? standing?.consent ?? false,
    evidence,
  }
  if (!standing) return { take: 'new', as }
  const surer = rankOf(outlook) - rankOf(standing.outlook) || rankOf(evidence) - rankOf(standing.evidence)
  // What will be left out anyway is not worth a change.
  if (surer < 0 || outlook === 'discarded')
    return same(standing, as) ? { take: 'repeat' } : { take: 'no', because: 'weaker_evidence' }
  if (same(standing, as) && evidence === standing.evidence) return { take: 'repeat' }
  return standing.revision > REVISION_LIMIT ? { take: 'no', because: 'revised_too_often' } : { take: 'revise', as }
}

const same = (standing: Standing, taken: Taken): boolean =>
  standing.rating === taken.rating && standing.verbatim === taken.verbatim && standing.consent === taken.consent
