import type { Judgement, Standing } from '#contract/listen/policy.ts'
import { claimsOn } from '#domain/listen/coming-wave.ts'
import { type AskRules, type ContactPolicy, DEFAULT_POLICY, maySend } from '#domain/listen/contact-policy.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { comingWaves, wishFor } from './coming.ts'
import { knownOf } from './known.ts'
import { contactExists, type JudgementRow, listJudgements, policiesByVersion, programsInOrder } from './policy.queries.ts'
import { contactPolicyOf, rulesIn } from './rules.ts'

/** What the policy says now of each program that would ask this contact. */
export async function showStanding(scope: Scope, contactId: string): Promise<Sendable<Standing>[]> {
  const policy = await contactPolicyOf(scope)
  const programs = (await programsInOrder(scope)).map((program) => ({ ...program, rules: rulesIn(policy, program) }))
  const coming = await comingWaves(scope)
  const wish = wishFor(
    programs.map(({ rules }) => rules),
    coming,
  )
  const known = await knownOf(scope, wish, [contactId])
  const person = found(known.get(contactId))
  return programs.map(({ id, name, priority, rules }) => {
    const claim = { programId: id, priority, at: scope.now, quietDays: rules.quietDays }
    const verdict = maySend('ask', person, rules, claim, claimsOn(person, coming, priority))
    const { because, until } = verdict.ask ? { because: null, until: null } : verdict
    const { lastAskedAt, quietDays: wishedDays } = person
    return { programId: id, program: name, because, until, lastAskedAt, wishedDays, rules: fields(rules) }
  })
}

/** "Why was X asked, or not?": every decision with the rules by which it was made. */
export async function showJudgements(scope: Scope, contactId: string, { after, limit = 20 }: { after?: string; limit?: number }) {
  if (!(await contactExists(scope, contactId))) refuse('not_found', 'refusal.not_found')
  const from = after ? readCursor(after, ['instant', 'id']) : []
  const { rows, total } = await listJudgements(scope, contactId, { from, limit: limit + 1 })
  const policies = await policiesByVersion(
    scope,
    rows.map(({ policyVersion }) => policyVersion),
  )
  const last = rows.slice(0, limit).at(-1)
  return {
    items: rows.slice(0, limit).map((row) => judgementOf(row, policies.get(row.policyVersion) ?? DEFAULT_POLICY)),
    next: rows.length > limit && last ? cursorOf(last.decidedAt.toISOString(), last.waveId) : null,
    total,
  }
}

function judgementOf(row: JudgementRow, policy: ContactPolicy): Sendable<Judgement> {
  const { rhythm, quietDays, withheldAt, withheldBecause, withheldUntil, ...rest } = row
  return {
    ...rest,
    rules: fields(rulesIn(policy, { rhythm, quietDays })),
    withheld: withheldAt && withheldBecause ? { at: withheldAt, because: withheldBecause, until: withheldUntil } : null,
  }
}

const fields = ({ quietDays, firstAskDays, perContact, perAccount, window }: AskRules) => ({
  quietDays,
  firstAskDays,
  perContact,
  perAccount,
  window: window && { ...window, weekdays: [...window.weekdays], daysOff: [...(window.daysOff ?? [])] },
})
