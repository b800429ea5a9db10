import { benjaminiHochberg } from './correction.ts'
import type { Limits } from './interval.ts'
import { FALSE_DISCOVERY_RATE } from './looks.ts'
import { compareProportions, wilson } from './proportion.ts'

/** Below so many people asked, in a segment or in all others, nothing is said of a difference. */
const FEWEST_ASKED = 10

/** Shares 0..1 with Wilson's interval; null where nobody was asked. `q`: the p-value against all others, corrected for every look. */
export type SegmentResponse<V> = {
  value: V
  responses: number
  asked: number
  rate: (Limits & { share: number }) | null
  verdict: 'higher' | 'lower' | 'no_evidence' | 'too_few'
  q: number | null
}

/**
 * Who answers and who does not: the response rate of each segment against all others together (method.md 2.9, 2.3), in the order given.
 * @throws RangeError for more responses than people asked, or a count below 0
 */
export function responseBySegment<V>(segments: readonly { value: V; responses: number; asked: number }[]): SegmentResponse<V>[] {
  const all = {
    responses: segments.reduce((sum, { responses }) => sum + responses, 0),
    asked: segments.reduce((sum, { asked }) => sum + asked, 0),
  }
  const tests = segments.map(({ responses, asked }) => {
    if (!(responses >= 0 && responses <= asked))
      throw new RangeError(`Responses are at most as many as were asked, got ${responses} of ${asked}.`)
    const rest = { times: all.responses - responses, of: all.asked - asked }
    return Math.min(asked, rest.of) < FEWEST_ASKED ? null : compareProportions(rest, { times: responses, of: asked })
  })
  const tested = tests.filter((test) => test !== null)
  const corrected = new Map(benjaminiHochberg(tested.map(({ p }) => p)).map((q, look) => [tested[look], q]))

  return segments.map(({ value, responses, asked }, at) => {
    const test = tests[at] ?? null
    const rate = asked === 0 ? null : { share: responses / asked, ...wilson({ times: responses, of: asked }) }
    const q = (test && corrected.get(test)) ?? null
    if (test === null || q === null) return { value, responses, asked, rate, verdict: 'too_few', q }
    const verdict = q > FALSE_DISCOVERY_RATE ? 'no_evidence' : test.difference > 0 ? 'higher' : 'lower'
    return { value, responses, asked, rate, verdict, q }
  })
}
