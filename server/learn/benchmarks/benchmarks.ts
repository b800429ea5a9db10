import { echoOfPublished, holdAgainstPublished } from '#domain/learn/published.ts'
import type { Tally } from '#domain/learn/score.ts'
import { listAttributes, readBreakdown, readScore } from '#server/learn/scores/scores.ts'
import type { SelectionInput } from '#server/learn/selection/selection.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import {
  countBenchmarks,
  deleteBenchmark,
  type Entered,
  insertBenchmark,
  listBenchmarks,
  lockBenchmark,
  updateBenchmark,
} from './benchmarks.queries.ts'

/** A list that nobody can overlook is no list. */
const MOST = 100

export type BenchmarksInput = Pick<SelectionInput, 'program' | 'wave' | 'period'> & { by?: string }

/** The score beside its own past, its own segments and what others published. */
export async function readBenchmarks(scope: Scope, { by, ...input }: BenchmarksInput) {
  const { choices, sheet } = await readScore(scope, input)
  if (!sheet) return { choices, sheet }
  const { program, wave, period, stretch, standing, comparisons } = sheet
  const attributes = await listAttributes(scope)
  const told = by ?? attributes[0]?.name
  return {
    choices,
    sheet: {
      ...{ program, wave, period, stretch, standing },
      past: comparisons,
      attributes,
      segments: told ? await readBreakdown(scope, { ...input, by: told }) : null,
      published: (await listBenchmarks(scope)).map((entered) => ({ ...entered, ...judged(standing.counted, entered) })),
    },
  }
}

function judged(own: Tally, published: Pick<Entered, 'score' | 'answers'>) {
  const held = holdAgainstPublished(own, published)
  const echo = echoOfPublished(published)
  if (!('difference' in held))
    return { echo, verdict: held.verdict, difference: null, low: null, high: null, smallestVisible: null }
  const { verdict, difference, low, high, smallestVisible } = held
  return { echo, verdict, difference, low, high, smallestVisible: Math.ceil(smallestVisible) }
}

export async function addBenchmark(scope: Scope, given: Entered): Promise<{ id: string }> {
  if ((await countBenchmarks(scope)) >= MOST) return refuse('conflict', 'benchmarks.too_many', { limit: MOST })
  const entered = tidied(given)
  const id = await insertBenchmark(scope, entered)
  await audit(scope, { action: 'benchmark.added', subject: id, after: entered })
  return { id }
}

export async function changeBenchmark(scope: Scope, { id, ...given }: Entered & { id: string }): Promise<{ id: string }> {
  const before = found(await lockBenchmark(scope, id))
  const after = tidied(given)
  await updateBenchmark(scope, id, after)
  await auditDifference(scope, { action: 'benchmark.changed', subject: id, before, after })
  return { id }
}

export async function removeBenchmark(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await lockBenchmark(scope, id))
  await deleteBenchmark(scope, id)
  await audit(scope, { action: 'benchmark.removed', subject: id, before })
  return {}
}

const tidied = ({ name, source, method, ...rest }: Entered): Entered => ({
  ...rest,
  name: name.trim(),
  source: source.trim(),
  method: method?.trim() || null,
})
