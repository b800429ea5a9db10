import type { ReportSpec } from '#contract/learn/reports.ts'
import { chosenPair } from '#server/learn/scores/scores.ts'
import { awaitStudy, beginLacking, type Lack, lackOfStudy, type Whole } from '#server/learn/studies/studies.ts'
import type { Visit } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Begins the study that a report would speak of and lacks, and waits for it until it is over or the signal says so. */
export async function awaitWhy(visit: Visit, spec: ReportSpec, signal: AbortSignal): Promise<void> {
  if (spec.parts.includes('why')) await awaitStudy(visit, (scope) => studiedIn(scope, spec), signal)
}

/** Begins it, for a report that looks again later; false where there is nothing to wait for. */
export async function beginWhy(visit: Visit, spec: ReportSpec): Promise<boolean> {
  return spec.parts.includes('why') && beginLacking(visit, (scope) => studiedIn(scope, spec))
}

/** What has to be studied before a report can say why, and how it is lacking; null where it says so, or is not asked to. */
export async function lackingIn(scope: Scope, spec: ReportSpec): Promise<{ whole: Whole; lack: Lack } | null> {
  const whole = spec.parts.includes('why') ? await studiedIn(scope, spec) : null
  const lack = whole && (await lackOfStudy(scope, whole))
  return whole && lack && { whole, lack }
}

async function studiedIn(scope: Scope, { program, wave, period }: ReportSpec): Promise<Whole | null> {
  const pair = await chosenPair(
    scope,
    { ...(program && { program }), ...(wave && { wave }), ...(period && !wave && { period }) },
    'previous',
  )
  return pair && { program: pair.program.id, ...(pair.wave ? { wave: pair.wave } : { period: pair.period ?? 'all' }) }
}
