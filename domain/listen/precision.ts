import { padded, plusTwo } from '#domain/learn/interval.ts'
import { criticalValue } from '#domain/learn/normal.ts'
import type { ResponseRate } from '#domain/learn/response-rate.ts'
import { FEWEST_ANSWERS, sampleOf } from '#domain/learn/sample.ts'
import { answersForMargin, TYPICAL_VARIANCE } from '#domain/learn/sample-size.ts'
import { answersIn, type Tally } from '#domain/learn/score.ts'

/** What a segment shall reach: `margin` in points (half the width of the interval), by releases of at most `batch` invitations. */
export type Precision = { margin: number; batch: number; confidence?: number }
/**
 * Where a segment stands. `open`: invited, not answered, and may still answer. `left`: may be invited yet. `rate`: see `expectedRate`.
 * `variance` of one answer in the last wave on the [-1, 1] scale (padded, so never 0); null when there was none. `over`: no mail of the
 * wave may leave any more.
 */
export type Progress = { counted: Tally; open: number; left: number; rate: number; variance: number | null; over?: boolean }

export const RELEASES = ['release', 'wait', 'reached', 'exhausted', 'over'] as const
/**
 * release: invite so many now. wait: those invited will probably do. reached: stop. exhausted: nobody is left, this margin is final.
 * over: more should be invited, but the days of the wave are over. `answers`: how many the margin probably needs in all. `margin` in points now, null below 5 answers.
 */
export type Release = { state: (typeof RELEASES)[number]; invite: number; answers: number; margin: number | null }

/**
 * The next step of a segment that is asked until its margin is reached (method.md 2.5; a fixed-width interval by sequential
 * sampling, Chow & Robbins 1965). The margin judged is the one that screens show: plus-two, without correction for a finite population.
 * @throws RangeError for a figure outside its range
 */
export function nextRelease(progress: Progress, wanted: Precision): Release {
  const { counted, open, left, rate, over = false } = progress
  for (const people of [open, left, wanted.batch])
    if (!Number.isSafeInteger(people) || people < 0) throw new RangeError(`People are a whole number from 0, got ${people}.`)
  if (wanted.batch === 0) throw new RangeError('A release invites at least one person, got 0.')

  const [so, confidence] = [answersIn(counted), wanted.confidence ?? 0.95]
  const { low, high } = plusTwo(counted, confidence)
  const margin = so < FEWEST_ANSWERS ? null : 50 * (high - low)
  const answers = answersWanted(progress, wanted.margin, confidence)
  if (margin !== null && margin <= wanted.margin) return { state: 'reached', invite: 0, answers, margin }

  // With nobody left who may still answer, the margin shows that at least one more answer is missing.
  const missing = Math.max(answers - so - open * rate, open === 0 ? 1 : 0)
  const invite = Math.min(left, wanted.batch, invitationsFor(missing, rate))
  if (invite > 0) return over ? { state: 'over', invite: 0, answers, margin } : { state: 'release', invite, answers, margin }
  return { state: open > 0 ? 'wait' : 'exhausted', invite: 0, answers, margin }
}

/** What the releases of a segment have drawn together, of all who stood in it when its wave was planned and the limit per company was kept. */
export type Drawn = { drawn: number; frame: number }

/**
 * The chance (0..1] that somebody had to be asked by any of these releases. Draws without replacement, one after another, are together a
 * simple random sample of the frame; before them stood the `chance` to be kept by the limit per company (two-phase sampling; Sarndal,
 * Swensson & Wretman 1992, 9.3).
 * @param chance above 0, at most 1
 * @throws RangeError where more were drawn than there were, or a figure lies outside its range
 */
export function releasedChance(chance: number, { drawn, frame }: Drawn): number {
  if (!(chance > 0 && chance <= 1)) throw new RangeError(`A chance lies above 0 and at most at 1, got ${chance}.`)
  if (!Number.isSafeInteger(drawn) || !Number.isSafeInteger(frame) || drawn < 1 || drawn > frame)
    throw new RangeError(`Releases draw at least one person and at most all of ${frame}, got ${drawn}.`)
  return (chance * drawn) / frame
}

/** How many must be invited so that so many answer. @param rate above 0, at most 1 @throws RangeError for another rate */
export function invitationsFor(answers: number, rate: number): number {
  if (!(rate > 0 && rate <= 1)) throw new RangeError(`A response rate lies above 0 and at most at 1, got ${rate}.`)
  return Math.max(0, Math.ceil(answers / rate - 1e-9))
}

/** The margin in points that so many answers will probably have: z sqrt(V / (n + 2)). @param variance above 0, at most 1 */
export const expectedMargin = (answers: number, variance: number = TYPICAL_VARIANCE, confidence = 0.95): number =>
  100 * criticalValue(confidence) * Math.sqrt(variance / (Math.max(0, answers) + 2))

/** Two of ten answer where nobody was asked yet: a guess that a few dozen invitations outweigh. */
const GUESS = { responses: 2, delivered: 10 }

/** The rate to plan with, above 0 and below 1: the past one, held back from 0 and 1 while few were asked. */
export const expectedRate = (past: Pick<ResponseRate, 'responses' | 'delivered'> | null): number =>
  past === null
    ? GUESS.responses / GUESS.delivered
    : (Math.min(past.responses, past.delivered) + GUESS.responses) / (past.delivered + GUESS.delivered)

/** Answers so far tell the variance better than the last wave, once there are enough of them. */
function answersWanted({ counted, variance }: Progress, points: number, confidence: number): number {
  const now = sampleOf(answersIn(counted)) === 'full' ? padded(counted).variance : (variance ?? TYPICAL_VARIANCE)
  return answersForMargin({ variance: now, halfWidth: points / 100, confidence }).plusTwo
}
