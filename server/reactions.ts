import { alertOwners } from '#server/act/alerts/alerts.ts'
import { openCases } from '#server/act/cases/cases.ts'
import { forgetSample } from '#server/act/sample/sample.ts'
import { lookAtSize } from '#server/learn/read-model/read-model.ts'
import { tellOfWatch } from '#server/learn/watches/watches.ts'
import { countMeasures, recountMeasures } from '#server/listen/measures/measures.ts'
import { planStartedWave, tellAhead } from '#server/listen/waves/waves.ts'
import type { Ticket } from '#server/platform/jobs.ts'

/** What happens next, in one table. A verb records an event; the event's tickets ride the same transaction. */
export const reactions = {
  'wave.started': [planStartedWave],
  'wave.foreseen': [tellAhead],
  'response.confirmed': [openCases],
  'response.auto': [openCases],
  'case.opened': [alertOwners],
  'case.assigned': [alertOwners],
  'member.left': [forgetSample],
  'watch.fired': [tellOfWatch],
  'contact.added': [countMeasures],
  'import.committed': [recountMeasures, lookAtSize],
  'import.undone': [recountMeasures, lookAtSize],
} as const satisfies Record<string, readonly Ticket[]>
