import type { SilenceSheet, Trait, Turn } from '#contract/learn/silence.ts'
import type { silenceSentences } from './silence.ts'

type Told = { id: keyof typeof silenceSentences; values: Record<string, string | number> }
/** How figures and names are printed for the reader; `previous`: what the earlier wave or period is called within a sentence, compared or not. */
export type Telling = {
  points: (points: number) => string
  percent: (share: number) => string
  trait: (trait: Trait) => string
  list: (names: readonly string[]) => string
  previous: string
  /** The day on which the footing changed, as it stands within a sentence. */
  day: string
}

/** Below this the silent would only have to be as those who answered, and the sentence would say nothing. */
const NOTHING = 1
const MOST_NAMES = 3

/** What silence could hide, in whole sentences, the weightiest first: for the screen, for reports and for mails. */
export function sentencesOfSilence(sheet: SilenceSheet, tell: Telling): Told[] {
  const { reached, standing, rate } = sheet
  if (reached === 0 || rate === null) return [{ id: 'silence.says.nobody', values: {} }]
  if (standing.answers === 0) return [{ id: 'silence.says.unanswered', values: { reached } }]
  const counted = { answers: standing.answers, reached, silent: reached - standing.answers, rate: tell.percent(rate.share) }
  const opening: Told = { id: 'silence.says.rate', values: counted }
  if (!standing.score) return [opening, { id: 'silence.says.few', values: {} }]
  return [
    opening,
    ...sheet.turns.filter(({ apart }) => apart >= NOTHING).map((turn) => turning(turn, tell)),
    ...barred(sheet, tell),
    ...likeness(sheet, tell),
    ...weighted(sheet, tell),
    ...early(sheet, tell),
  ]
}

function turning({ against, side, threshold, score, apart, possible }: Turn, { points, previous }: Telling): Told {
  const values = { name: previous, threshold: points(threshold), score: points(score), apart: points(apart) }
  if (!possible) return { id: `silence.says.${side}.${against}`, values }
  return { id: `silence.says.${side === 'above' ? 'fall' : 'rise'}.${against}`, values }
}

function barred({ parted }: SilenceSheet, { previous, day }: Telling): Told[] {
  return parted ? [{ id: 'silence.says.barred', values: { name: previous, day } }] : []
}

function likeness({ likeness: found }: SilenceSheet, { trait, list }: Telling): Told[] {
  const named = (verdict: 'unlike' | 'slight') => {
    const names = found
      .filter((one) => one.verdict === verdict)
      .toSorted((a, b) => Math.abs(b.smd ?? 0) - Math.abs(a.smd ?? 0))
      .slice(0, MOST_NAMES)
      .map((one) => trait(one.trait))
    return names.length ? list(names) : null
  }
  const [unlike, slight] = [named('unlike'), named('slight')]
  if (unlike) return [{ id: 'silence.says.unlike', values: { names: unlike } }]
  if (slight) return [{ id: 'silence.says.slight', values: { names: slight } }]
  const judged = found.filter(({ verdict }) => verdict === 'no_evidence').length
  return judged ? [{ id: 'silence.says.alike', values: { n: judged } }] : []
}

function weighted({ standing, weighing, traits }: SilenceSheet, { points, trait, list }: Telling): Told[] {
  const last = weighing?.rows.at(-1)
  if (!last?.weighted || !standing.score) return []
  const names = list(last.by.map((by) => trait(traits.find(({ name }) => name === by) ?? { name: by, label: by })))
  const { score, low, high } = last.weighted
  const values = { names, value: points(score), low: points(low), high: points(high), raw: points(standing.score.score) }
  return [{ id: 'silence.says.weighted', values }]
}

/** The comparison is early against late; the sentence is about the late. */
function early({ early: found }: SilenceSheet, { points }: Telling): Told[] {
  if (!found || found.verdict === 'too_few' || found.difference === null) return []
  if (found.verdict === 'no_evidence') return [{ id: 'silence.says.late.alike', values: {} }]
  const values = { by: points(Math.abs(found.difference)), extrapolated: points(found.extrapolated) }
  return [{ id: found.verdict === 'higher' ? 'silence.says.late.lower' : 'silence.says.late.higher', values }]
}
