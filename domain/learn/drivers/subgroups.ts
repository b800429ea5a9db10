import type { Score } from '#domain/learn/score.ts'
import { randomFrom } from '#domain/random.ts'
import type { Steps } from '#domain/steps.ts'
import { type Accounts, type AnswerTable, accountsOf, requireTable } from './answer-table.ts'
import { type Basis, basisOf } from './basis.ts'
import { type Candidate, candidatesOf, insideOf } from './candidate.ts'
import { type Condition, type Grid, gridsOf } from './condition.ts'
import { type Contrast, contrastOf, scoreAmong } from './contrast.ts'
import { permuteBy } from './permutation.ts'
import { subgroupScan } from './subgroup-scan.ts'
import { westfallYoung } from './westfall-young.ts'

/**
 * People who share one condition, or two, and score differently from everybody else. `contrast` in points against all others, not corrected for
 * having been looked for; `p` is: the chance that a search among answers of pure chance finds even one so different.
 */
export type Subgroup = {
  conditions: Condition[]
  answers: number
  score: Score | null
  contrast: Contrast
  p: number
  verdict: 'higher' | 'lower'
}
/** `searched`: how many were looked at; `explained`: how many differed, but no more than one of their conditions, or one told before. */
export type Subgroups = Basis & { searched: number; explained: number; subgroups: Subgroup[] }

const LEVEL = 0.05
const MOST_SHOWN = 10

/**
 * Who scores differently (method.md 3.3): every subgroup of at most two conditions (words, and numbers cut at their quartiles) with 20 answers and
 * 5 accounts or more, by z against everybody else. The whole search is repeated on permutations of the answers, whole accounts together, which
 * holds the chance of even one false finding at 5 %. At most ten, the surest first; a pair of conditions is dropped where it does not differ from
 * the rest of those who meet one of them, and so is a subgroup that only echoes one told before it.
 * All pairs are looked at, so that nothing hides behind a condition that means nothing alone. One yield every 5 permutations.
 * @throws RangeError for a broken table
 */
export function* subgroupsOf(
  table: AnswerTable,
  { seed, permutations = 999 }: { seed: string; permutations?: number },
): Steps<Subgroups> {
  requireTable(table)
  const accounts = accountsOf(table.account)
  const answers = table.x.length
  const grids = gridsOf(table)
  const candidates = candidatesOf(grids, answers, accounts)
  yield
  const permute = permuteBy(accounts, randomFrom(seed))
  const scan = subgroupScan(grids, candidates, answers)
  const shuffled = new Int8Array(answers)
  const rows: Float32Array[] = []
  for (let turn = 0; turn <= permutations; turn++) {
    const row = new Float32Array(candidates.length)
    if (turn > 0) permute(table.x, shuffled)
    scan(turn > 0 ? shuffled : table.x, row)
    rows.push(row)
    if (turn % 5 === 0) yield
  }
  const chances = westfallYoung(rows)
  yield
  const sizeOf = (place: number) => Math.abs(rows[0]?.[place] ?? 0)
  const found = candidates
    .map((candidate, place) => ({ candidate, p: chances[place] ?? 1, size: sizeOf(place) }))
    .filter(({ p }) => p <= LEVEL)
    .sort((one, other) => one.p - other.p || other.size - one.size || one.candidate.answers - other.candidate.answers)
  const { subgroups, explained } = yield* told(found, table, grids, accounts)
  const basis = basisOf('subgroup_search', answers, accounts, seed, [{ kind: 'selected' }])
  return { ...basis, searched: candidates.length, explained, subgroups }
}

/** Those worth telling, in their order: none that a condition of theirs explains, none that says the same again. */
function* told(
  found: readonly { candidate: Candidate; p: number }[],
  { x }: AnswerTable,
  grids: readonly Grid[],
  accounts: Accounts | null,
): Steps<{ subgroups: Subgroup[]; explained: number }> {
  const subgroups: Subgroup[] = []
  const shown: Int8Array[] = []
  let explained = 0
  // One strong effect makes dozens differ from all others; what each adds is tested that many times.
  const level = LEVEL / Math.max(1, found.length)
  for (const { candidate, p } of found) {
    if (subgroups.length === MOST_SHOWN) break
    yield
    const inside = insideOf(grids, candidate, x.length)
    const contrast = contrastOf(x, inside, accounts)
    if (!contrast) continue
    const echoes = shown.some((earlier) => isEcho(inside, earlier, x, accounts, level))
    if (echoes || isExplained(candidate, inside, x, grids, accounts, level)) {
      explained++
      continue
    }
    shown.push(inside)
    const picks = candidate.other ? [candidate.one, candidate.other] : [candidate.one]
    subgroups.push({
      conditions: picks.flatMap(({ grid, choice }) => grids[grid]?.choices[choice]?.condition ?? []),
      answers: candidate.answers,
      score: scoreAmong(x, inside, accounts),
      contrast,
      p,
      verdict: contrast.difference > 0 ? 'higher' : 'lower',
    })
  }
  return { subgroups, explained }
}

/** Whether a pair of conditions says no more than one of the two: it does not differ from the others who meet that one. */
function isExplained(
  { one, other }: Candidate,
  inside: Int8Array,
  x: Int8Array,
  grids: readonly Grid[],
  accounts: Accounts | null,
  level: number,
): boolean {
  if (!other) return false
  return [one, other].some((alone) => {
    const parent = insideOf(grids, { one: alone, other: null }, x.length)
    const sides = parent.map((met, answer) => (met ? (inside[answer] ?? 0) : -1))
    return (contrastOf(x, sides, accounts)?.p ?? 1) > level
  })
}

/**
 * Whether a subgroup says no more than one that was told before it: within that one its people do not differ from the others; or, where it
 * reaches beyond, those it has beyond do not differ from everybody who is in neither.
 */
function isEcho(inside: Int8Array, earlier: Int8Array, x: Int8Array, accounts: Accounts | null, level: number): boolean {
  const isWithin = inside.every((one, answer) => !one || earlier[answer])
  const sides = inside.map((one, answer) => {
    if (isWithin) return earlier[answer] ? one : -1
    return earlier[answer] ? -1 : one
  })
  return (contrastOf(x, sides, accounts)?.p ?? 1) > level
}
