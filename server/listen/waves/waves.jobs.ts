import type { Site } from '#server/platform/site.ts'
import { planStarted } from './planning.ts'
import { planStartedWave } from './waves.ts'

export function waveJobs({ jobs, settings }: Pick<Site, 'jobs' | 'settings'>) {
  const host = new URL(settings.baseUrl).hostname
  jobs.work(planStartedWave, (scope, { id }) => planStarted(scope, id, host))
}
