import type { Question } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import { answersCondition, keptForm, namesAPerson } from '#server/listen/segments/segments.ts'
import { Refusal, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { isOfToday } from './traits.ts'

/**
 * What a condition on answers means here; who may not read contacts may not ask by what is known of people and companies today, either.
 * `tellsNobody`: only a job that shows no figure to anybody may.
 */
export async function readWhere(
  scope: Scope,
  text: string | null | undefined,
  field = 'where',
  tellsNobody = false,
): Promise<Question['condition']> {
  if (!text?.trim()) return null
  const condition = await answersCondition(scope, text, field)
  if (!tellsNobody && placesIn(condition).some(isOfToday) && !(await mayHere(scope, 'contact.read')))
    refuse('forbidden', 'refusal.forbidden')
  return condition
}

/** A condition on answers as it is kept; null where it asks for nothing. Refused like what cannot be asked. */
export async function keptWhere(scope: Scope, text: string | null | undefined, field = 'where'): Promise<string | null> {
  if (!text?.trim()) return null
  await readWhere(scope, text, field)
  return keptForm(text, field)
}

/**
 * What this reader is shown of kept conditions. Who may not read contacts reads none that names a person, none that asks by what they may not ask
 * themselves, and none that cannot be read any more: what it names nobody knows.
 */
export async function whereShown(scope: Scope): Promise<(text: string | null) => Promise<string | null>> {
  const readsContacts = await mayHere(scope, 'contact.read')
  return async (text) => (readsContacts || text === null || (await isForAll(scope, text)) ? text : null)
}

async function isForAll(scope: Scope, text: string): Promise<boolean> {
  try {
    await readWhere(scope, text)
    return !namesAPerson(text)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
