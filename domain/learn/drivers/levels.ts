import type { WordsAttribute } from './answer-table.ts'

/** A level of an attribute: a word, all words too rare to stand alone, or that nobody knows it. */
export type Level = { kind: 'level'; level: string } | { kind: 'others'; levels: number } | { kind: 'unknown' }
/** `codes`: the place in `levels` of each answer, never below 0; `counts`: how many answers each level has. */
export type Levels = { codes: Int32Array; levels: Level[]; counts: number[] }

/**
 * The words of an attribute as levels that can bear a figure: the rarest are pooled, and "unknown" is a level of its own, since who has no
 * entry is often a kind of its own (no plan, no owner). Levels without answers are left out.
 * @param least answers that a level needs to stand alone
 * @param most levels that stand alone, the largest first
 */
export function levelsOf({ codes, levels }: WordsAttribute, least: number, most: number): Levels {
  const found = new Array<number>(levels.length).fill(0)
  let unknown = 0
  for (const code of codes) {
    if (code < 0) unknown++
    else found[code] = (found[code] ?? 0) + 1
  }
  const alone = found
    .map((answers, code) => ({ answers, code }))
    .filter(({ answers }) => answers >= Math.max(1, least))
    .sort((one, other) => other.answers - one.answers || one.code - other.code)
    .slice(0, most)
  const place = new Int32Array(levels.length).fill(-1)
  for (const [at, { code }] of alone.entries()) place[code] = at

  const kept: Level[] = alone.map(({ code }) => ({ kind: 'level', level: levels[code] ?? '' }))
  const counts = alone.map(({ answers }) => answers)
  const pooled = found.filter((answers, code) => answers > 0 && place[code] === -1)
  const others = pooled.length > 0 ? kept.push({ kind: 'others', levels: pooled.length }) - 1 : -1
  if (others >= 0) counts.push(pooled.reduce((sum, answers) => sum + answers, 0))
  const missing = unknown > 0 ? kept.push({ kind: 'unknown' }) - 1 : -1
  if (missing >= 0) counts.push(unknown)

  const coded = codes.map((code) => {
    if (code < 0) return missing
    const at = place[code] ?? -1
    return at >= 0 ? at : others
  })
  return { codes: coded, levels: kept, counts }
}
