import type { Attribute, NumberAttribute, WordsAttribute } from './answer-table.ts'
import type { Sides } from './contrast.ts'
import { knownInOrder } from './design.ts'
import type { Level } from './levels.ts'

/** A kind needs so many answers on a side to have a score there. */
const LEAST_ANSWERS = 5

/** A stretch of a number, both ends included; null is open. */
export type Stretch = { kind: 'stretch'; from: number | null; to: number | null }
export type KindOfPeople = Level | Stretch
/** `codes`: the kind of each answer, -1 where it is left out. `counts`: answers of each kind on the sides 0 and 1. */
export type Kinds = { name: string; codes: Int32Array; kinds: KindOfPeople[]; counts: [number[], number[]] }

/**
 * An attribute as kinds of people that can be counted on two sides: words as they are, numbers by the quartiles of both sides together, unknown
 * as a kind of its own. A kind that is on one side only is kept, since that is what a mix is; kinds with 1 to 4 answers on a side are pooled, and
 * where even all of these together are so few there, those few answers are left out.
 */
export function kindsOf(attribute: Attribute, sides: Sides): Kinds {
  const { codes, kinds } = attribute.kind === 'words' ? wordKinds(attribute) : quartileKinds(attribute, sides)
  const counts = countBySide(codes, sides, kinds.length)
  const few = (kind: number) => counts.some((side) => (side[kind] ?? 0) > 0 && (side[kind] ?? 0) < LEAST_ANSWERS)
  const kept = kinds.map((_, kind) => kind).filter((kind) => !few(kind) && counts.some((side) => (side[kind] ?? 0) > 0))
  const pooled = kinds.map((_, kind) => kind).filter(few)
  const place = new Int32Array(kinds.length).fill(-1)
  for (const [at, kind] of kept.entries()) place[kind] = at
  const named: KindOfPeople[] = kept.map((kind) => kinds[kind] ?? { kind: 'unknown' })
  if (pooled.length > 0) for (const kind of pooled) place[kind] = named.length
  if (pooled.length > 0) named.push({ kind: 'others', levels: pooled.length })

  const together = codes.map((code) => place[code] ?? -1)
  const found = countBySide(together, sides, named.length)
  for (const side of [0, 1] as const)
    for (const [kind, answers] of found[side].entries()) {
      if (answers === 0 || answers >= LEAST_ANSWERS) continue
      for (let answer = 0; answer < sides.length; answer++)
        if (sides[answer] === side && together[answer] === kind) together[answer] = -1
      found[side][kind] = 0
    }
  return { name: attribute.name, codes: together, kinds: named, counts: found }
}

function wordKinds({ codes, levels }: WordsAttribute): { codes: Int32Array; kinds: KindOfPeople[] } {
  const unknown = levels.length
  const kinds: KindOfPeople[] = [...levels.map((level): Level => ({ kind: 'level', level })), { kind: 'unknown' }]
  return { codes: codes.map((code) => (code < 0 ? unknown : code)), kinds }
}

function quartileKinds({ values }: NumberAttribute, sides: Sides): { codes: Int32Array; kinds: KindOfPeople[] } {
  const known = knownInOrder(values).filter((answer) => (sides[answer] ?? -1) >= 0)
  const edges = quartilesOf(values, known)
  const codes = Int32Array.from(values, (value) =>
    Number.isNaN(value) ? edges.length + 1 : edges.filter((edge) => value > edge).length,
  )
  const stretches = [...edges, null].map((to, at): Stretch => ({ kind: 'stretch', from: edges[at - 1] ?? null, to }))
  return { codes, kinds: [...stretches, { kind: 'unknown' }] }
}

/** Up to three numbers that part answers in quarters, each belonging to what is below it; fewer where many answers are alike. */
export function quartilesOf(values: Float64Array, known: Int32Array): number[] {
  const at = (share: number) => values[known[Math.ceil(share * known.length) - 1] ?? 0] ?? 0
  const last = values[known.at(-1) ?? 0] ?? 0
  return [...new Set([at(0.25), at(0.5), at(0.75)])].filter((edge) => known.length > 0 && edge < last)
}

function countBySide(codes: Int32Array, sides: Sides, kinds: number): [number[], number[]] {
  const counts: [number[], number[]] = [new Array<number>(kinds).fill(0), new Array<number>(kinds).fill(0)]
  for (const [answer, code] of codes.entries()) {
    const side = counts[sides[answer] ?? -1]
    if (side && code >= 0) side[code] = (side[code] ?? 0) + 1
  }
  return counts
}
