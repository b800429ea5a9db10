import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import { makeProgram } from '#test/make.ts'

const PORTION = 50_000
const ACCOUNTS = 20_000
const PEOPLE_PER = 4

type Within = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** Three years of answers with eight attributes as asked and as many people as a quarter of them, from a seed: the same every time. */
export async function makeMass(within: Within, rows: number, analyze: () => Promise<unknown>): Promise<void> {
  const people = Math.ceil(rows / PEOPLE_PER)
  const programId = await within(async (scope) => {
    const { id } = await makeProgram(scope)
    await define(scope)
    const { db, workspaceId, now } = scope
    await sql`
      insert into accounts (workspace_id, id, name, attributes, created_at, updated_at)
      select ${workspaceId}, ${uuid('a')}, 'Company ' || g,
        jsonb_build_object('industry', 'Industry ' || ${pick('g', 20)}, 'arr', jsonb_build_object('amount', 500 * (1 + ${pick('g + 7', 200)}), 'currency', 'EUR')),
        ${now}, ${now} from generate_series(1, ${ACCOUNTS}::int) g`.execute(db)
    return id
  })
  for (let from = 1; from <= people; from += PORTION)
    await within(({ db, workspaceId, now }) =>
      sql`
        insert into contacts (workspace_id, id, email, name, account_id, attributes, created_at, updated_at)
        select ${workspaceId}, ${uuid('c')}, 'person-' || g || '@customer.example', 'Person ' || g, ${uuid('a', sql`(g % ${ACCOUNTS}::int) + 1`)},
          jsonb_build_object('persona', 'Persona ' || ${pick('g + 11', 5)}), ${now}, ${now}
        from generate_series(${from}::int, ${Math.min(people, from + PORTION - 1)}::int) g`.execute(db),
    )
  await analyze()
  for (let from = 1; from <= rows; from += PORTION)
    await within(({ db, workspaceId, now }) =>
      sql`
        insert into responses (workspace_id, id, contact_id, account_id, program_id, rating, locale, channel, answered_at, evidence, evidence_because,
          evidence_version, attributes)
        select ${workspaceId}, ${uuid('d')}, ${uuid('c', sql`(g % ${people}::int) + 1`)}, ${uuid('a', sql`((g % ${people}::int) + 1) % ${ACCOUNTS}::int + 1`)}, ${programId},
          least(10, ${pick('g + 1', 14)}), (array['en', 'zh-Hans', 'de'])[1 + ${pick('g + 2', 3)}], 'import',
          ${now}::timestamptz - make_interval(secs => 94608000.0 * (${rows}::int - g) / ${rows}::int), 'confirmed', 'imported', 1,
          jsonb_build_object('plan', 'Plan ' || ${pick('g + 3', 5)}, 'region', 'Region ' || ${pick('g + 4', 12)}, 'industry', 'Industry ' || ${pick('g + 5', 20)},
            'size', 'Size ' || ${pick('g + 6', 4)}, 'api_calls', ${pick('g + 7', 50_000)}, 'spend', ${pick('g + 8', 40_000)} / 2.0, 'seats', ${pick('g + 9', 300)},
            'tenure', 'Year ' || ${pick('g + 10', 6)})
        from generate_series(${from}::int, ${Math.min(rows, from + PORTION - 1)}::int) g`.execute(db),
    )
}

const ATTRIBUTES = [
  ...(['plan', 'region', 'industry', 'size', 'tenure'] as const).map((key) => ({ of: 'response', key, type: 'text' })),
  ...(['api_calls', 'spend', 'seats'] as const).map((key) => ({ of: 'response', key, type: 'number' })),
  { of: 'contact', key: 'persona', type: 'text' },
  { of: 'account', key: 'industry', type: 'text' },
  { of: 'account', key: 'arr', type: 'money' },
]

const define = ({ db, workspaceId, now }: Scope) =>
  db
    .insertInto('attributeDefinitions')
    .values(
      ATTRIBUTES.map((one) => ({
        workspaceId,
        id: crypto.randomUUID(),
        ...one,
        label: one.key,
        origin: 'import',
        createdAt: now,
      })),
    )
    .execute()

/** A number below the limit that looks drawn and is the same every time. */
const pick = (of: string, limit: number) => sql`(abs(hashint4(${sql.raw(of)})::bigint) % ${limit}::int)`
/** An id of its kind and number. */
const uuid = (kind: 'a' | 'c' | 'd', number = sql`g`) =>
  sql`(${`${kind}0000000-0000-7000-8000-`} || lpad(to_hex(${number}), 12, '0'))::uuid`
