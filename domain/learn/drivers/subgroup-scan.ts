import type { Candidate } from './candidate.ts'
import type { Grid } from './condition.ts'

/** Promoters in the low digits and detractors above them: one sum counts both. Exact up to 67 million answers. */
const DETRACTOR = 2 ** 26

/** Fills `into` with z of each candidate against everybody else (plus-two on both sides; method.md 2.1). */
export type SubgroupScan = (x: Int8Array, into: Float32Array) => void

/**
 * All candidates in one pass an attribute, or pair of attributes: answers are counted into the cells of the pair, and any subgroup is a
 * rectangle of them. So the whole search can be repeated for every permutation.
 */
export function subgroupScan(grids: readonly Grid[], candidates: readonly Candidate[], answers: number): SubgroupScan {
  const tables = tablesOf(grids, candidates)
  const counted = new Float64Array(answers)
  return (x, into) => {
    let all = 0
    for (let answer = 0; answer < answers; answer++) {
      const one = x[answer] ?? 0
      const value = one > 0 ? 1 : one < 0 ? DETRACTOR : 0
      counted[answer] = value
      all += value
    }
    for (const table of tables) {
      table.count(counted)
      for (const { place, corners } of table.rectangles) {
        const [a, b, c, d] = corners
        const sums = table.sums
        const inside = (sums[a] ?? 0) - (sums[b] ?? 0) - (sums[c] ?? 0) + (sums[d] ?? 0)
        into[place] = zOf(inside, candidates[place]?.answers ?? 0, all, answers)
      }
    }
  }
}

type Corners = readonly [number, number, number, number]
type Table = { sums: Float64Array; rectangles: { place: number; corners: Corners }[]; count: (values: Float64Array) => void }

/** One table for each attribute or pair that has candidates; `sums` are prefix sums over its cells, a row and a column of 0 first. */
function tablesOf(grids: readonly Grid[], candidates: readonly Candidate[]): Table[] {
  const tables = new Map<string, Table & { width: number }>()
  for (const [place, { one, other }] of candidates.entries()) {
    const key = `${one.grid}:${other?.grid ?? ''}`
    const table = tables.get(key) ?? tableOf(grids[one.grid], other ? grids[other.grid] : undefined)
    tables.set(key, table)
    const rows = grids[one.grid]?.choices[one.choice] ?? { from: 0, to: 0 }
    const columns = (other && grids[other.grid]?.choices[other.choice]) ?? { from: 0, to: 0 }
    const corner = (row: number, column: number) => row * table.width + column
    table.rectangles.push({
      place,
      corners: [
        corner(rows.to + 1, columns.to + 1),
        corner(rows.from, columns.to + 1),
        corner(rows.to + 1, columns.from),
        corner(rows.from, columns.from),
      ],
    })
  }
  return [...tables.values()]
}

function tableOf(one: Grid | undefined, other: Grid | undefined): Table & { width: number } {
  const rows = one?.codes ?? new Int32Array()
  const columns = other?.codes ?? new Int32Array(rows.length)
  // Beside the cells: the first row and column stay 0, the last take what no condition speaks of.
  const [height, width] = [(one?.cells ?? 0) + 2, (other?.cells ?? 1) + 2]
  const sums = new Float64Array(height * width)
  const places = Uint16Array.from(rows, (row, answer) => (row + 1) * width + (columns[answer] ?? 0) + 1)
  const count = (values: Float64Array) => {
    sums.fill(0)
    for (let answer = 0; answer < places.length; answer++) {
      const place = places[answer] ?? 0
      sums[place] = (sums[place] ?? 0) + (values[answer] ?? 0)
    }
    for (let row = 1; row < height; row++)
      for (let column = 1; column < width; column++) {
        const place = row * width + column
        sums[place] = (sums[place] ?? 0) + (sums[place - 1] ?? 0) + (sums[place - width] ?? 0) - (sums[place - width - 1] ?? 0)
      }
  }
  return { sums, width, rectangles: [], count }
}

/** As `difference` of two tallies, from the packed counts of a subgroup and of all. */
function zOf(inside: number, answers: number, all: number, total: number): number {
  const down = Math.floor(inside / DETRACTOR)
  const up = inside - down * DETRACTOR
  const allDown = Math.floor(all / DETRACTOR)
  const [otherDown, otherUp] = [allDown - down, all - allDown * DETRACTOR - up]
  const [size, otherSize] = [answers + 2, total - answers + 2]
  const [centre, otherCentre] = [(up - down) / size, (otherUp - otherDown) / otherSize]
  const variance = (up + down + 2) / size - centre * centre
  const otherVariance = (otherUp + otherDown + 2) / otherSize - otherCentre * otherCentre
  return (centre - otherCentre) / Math.sqrt(variance / size + otherVariance / otherSize)
}
