import { type RawBuilder, sql } from 'kysely'
import type { Moment } from '#contract/listen/contacts.ts'
import { cursorOf, readCursor } from '#server/platform/cursor.ts'
import type { Scope } from '#server/platform/scope.ts'

/** A moment as its source gives it; `contactId`: whose it is, `people`: how many an import brought. */
type MomentRow = Omit<Moment, 'at' | 'until'> & {
  at: Date
  until: Date | null
  contactId: string | null
  people: number | null
}

const COLUMNS = {
  kind: 'text',
  subject_id: 'uuid',
  rating: 'int',
  verbatim: 'text',
  title: 'text',
  state: 'text',
  because: 'text',
  until: 'timestamptz',
  by_name: 'text',
  contact_id: 'uuid',
  people: 'int',
  times: 'int',
  changes: 'jsonb',
} as const
type Told = Exclude<keyof typeof COLUMNS, 'kind'>

/** Rows `from` which moments are told: each has `id` and `at`, and what `tells` asks of `x`. What is not told is null. */
export type Source = { kind: Moment['kind']; tells: Partial<Record<Told, RawBuilder<unknown>>>; from: RawBuilder<unknown> }

/** A page of the moments of several sources, newest first. Each source is cut to a page before they meet. */
export async function mergeMoments(
  { db }: Scope,
  sources: readonly Source[],
  { after, limit = 30 }: { after?: string; limit?: number },
): Promise<{ rows: MomentRow[]; next: string | null; total: number }> {
  const [at = '', lastId = ''] = after ? readCursor(after, ['instant', 'text']) : []
  const place = sql`date_trunc('milliseconds', x.at)`
  const before = after ? sql`(${place}, x.id::text) < (${at}::timestamptz, ${lastId})` : sql`true`
  const ordered = sql`order by ${place} desc, x.id::text desc limit ${limit + 1}`
  const pages = sources.map(
    (source) => sql`(select x.id, x.at, ${columnsOf(source)} from (${source.from}) x where ${before} ${ordered})`,
  )
  const { rows } = await sql<MomentRow>`select * from (${sql.join(pages, sql` union all `)}) x ${ordered}`.execute(db)
  const counts = sources.map(({ from }) => sql`(select count(*) from (${from}) x)`)
  const counted = await sql<{ total: number }>`select (${sql.join(counts, sql` + `)})::int as total`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    next: rows.length > limit && last ? cursorOf(last.at.toISOString(), last.id) : null,
    total: counted.rows[0]?.total ?? 0,
  }
}

function columnsOf({ kind, tells }: Source): RawBuilder<unknown> {
  const told: Partial<Record<keyof typeof COLUMNS, RawBuilder<unknown>>> = { ...tells, kind: sql`${kind}` }
  return sql.join(
    Object.entries(COLUMNS).map(([name, type]) => {
      const value = told[name as keyof typeof COLUMNS] ?? sql`null` // The keys are COLUMNS' own.
      return sql`(${value})::${sql.raw(type)} as ${sql.raw(name)}`
    }),
  )
}
