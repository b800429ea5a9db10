import { createGate } from '#server/platform/gate.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { takeTurn } from './policy.queries.ts'

const AGAIN_SECONDS = 5
const SAYS = { previewing: 'policy.preview.running', simulating: 'wave.simulation.running' } as const
/** Each holds a connection of the pool, and answers and mails need some, too. */
const reading = createGate({ atOnce: 2, waiting: 2, seconds: AGAIN_SECONDS })

/** Work that reads every contact: one of its kind at a time for each workspace, and few at once in all. */
export async function inTurn<T>(scope: Scope, doing: keyof typeof SAYS, work: () => Promise<T>): Promise<T> {
  if (!(await takeTurn(scope, doing))) refuse('unavailable', SAYS[doing], { seconds: AGAIN_SECONDS })
  return reading(work)
}
