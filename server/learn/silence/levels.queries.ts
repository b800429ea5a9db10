import { sql } from 'kysely'
import type { Moments } from '#domain/learn/representativeness.ts'
import type { Scope } from '#server/platform/scope.ts'
import { asksOf, binSql, type Frame, type FrameTrait, inFrame, levelSql, numberSql, reached, wordsSql } from './frame.ts'

export type LevelCount = { level: string | null; asked: number; answered: number }
/** By trait, in their order; the moments of those that are numbers. */
export type Counted = { levels: LevelCount[][]; moments: ({ asked: Moments; answered: Moments } | null)[] }

/** Those reached by each trait, and the moments of each number, in one pass. A number is read once, since reading it costs the most. */
export async function countLevels(scope: Scope, frame: Frame, traits: readonly FrameTrait[]): Promise<Counted> {
  if (traits.length === 0) return { levels: [], moments: [] }
  const column = (letter: string) => traits.map((_, at) => sql.ref(`${letter}${at}`))
  const [levels, numbers] = [column('t'), column('n')]
  const level = (at: number) => levels[at] ?? sql``
  const number = (at: number) => numbers[at] ?? sql``
  const isNumber = (trait: FrameTrait) => 'key' in trait && trait.edges !== null
  const read = traits.map((trait, at) =>
    'field' in trait
      ? sql`(${trait.field === 'wave' ? sql`i.wave_id` : sql`i.wording_id`}::text collate "C") as ${level(at)}`
      : isNumber(trait)
        ? sql`i.attributes -> ${trait.key}::text as ${level(at)}`
        : sql`${wordsSql(trait.key)} as ${level(at)}`,
  )
  const told = traits.map((trait, at) => (isNumber(trait) ? sql`${numberSql(level(at))} as ${number(at)}` : level(at)))
  const binned = traits.map((trait, at) =>
    isNumber(trait) ? sql`${binSql(number(at), trait.edges ?? [])} as ${level(at)}` : level(at),
  )
  const sums = traits.flatMap((trait, at) =>
    isNumber(trait) ? ['', 'filter (where answered)'].map((of) => sumsSql(number(at), of)) : [],
  )
  // The planner expects far more groups than there are, and would rather sort all rows.
  await sql`select set_config('work_mem', '64MB', true)`.execute(scope.db)
  const { rows } = await sql<LevelCount & { told: number; sums: number[] | null }>`
    with known as materialized (select ${sql.join([...read, sql`r.id is not null as answered`])}
      from ${asksOf(scope, frame)} where ${inFrame(scope, frame)} and ${reached(frame)}),
    frame as materialized (select ${sql.join([...told, sql`answered`])} from known),
    binned as (select ${sql.join([...binned, sql`answered`])} from frame)
    select grouping(${sql.join(levels)}) as told, coalesce(${sql.join(levels)}, null) as level, count(*)::int as asked,
      (count(*) filter (where answered))::int as answered, null::float8[] as sums
    from binned group by grouping sets (${sql.join(levels.map((one) => sql`(${one})`))})
    union all select -1, null, 0, 0, array[${sql.join([sql`0`, ...sums])}]::float8[] from frame
  `.execute(scope.db)
  const locales = await localesHere(scope)
  return {
    levels: traits.map((trait, at) => {
      const counted = rows.filter((row) => row.told === maskOf(at, traits.length))
      return 'field' in trait && trait.field === 'language'
        ? merged(counted, locales)
        : counted.map(({ level, asked, answered }) => ({ level, asked, answered }))
    }),
    moments: momentsIn(rows.find((row) => row.told === -1)?.sums ?? [], traits.map(isNumber)),
  }
}

const sumsSql = (n: ReturnType<typeof sql.ref>, of: string) =>
  sql`count(${n}) ${sql.raw(of)}, coalesce(sum(${n}) ${sql.raw(of)}, 0), coalesce(sum(${n} * ${n}) ${sql.raw(of)}, 0)`

/** PostgreSQL sets the bit of every column that a row is not told apart by, the first column's the highest. */
const maskOf = (at: number, columns: number) => 2 ** columns - 1 - 2 ** (columns - 1 - at)

function momentsIn(sums: readonly number[], isNumber: readonly boolean[]): Counted['moments'] {
  const from = (at: number): Moments => ({ people: sums[at] ?? 0, sum: sums[at + 1] ?? 0, squares: sums[at + 2] ?? 0 })
  return isNumber.map((is, at) => {
    const before = isNumber.slice(0, at).filter(Boolean).length
    return is ? { asked: from(1 + 6 * before), answered: from(4 + 6 * before) } : null
  })
}

/** The versions of a wording are one language. */
function merged(counted: readonly LevelCount[], locales: ReadonlyMap<string, string>): LevelCount[] {
  const byLocale = Map.groupBy(counted, ({ level }) => (level === null ? null : (locales.get(level) ?? null)))
  return [...byLocale].map(([level, alike]) => ({
    level,
    asked: alike.reduce((sum, { asked }) => sum + asked, 0),
    answered: alike.reduce((sum, { answered }) => sum + answered, 0),
  }))
}

async function localesHere({ db, workspaceId }: Scope): Promise<Map<string, string>> {
  const rows = await db.selectFrom('wordings').where('workspaceId', '=', workspaceId).select(['id', 'locale']).execute()
  return new Map(rows.map(({ id, locale }) => [id, locale]))
}

/** Every contact there is today by each of these attributes, their own before their company's; '' where it is unknown. */
export async function countContacts(
  { db, workspaceId }: Scope,
  traits: readonly FrameTrait[],
): Promise<{ level: string; people: number }[][]> {
  const attributes = sql`(coalesce(a.attributes, '{}') || c.attributes)`
  const names = traits.map((_, at) => sql.ref(`t${at}`))
  const { rows } = await sql<{ told: number; level: string; people: number }>`
    with everybody as (select ${sql.join(traits.map((trait, at) => sql`coalesce(${levelSql(trait, attributes)}, '') as ${sql.ref(`t${at}`)}`))}
      from contacts c left join accounts a on a.workspace_id = c.workspace_id and a.id = c.account_id
      where c.workspace_id = ${workspaceId} and c.erased_at is null)
    select grouping(${sql.join(names)}) as told, coalesce(${sql.join(names)}, null) as level, count(*)::int as people
    from everybody group by grouping sets (${sql.join(names.map((name) => sql`(${name})`))})
  `.execute(db)
  return traits.map((_, at) =>
    rows.filter((row) => row.told === maskOf(at, traits.length)).map(({ level, people }) => ({ level, people })),
  )
}
