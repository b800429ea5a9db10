import { benjaminiHochberg } from '#domain/learn/correction.ts'
import { isReal } from '#domain/learn/looks.ts'
import { compareProportions, type Proportion } from '#domain/learn/proportion.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { type Accounts, accountsOf } from './answer-table.ts'
import { type Basis, basisOf } from './basis.ts'
import type { Sides } from './contrast.ts'

/**
 * How often a flag comes inside and outside, 0..1; `ratio` inside / outside, null where nobody outside has it. The interval is of the
 * difference inside - outside, 0..1.
 */
export type MentionRate = {
  name: string
  inside: number
  outside: number
  ratio: number | null
  low: number
  high: number
  p: number
  q: number
  verdict: 'more' | 'fewer' | 'no_evidence'
}
export type MentionRates = Basis & { rates: MentionRate[] }

/**
 * What a group speaks of more, or less, than everybody else (method.md 3.4): two shares by flag, corrected for all flags by Benjamini-Hochberg,
 * the surest first. Where people share accounts each side counts for as many answers as its accounts are worth (design effect of the flag).
 * Null below 5 answers on a side.
 * @param sides 1 for the group, 0 for everybody else, -1 for neither
 */
export function mentionRates(
  sides: Sides,
  account: Int32Array | null,
  flags: readonly { name: string; mentioned: Uint8Array }[],
): MentionRates | null {
  const accounts = accountsOf(account)
  const answers = sides.filter((side) => side >= 0).length
  const inside = sides.filter((side) => side === 1).length
  if (inside < FEWEST_ANSWERS || answers - inside < FEWEST_ANSWERS) return null

  const found = flags.map(({ name, mentioned }) => {
    const [one, other] = [shareOn(sides, 1, mentioned, accounts), shareOn(sides, 0, mentioned, accounts)]
    const { first, second, difference, low, high, p } = compareProportions(other, one)
    return { name, inside: second, outside: first, ratio: first > 0 ? second / first : null, difference, low, high, p }
  })
  const corrected = benjaminiHochberg(found.map(({ p }) => p))
  const rates = found.map(({ difference, ...rate }, at): MentionRate => {
    const q = corrected[at] ?? 1
    return { ...rate, q, verdict: !isReal({ p: rate.p, q }) ? 'no_evidence' : difference > 0 ? 'more' : 'fewer' }
  })
  return { ...basisOf('two_proportions', answers, accounts, null), rates: rates.sort((one, other) => one.p - other.p) }
}

/** The share on one side, of so many answers as its accounts are worth. */
function shareOn(sides: Sides, side: number, mentioned: Uint8Array, accounts: Accounts | null): Proportion {
  let [times, of] = [0, 0]
  for (const [answer, one] of sides.entries())
    if (one === side) {
      of++
      times += mentioned[answer] ? 1 : 0
    }
  if (!accounts) return { times, of }
  const share = times / of
  const sums = new Float64Array(accounts.count)
  for (const [answer, one] of sides.entries())
    if (one === side) {
      const account = accounts.of[answer] ?? 0
      sums[account] = (sums[account] ?? 0) + (mentioned[answer] ? 1 : 0) - share
    }
  const spread = sums.reduce((sum, one) => sum + one * one, 0)
  const effect = Math.max(1, share > 0 && share < 1 ? spread / (of * share * (1 - share)) : 1)
  return { times: times / effect, of: of / effect }
}
