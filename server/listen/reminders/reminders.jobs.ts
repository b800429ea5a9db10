import type { Site } from '#server/platform/site.ts'
import { planReminders, remindDue } from './reminders.ts'

export function reminderJobs({ jobs, settings }: Pick<Site, 'jobs' | 'settings'>) {
  const host = new URL(settings.baseUrl).hostname
  jobs.work(remindDue, (scope) => planReminders(scope, host))
}
