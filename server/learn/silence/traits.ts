import { namesOfAnswers } from '#domain/listen/segment/field.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Scope } from '#server/platform/scope.ts'
import { knownOf } from './frame.queries.ts'
import type { Frame, FrameTrait } from './frame.ts'

/** As many as one looks through, and as one pass counts quickly; those with words before those with numbers. */
const MOST_TRAITS = 16
/** A word with more values than these, in a sample of that size, is a name and no kind of people. */
const MOST_VALUES = 40
const SAMPLE = 2000
const COUNTABLE = new Set(['text', 'boolean', 'number', 'money'])

/** What those who were asked can be told apart by: attributes known when they were asked, the language they were asked in, the wave. */
export async function traitsOf(scope: Scope, frame: Frame, asked: number): Promise<FrameTrait[]> {
  if (asked === 0) return []
  const definitions = namesOfAnswers(await listDefinitions(scope)).filter(({ when }) => when === 'asked')
  const known = new Map((await knownOf(scope, frame, Math.max(1, Math.floor(asked / SAMPLE)))).map((one) => [one.key, one]))
  const attributes = definitions.flatMap(({ name, definition: { key, label, type } }): FrameTrait[] => {
    const { values = 0, quarters } = known.get(key) ?? {}
    if (!COUNTABLE.has(type) || values < 2) return []
    if (type === 'text' || type === 'boolean') return values > MOST_VALUES ? [] : [{ name, label, key, edges: null }]
    const edges = risingEdges(quarters ?? [])
    return edges.length ? [{ name, label, key, edges }] : []
  })
  const fields: FrameTrait[] = [
    { name: 'language', label: null, field: 'language', edges: null },
    ...(frame.waveIds.length > 1 ? [{ name: 'wave', label: null, field: 'wave', edges: null } as const] : []),
  ]
  const isNumber = ({ edges }: FrameTrait) => edges !== null
  return [...attributes.filter((one) => !isNumber(one)), ...attributes.filter(isNumber)].slice(0, MOST_TRAITS).concat(fields)
}

/** Bins of about equal size, none of them twice where many share a value, and none below the least. */
const risingEdges = ([least = null, ...quarters]: readonly (number | null)[]): number[] => [
  ...new Set(quarters.flatMap((edge) => (edge === null || edge === least ? [] : [edge]))),
]
