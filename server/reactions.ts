import { planStartedWave } from '#server/listen/waves/waves.ts'
import type { Ticket } from '#server/platform/jobs.ts'

/** What happens next, in one table. A verb records an event; the event's tickets ride the same transaction. */
export const reactions = {
  'wave.started': [planStartedWave],
} as const satisfies Record<string, readonly Ticket[]>
