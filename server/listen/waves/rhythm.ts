import { nextStart } from '#domain/listen/cadence.ts'
import { policyOf } from '#server/listen/programs/programs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findCadence, setCadence } from './cadence.queries.ts'

/** A cadence that a template gave waits for somebody to start the first wave, and counts from its day. */
export async function beginRhythm(scope: Scope, programId: string): Promise<void> {
  const program = await findCadence(scope, programId)
  if (!program?.cadence || program.nextWaveAt) return
  const { cadence } = program
  const { timeZone } = await policyOf(scope)
  await setCadence(scope, programId, { cadence, nextWaveAt: nextStart(cadence, scope.now, timeZone, scope.now) })
}
