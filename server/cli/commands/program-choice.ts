import { createProgram, listPrograms } from '#server/listen/programs/programs.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { say } from '#words/say.ts'
import { firstOwner } from './commands.queries.ts'

/** The program that was named, or the only one there is; where there is none, past answers begin the first. */
export async function programFor(scope: Scope, given: unknown): Promise<string> {
  const programs = await listPrograms(scope, {})
  const wanted = typeof given === 'string' ? given.trim().toLowerCase() : null
  const [only, ...others] = programs.filter(({ id, name }) => wanted === null || [id, name.toLowerCase()].includes(wanted))
  if (only && !others.length) return only.id
  const names = programs.map(({ name }) => name).join(', ')
  if (programs.length) return refuse('invalid', 'command.import.which_program', { names })
  return beginFirst(scope, typeof given === 'string' ? given.trim() : null)
}

async function beginFirst(scope: Scope, name: string | null): Promise<string> {
  const { name: brand, locale } = await findWorkspace(scope)
  const { email } = await firstOwner(scope)
  const program = {
    name: name || say(locale)('command.import.first_program'),
    brand,
    locale,
    senderName: brand,
    senderEmail: email,
  }
  return (await createProgram(scope, program)).id
}
