import { Type } from 'typebox'
import { Exact, Id, Instant, OrNull } from '#contract/endpoint.ts'
import { csvLine } from '#domain/csv-guard.ts'
import { ERASED_ANSWERS, type ErasedAnswers } from '#domain/listen/erasure.ts'
import { accountsTouchedBy, forgetInMeasures, recountAccounts } from '#server/listen/measures/measures.ts'
import { forgetInSegments } from '#server/listen/segments/segments.ts'
import { suppress, suppressErased } from '#server/listen/suppressions/suppressions.ts'
import type { Visit } from '#server/platform/http.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import {
  eraseAt,
  findPerson,
  hasNamesake,
  holdBack,
  localeOfWorkspace,
  lockErasures,
  lockMails,
  lockPerson,
  markErased,
  pageAt,
  peopleAmong,
  rowsAt,
} from './erasure.queries.ts'
import type { Erased } from './ledger.ts'
import { type Person, placesOf } from './places.queries.ts'

export { countErased, waitForErasures } from './erasure.queries.ts'

/** Notes an erasure where a restore cannot take it back. */
export const noteErasure = ticket(
  'erasure.note',
  Exact({ contactId: Id, addressHash: OrNull(Type.String()), at: Instant, answers: Type.Optional(Type.Enum(ERASED_ANSWERS)) }),
)

/** More rows about one person than this are no person, but for what they did: of that the file has all. */
const MOST = 10_000
const PAGE = 5000
/** Nothing is erased. */
const READ = { erased: '', answers: 'keep', now: new Date(0) } as const
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Forgets a person everywhere (GDPR art. 17): what remains is a number without a name, which no figure counts unless it is to be
 * kept. The address is asked no more, and only its hash is kept for that.
 */
export async function erasePerson(scope: Scope, id: string, answers: ErasedAnswers = 'remove'): Promise<Record<string, never>> {
  const { addressHash } = await forget(scope, id, answers)
  await enqueue(scope, noteErasure, { contactId: id, addressHash, at: scope.now.toISOString(), answers })
  return {}
}

/** Erases whoever a backup has brought back, and silences their addresses. Returns how many people that were. */
export async function eraseAgain(scope: Scope, erased: readonly Erased[]): Promise<number> {
  const back = await peopleAmong(scope, erased)
  const chosen = new Map(erased.map(({ contactId, answers }) => [contactId, answers]))
  for (const id of back) await forget(scope, id, chosen.get(id) ?? 'keep')
  await suppressErased(
    scope,
    erased.flatMap(({ addressHash }) => addressHash ?? []),
  )
  return back.length
}

async function forget(scope: Scope, id: string, answers: ErasedAnswers): Promise<Person> {
  await lockErasures(scope)
  const person = found(await lockPerson(scope, id))
  await lockMails(scope, id) // In the order in which a notice is judged, which locks a mail and then its address.
  if (person.email) await suppress(scope, { address: person.email, reason: 'erased', contactId: id })
  await holdBack(scope, id)
  const erased = say(localeOf(await localeOfWorkspace(scope)))('erasure.erased')
  const known = { ...person, name: (await hasNamesake(scope, person)) ? null : person.name }
  await forgetInSegments(scope, known)
  await forgetInMeasures(scope, known)
  const companies = await accountsTouchedBy(scope, id)
  for (const place of placesOf(scope.workspaceId, person, { erased, answers, now: scope.now, known })) await eraseAt(scope, place)
  await markErased(scope, id, answers)
  if (companies.length) await enqueue(scope, recountAccounts, { ids: companies })
  await audit(scope, { action: 'contact.erased', subject: id, contactId: id })
  return person
}

/** All that we hold about a person (GDPR art. 15), by the table it stands in. */
export async function readHoldings(scope: Scope, id: string): Promise<Record<string, Record<string, unknown>[]>> {
  const person = found(await findPerson(scope, id))
  const held: Record<string, Record<string, unknown>[]> = {}
  for (const place of placesOf(scope.workspaceId, person, READ).filter(({ doubtful }) => !doubtful)) {
    const rows = await rowsAt(scope, place, MOST)
    if (rows.length) held[place.table] = [...(held[place.table] ?? []), ...rows]
  }
  return held
}

/** The same as a table: where it stands, which row, which field, what. */
export async function* holdingsFile(visit: Visit, id: string): AsyncIterable<string> {
  const places = await visit(async (scope) => placesOf(scope.workspaceId, found(await findPerson(scope, id)), READ))
  const counts = new Map<string, number>()
  const linesOf = (table: string, rows: readonly Record<string, unknown>[]) => {
    const before = counts.get(table) ?? 0
    counts.set(table, before + rows.length)
    return rows
      .flatMap((row, at) =>
        Object.entries(row).flatMap(([field, value]) =>
          value === null ? [] : [csvLine([table, before + at + 1, field, plain(value)])],
        ),
      )
      .join('')
  }
  yield `\ufeff${csvLine(['table', 'row', 'field', 'value'])}`
  for (const place of places.filter(({ doubtful }) => !doubtful)) {
    if (!place.many) yield linesOf(place.table, await visit((scope) => rowsAt(scope, place, MOST)))
    for (let after: string | undefined = place.many && FIRST; after !== undefined; ) {
      const from: string = after
      const page = await visit((scope) => pageAt(scope, place, from, PAGE))
      yield linesOf(
        place.table,
        page.map(({ row }) => row),
      )
      after = page.length === PAGE ? page.at(-1)?.id : undefined
    }
  }
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
