import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { DoubtPolicy } from '#domain/listen/message.ts'
import { type Design, proposalOf, type Template } from '#domain/listen/program-design.ts'
import { restOf } from '#server/listen/policy/policy.ts'
import { findSender } from '#server/listen/senders/senders.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { findDesign } from './designs.queries.ts'
import { designOf, NO_DESIGN, trimmed } from './designs.ts'
import { lookOf } from './looks.ts'
import {
  countPrograms,
  findProgram,
  insertProgram,
  lockProgram,
  type ProgramRow,
  policyOf,
  setArchived,
  updateProgram,
} from './programs.queries.ts'
import { summed, wordingsInForce } from './wordings.ts'

export { proposeFirstPlan } from './designs.ts'
export { LOOK } from './looks.queries.ts'
export { logoPath, lookOf } from './looks.ts'
export { findProgram, listPrograms, policyOf } from './programs.queries.ts'
export { refuseProblems, wordingId, wordingsInForce, wordsInForce, wordsToAskWith } from './wordings.ts'

/** More would be a mistake of a program that calls the API, and the list shows no more. */
const MOST_PROGRAMS = 200

export type ProgramInput = {
  name: string
  brand: string
  locale: AskLocale
  senderName: string
  senderEmail: string
  postalAddress?: string
  quietDays?: number
  senderId?: string
  doubtPolicy?: DoubtPolicy
}
type NewProgram = ProgramInput & { template?: Template; design?: Design }

/** A program can ask at once: our words stand in every language until they are edited. A template sets its rhythm and its rest. */
export async function createProgram(scope: Scope, { template, design, ...input }: NewProgram): Promise<{ id: string }> {
  if ((await countPrograms(scope)) >= MOST_PROGRAMS) refuse('conflict', 'program.too_many', { limit: MOST_PROGRAMS })
  const id = newId()
  const proposed = template && proposalOf(template)
  const program = {
    ...(await rowOf(scope, { ...(proposed && { quietDays: proposed.quietDays }), ...input })),
    template: template ?? null,
    cadence: proposed?.cadence ?? null,
    design: design ? trimmed(design) : template ? designOf(template, input.locale) : NO_DESIGN,
  }
  await insertProgram(scope, { id, ...program })
  await audit(scope, { action: 'program.created', subject: id, after: program })
  return { id }
}

export async function showProgram(scope: Scope, id: string) {
  const program = found(await findProgram(scope, id))
  const { number } = await policyOf(scope)
  const { otherwise: workspaceQuietDays } = await restOf(scope, { id })
  const wordings = await wordingsInForce(scope, id)
  const design = (await findDesign(scope, id)) ?? NO_DESIGN
  return { ...program, design, workspaceQuietDays, look: lookOf(program, number), wordings: wordings.map(summed) }
}

export async function editProgram(scope: Scope, id: string, input: ProgramInput): Promise<Record<string, never>> {
  const { id: _, createdAt: __, archivedAt: ___, ...before } = found(await lockProgram(scope, id))
  const row = await rowOf(scope, input)
  const after = { ...before, ...row }
  await updateProgram(scope, id, row)
  await audit(scope, { action: 'program.changed', subject: id, before, after })
  return {}
}

/** Away from the lists and from new waves; what was asked and answered stays, and running waves run on. */
export async function archiveProgram(scope: Scope, id: string): Promise<Record<string, never>> {
  const { name, archivedAt } = found(await lockProgram(scope, id))
  if (archivedAt) return {}
  await setArchived(scope, id, scope.now)
  await audit(scope, { action: 'program.archived', subject: id, after: { name } })
  return {}
}

export async function reviveProgram(scope: Scope, id: string): Promise<Record<string, never>> {
  const { name, archivedAt } = found(await lockProgram(scope, id))
  if (!archivedAt) return {}
  await setArchived(scope, id, null)
  await audit(scope, { action: 'program.revived', subject: id, after: { name } })
  return {}
}

async function rowOf(scope: Scope, input: ProgramInput): Promise<ProgramRow> {
  const {
    name,
    brand,
    locale,
    senderName,
    senderEmail,
    postalAddress,
    quietDays,
    senderId = null,
    doubtPolicy = 'strict',
  } = input
  const sender =
    senderId === null ? null : ((await findSender(scope, senderId)) ?? refuseField('senderId', 'program.no_such_sender'))
  return {
    name: filled('name', name),
    brand: filled('brand', brand),
    locale,
    senderId,
    senderName: sender?.name ?? filled('senderName', senderName),
    senderEmail: sender?.address ?? senderEmail,
    postalAddress: postalAddress?.trim() || null,
    quietDays: quietDays ?? null,
    doubtPolicy,
  }
}

/** Spaces alone are nothing. */
const filled = (field: string, text: string): string => text.trim() || refuseField(field, 'issue.required')
