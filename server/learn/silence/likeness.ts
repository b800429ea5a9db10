import type { Likeness, Segments } from '#contract/learn/silence.ts'
import type { Known, Representativeness } from '#domain/learn/representativeness.ts'
import { responseBySegment } from '#domain/learn/response-by-segment.ts'
import { refuseField } from '#server/platform/refusal.ts'
import type { FrameTrait } from './frame.ts'
import type { Counted, LevelCount } from './levels.queries.ts'

/** As many rows as one looks through without searching. */
const MOST_ROWS = 24

/** What is known of the asked and the answered, trait by trait; the unknown are left out. */
export const knownOfEach = (traits: readonly FrameTrait[], { levels, moments }: Counted): Known[] =>
  traits.map(({ name }, at): Known => {
    const ofNumber = moments[at]
    if (ofNumber) return { attribute: name, kind: 'number', ...ofNumber }
    const known = knownAt(levels[at]).map(({ level, ...of }) => ({ level: level ?? '', ...of }))
    return { attribute: name, kind: 'level', levels: known }
  })

export function likenessOf(
  found: readonly Representativeness[],
  traits: readonly FrameTrait[],
  names: ReadonlyMap<string, string>,
): Likeness[] {
  return found.flatMap(({ attribute, smd, q, verdict, means, levels }) => {
    const trait = traits.find(({ name }) => name === attribute)
    if (!trait) return []
    const [most] = levels.toSorted((a, b) => Math.abs(b.answered - b.asked) - Math.abs(a.answered - a.asked))
    return {
      trait: { name: trait.name, label: trait.label },
      ...{ smd, q, verdict, means },
      most: most ? { ...valueOf(most.level, trait, names), asked: most.asked, answered: most.answered } : null,
    }
  })
}

/** Response rates by one trait, the first where none is named; null where nothing is known of anybody. */
export function segmentsBy(
  by: string | undefined,
  traits: readonly FrameTrait[],
  { levels }: Counted,
  names: ReadonlyMap<string, string>,
): Segments | null {
  const trait = by === undefined ? traits[0] : traits.find(({ name }) => name === by)
  if (!trait) return by === undefined ? null : refuseField('by', 'silence.unknown_trait', { name: by })
  const all = levels[traits.indexOf(trait)] ?? []
  const known = knownAt(all).toSorted(
    trait.edges
      ? (a, b) => Number(a.level) - Number(b.level)
      : (a, b) => b.asked - a.asked || ((a.level ?? '') < (b.level ?? '') ? -1 : 1),
  )
  const [kept, others] = [known.slice(0, MOST_ROWS), known.slice(MOST_ROWS)]
  const rows = responseBySegment(
    [...kept, ...(others.length ? [together(others)] : [])].map(({ level, asked, answered }) => ({
      value: level,
      responses: answered,
      asked,
    })),
  )
  return {
    trait: { name: trait.name, label: trait.label },
    edges: trait.edges,
    rows: rows.map(({ value, ...row }) => ({ ...valueOf(value, trait, names), ...row })),
    others: others.length,
    unknown: together(all).asked - together(known).asked,
  }
}

const knownAt = (levels: readonly LevelCount[] = []) => levels.filter(({ level }) => level !== null)

const together = (levels: readonly LevelCount[]): LevelCount => ({
  level: null,
  asked: levels.reduce((sum, { asked }) => sum + asked, 0),
  answered: levels.reduce((sum, { answered }) => sum + answered, 0),
})

/** '' is where the trait is not known; null, what stands together. */
export const valueOf = (level: string | null, trait: FrameTrait, names: ReadonlyMap<string, string>) => {
  if (level === null || level === '') return { value: level, label: null }
  if (trait.edges) return { value: Number(level), label: null }
  return { value: level, label: 'field' in trait && trait.field === 'wave' ? (names.get(level) ?? null) : level }
}
