import type { Trait } from '#domain/learn/question.ts'
import { type AttributeDefinition, type FieldType, findField, type Place } from '#domain/listen/segment/field.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'

/** A trait by the name that conditions know it by, with what it is called and of what type it is. */
export type NamedTrait = { name: string; trait: Trait; type: FieldType; label: string | null }

/** What a name means here; who may not read contacts may not tell answers apart by what is known of people and companies today. */
export async function traitNamed(scope: Scope, name: string, field = 'by'): Promise<NamedTrait> {
  const definitions = await listDefinitions(scope)
  const found = findField(name, definitions as readonly AttributeDefinition[], 'answer')
  if ('problem' in found) return refuseField(field, 'counts.unknown_trait', { name })
  if (isOfToday(found.place) && !(await mayHere(scope, 'contact.read'))) return refuse('forbidden', 'refusal.forbidden')
  const { place, type } = found
  const label = 'key' in place ? (definitions.find(({ key }) => key === place.key)?.label ?? place.key) : null
  return { name, trait: traitAt(place, type), type, label }
}

/** A company and a wave are told apart by what they are, and not by their name. */
function traitAt(place: Place, type: FieldType): Trait {
  if ('field' in place && place.field === 'wave') return { id: 'wave' }
  if ('field' in place && place.field === 'company') return { id: 'account' }
  return { place, as: type === 'number' || type === 'money' ? 'number' : 'words' }
}

const OF_TODAY = new Set(['company', 'domain', 'owner', 'role'])
/** Whether it is read from the record of a person or a company, and not from what came with the answer. */
export const isOfToday = (place: Place): boolean => ('key' in place ? place.of !== 'asked' : OF_TODAY.has(place.field))
