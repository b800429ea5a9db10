import type { Field } from '#domain/listen/import/header-names.ts'
import type { Mapping } from '#domain/listen/import/mapping.ts'
import { matchContact } from '#domain/listen/import/merge.ts'
import { type Finding, finding } from '#domain/listen/import/problem.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type KnownContact, knownContacts } from './lookup.queries.ts'

type Person = { externalId: string | null; email: string | null; phone?: string | null; row: number }
type Found = { match: KnownContact | null } | { problem: Finding<'identities_differ' | 'contact_repeated'> }

export const nameless: Found = { match: null }

/** Finds whom rows mean. Two rows of one file that mean the same person by different marks are one too many: the first stands. */
export function matchPeople(mapping: Mapping): (scope: Scope, people: readonly Person[]) => Promise<Found[]> {
  const met = new Map<string, number>()
  return async (scope, people) => {
    const find = await lookUp(scope, people)
    return people.map((person): Found => {
      const found = find(person)
      const named = (because: 'identities_differ' | 'contact_repeated') =>
        person.email
          ? finding(because, headerOf(mapping, 'email'), person.email)
          : finding(
              because,
              headerOf(mapping, person.externalId ? 'external_id' : 'phone'),
              person.externalId ?? person.phone ?? '',
            )
      if ('problem' in found) return { problem: named(found.problem) }
      if (!found.match) return found
      const otherRow = met.get(found.match.id)
      if (otherRow !== undefined) return { problem: { ...named('contact_repeated'), otherRow } }
      met.set(found.match.id, person.row)
      return found
    })
  }
}

/** One look at the database for many rows. */
export async function lookUp(scope: Scope, people: readonly Omit<Person, 'row'>[]) {
  const addressHashes = people.flatMap(({ email }) => (email ? [hashAddress(email)] : []))
  const externalIds = people.flatMap(({ externalId }) => externalId ?? [])
  const phones = people.flatMap(({ email, externalId, phone }) => (!email && !externalId && phone ? [phone] : []))
  const known = people.length ? await knownContacts(scope, { addressHashes, externalIds, phones }) : []
  const by = (key: 'externalId' | 'email' | 'phone') =>
    new Map(
      known.flatMap((contact) => (contact[key] ? [[key === 'email' ? contact[key].toLowerCase() : contact[key], contact]] : [])),
    )
  const [byExternalId, byEmail, byPhone] = [by('externalId'), by('email'), by('phone')]
  return ({ externalId, email, phone = null }: Omit<Person, 'row'>) =>
    matchContact(
      { externalId, email },
      {
        byExternalId: (externalId && byExternalId.get(externalId)) || null,
        byEmail: (email && byEmail.get(email)) || null,
        byPhone: (phone && byPhone.get(phone)) || null,
      },
    )
}

const headerOf = ({ columns }: Mapping, field: Field): string =>
  columns.find(({ target }) => target.to === 'field' && target.field === field)?.header ?? ''
