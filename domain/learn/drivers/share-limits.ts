import type { Random } from '#domain/random.ts'
import type { Steps } from '#domain/steps.ts'
import type { Accounts } from './answer-table.ts'
import type { Design } from './design.ts'
import { type Importance, importanceOf } from './importance.ts'
import { covariancesOf, type Moments, momentsOf } from './moments.ts'

/** What each attribute of a design explains of the outcome. */
export const sharesIn = ({ size, players }: Design, moments: Moments): Importance =>
  importanceOf({ values: covariancesOf(moments), size, players: players.map(({ columns }) => columns) })

/**
 * 95 % percentile intervals of the shares (Efron 1979; Groemping 2006 for LMG) from answers drawn with replacement, whole accounts where they are
 * shared, in the order of the players. One yield a bootstrap.
 */
export function* shareLimits(
  design: Design,
  outcome: Float64Array,
  accounts: Accounts | null,
  times: number,
  random: Random,
): Steps<{ low: number; high: number }[]> {
  const found = design.players.map(() => new Float64Array(times))
  const weights = new Int32Array(design.answers)
  for (let time = 0; time < times; time++) {
    redraw(weights, accounts, random)
    const { shares } = sharesIn(design, momentsOf(design, outcome, weights))
    for (const [at, all] of found.entries()) all[time] = shares[at] ?? 0
    yield
  }
  return found.map((all) => {
    all.sort()
    const at = (share: number) => all[Math.min(times - 1, Math.floor(share * times))] ?? 0
    return { low: at(0.025), high: at(0.975) }
  })
}

/** As many answers (or accounts) drawn with replacement as there are: how often each comes. */
function redraw(weights: Int32Array, accounts: Accounts | null, random: Random): void {
  weights.fill(0)
  const times = accounts?.count ?? weights.length
  for (let time = 0; time < times; time++) {
    const one = random.below(times)
    const from = accounts ? (accounts.starts[one] ?? 0) : one
    const to = accounts ? (accounts.starts[one + 1] ?? 0) : one + 1
    for (let at = from; at < to; at++) {
      const answer = accounts ? (accounts.members[at] ?? 0) : at
      weights[answer] = (weights[answer] ?? 0) + 1
    }
  }
}
