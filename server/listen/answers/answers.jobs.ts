import type { Site } from '#server/platform/site.ts'
import { sweep, sweepEvidence } from './sweep.ts'

export const answerJobs = ({ jobs }: Site) => jobs.work(sweepEvidence, sweep)
