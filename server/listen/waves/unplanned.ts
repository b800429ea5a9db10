import { enqueueMany } from '#server/platform/jobs.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Caller, Scope, Within } from '#server/platform/scope.ts'
import { planStarted } from './planning.ts'
import { planStartedWave } from './tickets.ts'
import { listUnplanned, setWave } from './waves.queries.ts'

/** A plan that was given up is made at a later look: a disk is emptied, a segment mended. */
export async function planUnplanned(scope: Scope): Promise<void> {
  const waves = await listUnplanned(scope)
  await enqueueMany(
    scope,
    waves.map(({ id }) => ({ ticket: planStartedWave, payload: { id } })),
  )
}

/** Nobody is there to hear a refusal, so it stands on the wave until a plan succeeds. Says how many are asked. */
export async function planOrSayWhy(within: Within, caller: Caller, id: string, host: string): Promise<number> {
  try {
    return await within(caller, (scope) => planStarted(scope, id, host))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await within(caller, (scope) => setWave(scope, id, { startRefused: reasonOf(error) }))
    return 0
  }
}

/** The sentence that says what to mend. */
export const reasonOf = ({ issues, words }: Refusal): string => issues[0]?.words ?? words
