import { alertJobs } from '#server/act/alerts/alerts.jobs.ts'
import { caseJobs } from '#server/act/cases/cases.jobs.ts'
import { digestJobs } from '#server/act/digest/digest.jobs.ts'
import { sampleJobs } from '#server/act/sample/sample.jobs.ts'
import { readModelJobs } from '#server/learn/read-model/read-model.jobs.ts'
import { scheduleJobs } from '#server/learn/schedules/schedules.jobs.ts'
import { studyJobs } from '#server/learn/studies/studies.jobs.ts'
import { watchJobs } from '#server/learn/watches/watches.jobs.ts'
import { activityJobs } from '#server/listen/activities/activities.jobs.ts'
import { answerJobs } from '#server/listen/answers/answers.jobs.ts'
import { bounceJobs } from '#server/listen/bounces/bounces.jobs.ts'
import { deliveryJobs } from '#server/listen/delivery/delivery.jobs.ts'
import { erasureJobs } from '#server/listen/erasure/erasure.jobs.ts'
import { importJobs } from '#server/listen/imports/imports.jobs.ts'
import { measureJobs } from '#server/listen/measures/measures.jobs.ts'
import { reminderJobs } from '#server/listen/reminders/reminders.jobs.ts'
import { senderJobs } from '#server/listen/senders/senders.jobs.ts'
import { waveJobs } from '#server/listen/waves/waves.jobs.ts'
import { idempotencyJobs } from '#server/platform/http/idempotency.jobs.ts'
import type { Site } from '#server/platform/site.ts'

/** Which tickets are worked, in one table. */
export function bindWork(site: Site) {
  answerJobs(site)
  importJobs(site)
  activityJobs(site)
  measureJobs(site)
  waveJobs(site)
  reminderJobs(site)
  deliveryJobs(site)
  bounceJobs(site)
  senderJobs(site)
  erasureJobs(site)
  readModelJobs(site)
  watchJobs(site)
  scheduleJobs(site)
  studyJobs(site)
  caseJobs(site)
  alertJobs(site)
  digestJobs(site)
  sampleJobs(site)
  idempotencyJobs(site)
}
