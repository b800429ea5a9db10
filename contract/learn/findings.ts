import { type Static, Type } from 'typebox'
import { Exact, OrNull } from '#contract/endpoint.ts'
import { VERDICTS } from '#domain/learn/comparison.ts'
import { Score } from './scores.ts'

// What the methods of domain/learn/drivers find, as it is kept and sent. Points unless it says otherwise; shares and chances are 0..1.
const Count = Type.Integer({ minimum: 0 })
const Points = Type.Number()
const Share = Type.Number()
const Text = Type.String()
const Verdict = Type.Enum(VERDICTS)
const Limits = { low: Points, high: Points }
const Part = Exact({ points: Points, ...Limits })

/** What must be said beside a figure. */
const Warning = Exact({
  kind: Type.Enum(['not_causal', 'small_sample', 'few_accounts', 'unknown_values', 'selected', 'left_out', 'unused'] as const),
  name: Type.Optional(Text),
  answers: Type.Optional(Count),
  accounts: Type.Optional(Count),
})
/** `accounts`: how many were kept together; null where every answer stands for itself. */
const basis = { method: Text, answers: Count, accounts: OrNull(Count), seed: OrNull(Text), warnings: Type.Array(Warning) }

/** A word, a stretch of a number (both ends included, null is open), all that are rare, or unknown. */
const KindOfPeople = Exact({
  kind: Type.Enum(['level', 'stretch', 'others', 'unknown'] as const),
  level: Type.Optional(Text),
  levels: Type.Optional(Count),
  from: Type.Optional(OrNull(Type.Number())),
  to: Type.Optional(OrNull(Type.Number())),
})
export type KindOfPeople = Static<typeof KindOfPeople>

/** First minus second. `mix`: other people answered; `rate`: the same kinds of people score differently. */
export const Change = Exact({
  ...basis,
  first: OrNull(Score),
  second: OrNull(Score),
  difference: Part,
  mix: Part,
  rate: Part,
  attributes: Type.Array(
    Exact({
      name: Text,
      points: Points,
      ...Limits,
      kinds: Type.Array(Exact({ kind: KindOfPeople, first: Share, second: Share, points: Points })),
    }),
  ),
  verdict: Type.Enum(['mix', 'rate', 'both', 'no_evidence'] as const),
})
export type Change = Static<typeof Change>

const Effect = Type.Union([
  Exact({ kind: Type.Literal('number'), points: Points, ...Limits }),
  Exact({
    kind: Type.Literal('words'),
    levels: Type.Array(Exact({ level: KindOfPeople, answers: Count, points: Points, ...Limits })),
  }),
])
/** `share`: the part of all variance of the answers that goes with an attribute. `real`: it says something that the others do not (q). */
export const Drivers = Exact({
  ...basis,
  explains: Type.Enum(['no_evidence', 'almost_nothing', 'part'] as const),
  rSquared: Share,
  adjustedRSquared: Type.Number(),
  p: Share,
  drivers: Type.Array(
    Exact({
      name: Text,
      share: Share,
      low: Share,
      high: Share,
      p: Share,
      q: Share,
      real: Type.Boolean(),
      effect: Effect,
      unknown: Count,
    }),
  ),
})
export type Drivers = Static<typeof Drivers>

const Bin = Exact({ from: Type.Number(), to: Type.Number(), answers: Count, score: OrNull(Score) })
/** `cut` belongs to the lower side. `p` counts the search, `estimate` comes from answers that did not choose the cut. */
export const Cuts = Exact({
  ...basis,
  cuts: Type.Array(
    Exact({
      name: Text,
      answers: Count,
      unknown: Count,
      cut: Type.Number(),
      found: Type.Number(),
      range: Exact({ low: Type.Number(), high: Type.Number() }),
      statistic: Type.Number(),
      p: Share,
      q: Share,
      verdict: Verdict,
      estimate: OrNull(Exact({ difference: Points, ...Limits })),
      below: OrNull(Score),
      above: OrNull(Score),
      bins: Type.Array(Bin),
    }),
  ),
})
export type Cuts = Static<typeof Cuts>

const Condition = Exact({
  name: Text,
  is: Type.Enum(['level', 'at_most', 'above'] as const),
  level: Type.Optional(Text),
  value: Type.Optional(Type.Number()),
})
export type Condition = Static<typeof Condition>
const Tally = Exact({ promoter: Count, passive: Count, detractor: Count })
/** `p`: the chance that a search among answers of pure chance finds even one so different. */
export const Subgroups = Exact({
  ...basis,
  searched: Count,
  explained: Count,
  subgroups: Type.Array(
    Exact({
      conditions: Type.Array(Condition),
      answers: Count,
      score: OrNull(Score),
      contrast: Exact({ inside: Tally, outside: Tally, difference: Points, ...Limits, se: Points, p: Share }),
      p: Share,
      verdict: Type.Enum(['higher', 'lower'] as const),
    }),
  ),
})
export type Subgroups = Static<typeof Subgroups>

/** `effect` in standard deviations; of words both shares, of numbers both medians. */
const Mark = Exact({
  name: Text,
  effect: Type.Number(),
  kind: Type.Enum(['words', 'number'] as const),
  level: Type.Optional(Text),
  inside: Type.Number(),
  outside: Type.Number(),
})
export type Mark = Static<typeof Mark>
export const Profiles = Exact({
  ...basis,
  clear: Type.Boolean(),
  silhouettes: Type.Array(Exact({ profiles: Count, silhouette: Type.Number() })),
  p: Share,
  profiles: Type.Array(
    Exact({
      answers: Count,
      share: Share,
      marks: Type.Array(Mark),
      score: OrNull(Score),
      against: OrNull(Exact({ difference: Points, ...Limits, p: Share, q: Share })),
      verdict: Verdict,
    }),
  ),
})
export type Profiles = Static<typeof Profiles>
