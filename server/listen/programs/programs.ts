import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
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

export { LOOK } from './looks.queries.ts'
export { logoPath, lookOf } from './looks.ts'
export { findProgram, listPrograms, policyOf } from './programs.queries.ts'
export { wordingsInForce, wordsToAskWith } from './wordings.ts'

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
}

/** A program can ask at once: our words stand in every language until they are edited. */
export async function createProgram(scope: Scope, input: ProgramInput): Promise<{ id: string }> {
  if ((await countPrograms(scope)) >= MOST_PROGRAMS) refuse('conflict', 'program.too_many', { limit: MOST_PROGRAMS })
  const id = newId()
  const program = rowOf(input)
  await insertProgram(scope, { id, ...program })
  await audit(scope, { action: 'program.created', subject: id, after: program })
  return { id }
}

export async function showProgram(scope: Scope, id: string) {
  const program = found(await findProgram(scope, id))
  const { quietDays: workspaceQuietDays, number } = await policyOf(scope)
  const wordings = await wordingsInForce(scope, id)
  return { ...program, workspaceQuietDays, look: lookOf(program, number), wordings: wordings.map(summed) }
}

export async function editProgram(scope: Scope, id: string, input: ProgramInput): Promise<Record<string, never>> {
  const { id: _, createdAt: __, archivedAt: ___, ...before } = found(await lockProgram(scope, id))
  const after = { ...before, ...rowOf(input) }
  await updateProgram(scope, id, rowOf(input))
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

const rowOf = ({ name, brand, locale, senderName, senderEmail, postalAddress, quietDays }: ProgramInput): ProgramRow => ({
  name: filled('name', name),
  brand: filled('brand', brand),
  locale,
  senderName: filled('senderName', senderName),
  senderEmail,
  postalAddress: postalAddress?.trim() || null,
  quietDays: quietDays ?? null,
})

/** Spaces alone are nothing. */
const filled = (field: string, text: string): string => text.trim() || refuseField(field, 'issue.required')
