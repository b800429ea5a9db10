import { type RawBuilder, sql } from 'kysely'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { OfAccount, OfAnswer, OfContact } from './answers.queries.ts'

// Everything of a workspace in portions. A portion comes as one text, column by column: to write or take apart a million rows one by one costs
// more than to read them.
export type Mark = { micros: number; id: string }
export type StagedContact = OfContact & { id: string }
export type StagedAccount = OfAccount & { id: string }

type WrittenAnswer = [
  ...[string, number, number, number, string, string | null, string | null, string | null],
  ...[string, string | null, Record<string, unknown>],
]

/** The next answers that count, in the order of time. */
export async function nextAnswers(scope: Scope, after: Mark | null, timeZone: string, portion: number): Promise<OfAnswer[]> {
  const written = await textOf<WrittenAnswer>(
    scope,
    ['id', 'micros', 'day', 'rating', 'program_id', 'wave_id', 'account_id', 'contact_id', 'channel', 'locale', 'attributes'],
    sql`select id, (extract(epoch from answered_at) * 1000000)::bigint as micros, ((answered_at at time zone ${timeZone}::text)::date - date '1970-01-01') as day,
        rating, program_id, wave_id, account_id, contact_id, channel, locale, attributes
      from responses r
      where workspace_id = ${scope.workspaceId} and ${COUNTED}
        and ${after ? sql`(answered_at, id) > (timestamptz 'epoch' + ${after.micros}::float8 * interval '1 microsecond', ${after.id}::uuid)` : sql`true`}
      order by answered_at, id limit ${portion}`,
  )
  return written.map(([id, micros, day, rating, programId, waveId, accountId, contactId, channel, locale, asked]) => ({
    ...{ id, micros, day, month: monthOf(day), rating, programId, waveId, accountId, contactId, channel, locale, asked },
  }))
}

/** The next people of whom an answer counts. */
export async function nextContacts(scope: Scope, after: string | null, portion: number): Promise<StagedContact[]> {
  const written = await textOf<[string, string | null, Record<string, unknown>]>(
    scope,
    ['id', 'role', 'attributes'],
    sql`select id, role, attributes from contacts c
      where workspace_id = ${scope.workspaceId} and ${beyond(after)}
        and exists (select from responses r where r.workspace_id = c.workspace_id and r.contact_id = c.id and ${COUNTED})
      order by id limit ${portion}`,
  )
  return written.map(([id, role, contact]) => ({ id, role, contact }))
}

export async function nextAccounts(scope: Scope, after: string | null, portion: number): Promise<StagedAccount[]> {
  const written = await textOf<[string, string | null, string | null, string | null, Record<string, unknown>]>(
    scope,
    ['id', 'owner_id', 'name', 'domain', 'attributes'],
    sql`select id, owner_id, name, domain, attributes from accounts
      where workspace_id = ${scope.workspaceId} and ${beyond(after)} order by id limit ${portion}`,
  )
  return written.map(([id, ownerId, company, domain, account]) => ({ id, ownerId, company, domain, account }))
}

const beyond = (after: string | null) => (after ? sql`id > ${after}::uuid` : sql`true`)

async function textOf<T extends unknown[]>({ db }: Scope, names: readonly string[], rows: RawBuilder<unknown>): Promise<T[]> {
  const columns = sql.join(names.map((name) => sql`json_agg(${sql.ref(name)})`))
  const { rows: found } = await sql<{ text: string }>`
    select json_build_array(${columns})::text as text from (${rows}) portion`.execute(db)
  const values: (unknown[] | null)[] = JSON.parse(found[0]?.text ?? '[]')
  return values[0]?.map((_, at) => values.map((column) => column?.[at]) as T) ?? [] // In the order that the names have in `T`.
}

const months = new Map<number, number>()
/** The month of a day, both counted from 1970 as in `firstDayOf`. */
function monthOf(day: number): number {
  const known = months.get(day)
  if (known !== undefined) return known
  const date = new Date(day * 86_400_000)
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth()
  months.set(day, month)
  return month
}
