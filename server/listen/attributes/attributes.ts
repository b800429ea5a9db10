import { isOfType } from '#domain/listen/attribute-value.ts'
import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AttributeOf, insertDefinitions, listDefinitions, type NewDefinition } from './attributes.queries.ts'

export { type AttributeOf, listDefinitions, queueUp } from './attributes.queries.ts'
export { keepAccountHistory, keepContactHistory } from './history.ts'

/** Makes known what is not yet; returns the ids of the new ones. */
export async function defineAttributes(scope: Scope, definitions: readonly NewDefinition[]): Promise<string[]> {
  if (!definitions.length) return []
  return (await insertDefinitions(scope, definitions)).map(({ id }) => id)
}

/**
 * What is there with what was given: null takes a value away; an unknown key or a value of another type is refused at its field, and so
 * is the value of a measure, which is counted from events.
 */
export async function changeAttributes(
  scope: Scope,
  of: AttributeOf,
  before: Record<string, unknown>,
  given: Record<string, AttributeValue | null>,
): Promise<Record<string, unknown>> {
  const entries = Object.entries(given)
  if (!entries.length) return before
  const definitions = new Map((await listDefinitions(scope, of)).map((definition) => [definition.key, definition]))
  const after = new Map(Object.entries(before))
  for (const [key, value] of entries) {
    const { type, computed } = definitions.get(key) ?? refuseField(`attributes.${key}`, 'attribute.unknown')
    if (computed) return refuseField(`attributes.${key}`, 'attribute.computed')
    if (value === null) after.delete(key)
    else if (isOfType(type, value)) after.set(key, value)
    else return refuseField(`attributes.${key}`, 'attribute.wrong_type', { type })
  }
  return Object.fromEntries(after)
}
