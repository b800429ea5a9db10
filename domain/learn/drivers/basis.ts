import { sampleOf } from '#domain/learn/sample.ts'
import type { Accounts } from './answer-table.ts'

/** Below this many accounts there is no interval (method.md 2.10). */
export const FEWEST_ACCOUNTS = 6
/** Below this many, intervals that keep accounts together tend to be too narrow (Cameron, Gelbach & Miller 2008). */
const FEW_ACCOUNTS = 20

/** What must be said beside a figure. `not_causal` stands beside every one of this folder: what goes together need not follow. */
export type Warning =
  | { kind: 'not_causal' }
  | { kind: 'small_sample'; answers: number }
  | { kind: 'few_accounts'; accounts: number }
  /** An attribute is unknown for so many of the answers. */
  | { kind: 'unknown_values'; name: string; answers: number }
  /** What was found by looking for the largest tends to look larger than it is. */
  | { kind: 'selected' }
  /** Answers that were left out, since too few of their kind bear no rate. */
  | { kind: 'left_out'; answers: number }
  /** An attribute that could not be used: it does not vary, or too few answers know it. */
  | { kind: 'unused'; name: string }

/** How a result came about. `accounts`: how many were kept together, null where every answer stands for itself; `seed` replays its chance. */
export type Basis = { method: string; answers: number; accounts: number | null; seed: string | null; warnings: Warning[] }

/** The basis of a result, with the warnings that its size alone calls for. */
export function basisOf(
  method: string,
  answers: number,
  accounts: Accounts | null,
  seed: string | null,
  more: readonly Warning[] = [],
): Basis {
  const warnings: Warning[] = [{ kind: 'not_causal' }]
  if (sampleOf(answers) !== 'full') warnings.push({ kind: 'small_sample', answers })
  if (accounts && accounts.count < FEW_ACCOUNTS) warnings.push({ kind: 'few_accounts', accounts: accounts.count })
  return { method, answers, accounts: accounts?.count ?? null, seed, warnings: [...warnings, ...more] }
}
