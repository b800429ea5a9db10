import type { Site } from '#server/platform/site.ts'
import { forgetIdempotencyKeys, forgetKeys } from './idempotency.ts'

export const idempotencyJobs = ({ jobs }: Site) => jobs.work(forgetIdempotencyKeys, (scope) => forgetKeys(scope))
