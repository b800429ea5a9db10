import { compare } from './comparison.ts'
import { sampleOf } from './sample.ts'
import { answersIn, type Tally } from './score.ts'

export const AGAINST = ['previous', 'year_ago'] as const
export type Against = (typeof AGAINST)[number]

/** What the score screen says in words, as data. Figures in points; `smallestVisible` is rounded up to whole points. */
export type Finding =
  /** Nobody has answered yet. */
  | { kind: 'no_answers' }
  /** 1-4 answers: only counts may be shown. */
  | { kind: 'few_answers'; answers: number }
  /** 5-29 answers: a score, but with the words "small sample". */
  | { kind: 'small_sample'; answers: number }
  /** The first wave of its kind: nothing to hold it against. */
  | { kind: 'nothing_earlier' }
  /** There was an earlier wave, but the score has stood on another footing since. */
  | { kind: 'barred'; against: Against }
  /** There was an earlier wave, but with fewer than 5 answers. */
  | { kind: 'few_earlier'; against: Against; answers: number }
  | { kind: 'change'; against: Against; difference: number; low: number; high: number; real: boolean; smallestVisible: number }

/**
 * What can be said about a score, real changes first (method.md 2.1, "Verdict words"): a change that is not real is "no evidence
 * of a change", with the smallest that this comparison could have shown, and never "no change".
 * @param earlier tallies of the wave before and of the one a year ago; null where there was none
 * @param barred which of them must not be compared, since who is asked, what or where has changed in between (method.md 2.4)
 */
export function findingsOf(now: Tally, earlier: Record<Against, Tally | null>, barred: readonly Against[] = []): Finding[] {
  const answers = answersIn(now)
  const sample = sampleOf(answers)
  if (sample === 'none') return [{ kind: 'no_answers' }]
  if (sample === 'too_few') return [{ kind: 'few_answers', answers }]

  const changes = AGAINST.flatMap((against) => {
    const then = earlier[against]
    if (!then || answersIn(then) === 0) return []
    return [barred.includes(against) ? { kind: 'barred' as const, against } : changeSince(against, now, then)]
  })
  const found: Finding[] = changes.length > 0 ? changes.toSorted((a, b) => rank(a) - rank(b)) : [{ kind: 'nothing_earlier' }]
  return sample === 'small' ? [...found, { kind: 'small_sample', answers }] : found
}

function changeSince(against: Against, now: Tally, then: Tally): Finding {
  const comparison = compare(now, then)
  if (comparison.verdict === 'too_few') return { kind: 'few_earlier', against, answers: answersIn(then) }
  const { difference, low, high, smallestVisible, verdict } = comparison
  return {
    kind: 'change',
    against,
    difference,
    low,
    high,
    real: verdict !== 'no_evidence',
    smallestVisible: Math.ceil(smallestVisible),
  }
}

const rank = (finding: Finding) => (finding.kind !== 'change' ? 2 : finding.real ? 0 : 1)
