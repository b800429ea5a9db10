import type { Exploration, ExploredRow } from './exploration.ts'

/**
 * Where answers part most along a number, as a search in these same answers found it: `edge` null where they cannot be cut. `p`: how often chance
 * brings an edge as clear, the search counted in (method.md 3.2b), null where that was not reckoned. `estimate`: in points, from the edge on minus
 * below it, by halves that did not choose it (3.2d), null where halves are too small.
 */
export type FoundCut = {
  edge: number | null
  p: number | null
  estimate: { difference: number; low: number; high: number } | null
}

/** Above this chance an edge is no finding. */
const CHANCE = 0.05

/** Whether an edge is more than what a search brings in answers that have nothing to do with the number. */
export const isBeyondChance = ({ p }: Pick<FoundCut, 'p'>): boolean => p !== null && p <= CHANCE

/**
 * A table whose edges were looked for in its own answers, judged by the search: at a best edge the plain test calls 42 to 47 % of tables different
 * in which nothing differs (method.md 3.2c). Where an edge may be chance, or nobody reckoned it, no row is called different. Where it is beyond
 * chance and parts the answers alone, its two rows bear the p-value of the search and the estimate of halves; among further axes rows keep their
 * own tests, which then are taken only of an edge that is there.
 * @param cuts one for each axis, null for those that were not looked for
 */
export function judgedBySearch(explored: Exploration, cuts: readonly (FoundCut | null)[]): Exploration {
  const chosen = cuts.filter((cut): cut is FoundCut => cut !== null && cut.edge !== null)
  const [only] = chosen
  if (!only) return explored
  if (!chosen.every(isBeyondChance)) return { ...explored, rows: explored.rows.map(withheld), looks: 0, p: null }
  if (cuts.length > 1) return explored
  return { ...explored, rows: explored.rows.map((row) => atEdge(row, only)), looks: 1, p: only.p }
}

const withheld = (row: ExploredRow): ExploredRow => ({
  ...row,
  verdict: row.verdict === 'too_few' ? 'too_few' : 'no_evidence',
  against: null,
})

function atEdge(row: ExploredRow, { p, estimate }: FoundCut): ExploredRow {
  const [key] = row.keys
  if (!row.against || p === null || !key || 'others' in key) return row
  const isAbove = key.value === 1
  // Halves that cannot tell on which side of 0 it lies say nothing of how large it is.
  if (!estimate || (estimate.low <= 0 && estimate.high >= 0))
    return { ...row, verdict: row.against.difference > 0 ? 'higher' : 'lower', against: null }
  const difference = isAbove ? estimate.difference : -estimate.difference
  const limits = isAbove ? { low: estimate.low, high: estimate.high } : { low: -estimate.high, high: -estimate.low }
  return { ...row, verdict: difference > 0 ? 'higher' : 'lower', against: { ...row.against, difference, ...limits, p, q: p } }
}
