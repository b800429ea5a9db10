import type { Accounts } from './answer-table.ts'
import { type Grid, LEAST_ANSWERS } from './condition.ts'

/** A subgroup, and everybody else, stands on so many accounts. */
const LEAST_ACCOUNTS = 5

/** A choice of one grid, or of two; `other` null: of one. `answers`: how many are of it. */
export type Candidate = { one: Pick; other: Pick | null; answers: number }
type Pick = { grid: number; choice: number }

/** Every subgroup of one condition or of two on different attributes that is large enough, and so are all others. */
export function candidatesOf(grids: readonly Grid[], answers: number, accounts: Accounts | null): Candidate[] {
  const picks = grids.flatMap(({ choices }, grid) => choices.map((_, choice): Pick => ({ grid, choice })))
  const found: Candidate[] = []
  const keep = (one: Pick, other: Pick | null) => {
    const inside = insideOf(grids, { one, other }, answers)
    const count = inside.reduce((sum, side) => sum + side, 0)
    if (Math.min(count, answers - count) < LEAST_ANSWERS) return false
    if (!accounts || fewestAccounts(inside, accounts) >= LEAST_ACCOUNTS) found.push({ one, other, answers: count })
    return true
  }
  const large = picks.filter((pick) => keep(pick, null))
  for (const [at, one] of large.entries()) for (const other of large.slice(at + 1)) if (other.grid !== one.grid) keep(one, other)
  return found
}

/** 1 for answers of a subgroup, 0 for all others. */
export function insideOf(grids: readonly Grid[], { one, other }: Omit<Candidate, 'answers'>, answers: number): Int8Array {
  const inside = new Int8Array(answers).fill(1)
  for (const pick of other ? [one, other] : [one]) {
    const grid = grids[pick.grid]
    const choice = grid?.choices[pick.choice]
    if (!grid || !choice) continue
    for (let answer = 0; answer < answers; answer++) {
      const cell = grid.codes[answer] ?? 0
      if (cell < choice.from || cell > choice.to) inside[answer] = 0
    }
  }
  return inside
}

/** How many accounts have answers on the side that has fewer of them. */
export function fewestAccounts(inside: Int8Array, { of, count }: Accounts): number {
  const seen = [new Uint8Array(count), new Uint8Array(count)]
  for (let answer = 0; answer < inside.length; answer++) {
    const side = seen[inside[answer] ?? 0]
    if (side) side[of[answer] ?? 0] = 1
  }
  return Math.min(...seen.map((side) => side.reduce((sum, one) => sum + one, 0)))
}
