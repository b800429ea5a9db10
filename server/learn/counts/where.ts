import type { Question } from '#domain/learn/question.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import { answersCondition } from '#server/listen/segments/segments.ts'
import { refuse } from '#server/platform/refusal.ts'
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
