import type { Attribute } from '#contract/learn/scores.ts'
import { isOfContacts } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { type DefinitionRow, keysAsked, listComparable } from './attributes.queries.ts'

/** What a score can be broken down by: as it was when asked, as it is today, and the fields every answer has. */
export async function listAttributes(scope: Scope): Promise<Attribute[]> {
  const definitions = await listComparable(scope)
  const asked = await keysAsked(scope)
  const knows = await mayHere(scope, 'contact.read')
  const known = new Map(definitions.toSorted(responsesLast).map((one) => [one.key, one]))

  const all = [
    ...[...known.values()]
      .filter(({ of, key }) => of === 'response' || asked.has(key))
      .map(({ key, label }) => ({ name: `asked.${key}`, label, when: 'asked' as const })),
    ...definitions
      .filter(({ of }) => of !== 'response')
      .map(({ of, key, label }) => ({ name: `${of}.${key}`, label, when: 'today' as const })),
    ...(['role', 'locale', 'wave', 'account'] as const).map(field),
  ]
  return all.filter(({ name }) => knows || !isOfContacts(name))
}

const field = (name: string): Attribute => ({ name, label: null, when: 'field' })

const ORDER = ['account', 'contact', 'response'] as const

// Where two definitions share a key, that of responses is the one that answers carry: it comes last, and a map keeps the last.
const responsesLast = (a: DefinitionRow, b: DefinitionRow) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of)
