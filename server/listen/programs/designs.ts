import { DESIGN_PARTS, type Design, firstPlan, type Template } from '#domain/listen/program-design.ts'
import { MOST_STRATA, type WavePlan } from '#domain/listen/wave-plan.ts'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { auditDifference } from '#server/workspace/audit/audit.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { hasStarted, lockDesign, rolesUpTo, setDesign } from './designs.queries.ts'
import { findProgram, policyOf } from './programs.queries.ts'

const DAY = 86_400_000
/** So long a wave is open where nobody says otherwise. */
const OPEN_DAYS = 21

export const NO_DESIGN: Design = { who: '', what: '', when: '', where: '', why: '', how: '' }

/** The six texts of a template, in the language of these people or else in English. */
export function designOf(template: Template, language: string): Design {
  const tell = say(localeOf(language))
  const parts = DESIGN_PARTS.map((part) => [part, tell(`design.${template}.${part}`)])
  return { ...NO_DESIGN, ...Object.fromEntries(parts) }
}

export async function changeDesign(scope: Scope, id: string, given: Design): Promise<Record<string, never>> {
  const before = found(await lockDesign(scope, id))
  const after = trimmed(given)
  await setDesign(scope, id, after)
  await auditDifference(scope, { action: 'program.designed', subject: id, before, after })
  return {}
}

export const trimmed = (given: Design): Design => {
  const { who, what, when, where, why, how } = given
  return { who: who.trim(), what: what.trim(), when: when.trim(), where: where.trim(), why: why.trim(), how: how.trim() }
}

export async function showProposal(scope: Scope, id: string) {
  const program = found(await findProgram(scope, id))
  const proposed = await proposeFirstPlan(scope, program, new Date(scope.now.getTime() + OPEN_DAYS * DAY))
  return proposed ?? { plan: null, missing: null }
}

type Made = { id: string; template: Template | null }

/** What the template of a program proposes for its first wave, begun at `from`, by what is known of contacts now; null without one, or once a wave has started. */
export async function proposeFirstPlan(
  scope: Scope,
  { id, template }: Made,
  closesAt: Date,
  from = scope.now,
): Promise<{ plan: WavePlan; missing: string | null } | null> {
  if (!template || (await hasStarted(scope, id))) return null
  const { timeZone } = await policyOf(scope)
  const roles = await rolesUpTo(scope, MOST_STRATA)
  const attributes = (await listDefinitions(scope)).filter(({ of, type }) => of !== 'response' && DIVIDING.has(type))
  const divisible = {
    attributes: new Set(attributes.map(({ key }) => key)),
    // Those without a role are a stratum of their own.
    roles: roles.length > 0 && roles.length < MOST_STRATA,
  }
  return firstPlan(template, divisible, dayIn(from, timeZone), dayIn(closesAt, timeZone))
}

/** Types with few values. */
const DIVIDING = new Set(['text', 'boolean'])

function dayIn(at: Date, timeZone: string): string {
  const { year, month, day } = wallTimeIn(timeZone, at)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
