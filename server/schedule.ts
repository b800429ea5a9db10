import { sendDigests } from '#server/act/digest/digest.ts'
import { lookAtSize } from '#server/learn/read-model/read-model.ts'
import { sendReports } from '#server/learn/schedules/schedules.ts'
import { resumeStudies } from '#server/learn/studies/studies.ts'
import { judgeWatches } from '#server/learn/watches/watches.ts'
import { forgetActivities } from '#server/listen/activities/activities.ts'
import { sweepEvidence } from '#server/listen/answers/sweep.ts'
import { collectNotices, judgeNotices } from '#server/listen/bounces/bounces.ts'
import { deliverDue, forgetFiles } from '#server/listen/delivery/delivery.ts'
import { forgetTicket, resumeTicket } from '#server/listen/imports/imports.ts'
import { countMeasures } from '#server/listen/measures/measures.ts'
import { remindDue } from '#server/listen/reminders/reminders.ts'
import { checkDomains } from '#server/listen/senders/senders.ts'
import { endPausesDue } from '#server/listen/suppressions/suppressions.ts'
import { planAhead, releaseDue } from '#server/listen/waves/waves.ts'
import { forgetIdempotencyKeys } from '#server/platform/http/idempotency.ts'
import type { Schedule } from '#server/platform/schedule.ts'

/** What happens by the clock, in one table (cron lines in UTC, one ticket for every workspace). */
export const schedule: Schedule = {
  'evidence.sweep': { cron: '*/5 * * * *', ticket: sweepEvidence },
  // What waits for its next try, what a crash left behind, and doubts that a click has ended.
  'message.deliver': { cron: '* * * * *', ticket: deliverDue, atStart: true },
  'mail_file.forget': { cron: '47 * * * *', ticket: forgetFiles },
  'reminder.plan': { cron: '7 * * * *', ticket: remindDue },
  'wave.plan_ahead': { cron: '11 * * * *', ticket: planAhead },
  'wave.release': { cron: '7,37 * * * *', ticket: releaseDue },
  'notice.collect': { cron: '*/5 * * * *', ticket: collectNotices },
  // A notice may overtake the end of its own mail; then it waits for it.
  'notice.judge': { cron: '*/5 * * * *', ticket: judgeNotices },
  'domain.check': { cron: '41 4 * * *', ticket: checkDomains },
  'suppression.end': { cron: '11 * * * *', ticket: endPausesDue },
  'import.resume': { cron: '* * * * *', ticket: resumeTicket, atStart: true },
  'import.forget': { cron: '27 3 * * *', ticket: forgetTicket },
  // The day of a workspace turns at any hour; and what came in while nobody counted.
  'measure.count': { cron: '*/5 * * * *', ticket: countMeasures },
  'activity.forget': { cron: '37 2 * * *', ticket: forgetActivities },
  'read_model.look': { cron: '3,13,23,33,43,53 * * * *', ticket: lookAtSize, atStart: true },
  'study.resume': { cron: '* * * * *', ticket: resumeStudies, atStart: true },
  // Monday morning comes at any hour, depending on where a workspace is.
  'digest.send': { cron: '13 * * * *', ticket: sendDigests },
  // A full hour of a workspace is not one of another everywhere: there are zones of half and of three quarters of an hour.
  'report.send': { cron: '2,17,32,47 * * * *', ticket: sendReports, atStart: true },
  // The day of a workspace turns at any hour.
  'watch.judge': { cron: '23 * * * *', ticket: judgeWatches },
  'idempotency.forget': { cron: '17 3 * * *', ticket: forgetIdempotencyKeys },
}
