import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

/** Which answers. Dates bound when they were given, `until` exclusive; what is null does not narrow. */
export type Selected = {
  programId: string | null
  waveId: string | null
  from: Date | null
  until: Date | null
  attribute: { name: string; value: string } | null
}

/** The condition on responses `r`; for an attribute of today the joins of `joinsFor` are needed. */
export function inSelection(
  { workspaceId }: Scope,
  { programId, waveId, from, until, attribute }: Selected,
): RawBuilder<unknown> {
  return allOf([
    sql`r.workspace_id = ${workspaceId}`,
    programId && sql`r.program_id = ${programId}`,
    waveId && sql`r.wave_id = ${waveId}`,
    from && sql`r.answered_at >= ${from}`,
    until && sql`r.answered_at < ${until}`,
    attribute && sql`${valueOf(attribute.name, 'r')} = ${attribute.value}`,
  ])
}

export const allOf = (conditions: readonly (RawBuilder<unknown> | null | undefined | false | '')[]): RawBuilder<unknown> =>
  sql.join(
    conditions.filter((one) => one !== null && one !== undefined && one !== false && one !== ''),
    sql` and `,
  )

/** The value of an attribute as text, for a row of responses `r` or invitations `i`. */
export function valueOf(name: string, row: 'r' | 'i'): RawBuilder<string | null> {
  const of = sql.raw(row)
  const [kind = '', key = ''] = partsOf(name)
  switch (kind) {
    case 'asked':
      return sql`nullif(${of}.attributes ->> ${key}, '')`
    case 'contact':
      return sql`nullif(c.attributes ->> ${key}, '')`
    case 'account':
      return key ? sql`nullif(a.attributes ->> ${key}, '')` : sql`${of}.account_id::text`
    case 'role':
      return sql`nullif(c.role, '')`
    case 'wave':
      return sql`${of}.wave_id::text`
    case 'locale':
      return sql`${of}.locale`
    default:
      throw new Error(`${name} is no attribute.`)
  }
}

/** What the values of these attributes are read from beside the row itself. */
export function joinsFor(names: readonly (string | null | undefined)[], row: 'r' | 'i'): RawBuilder<unknown> {
  const kinds = names.map((name) => (name ? partsOf(name) : []))
  const of = sql.raw(row)
  const contacts = kinds.some(([kind]) => kind === 'contact' || kind === 'role')
  const accounts = kinds.some(([kind, key]) => kind === 'account' && key)
  return sql`${contacts ? sql`left join contacts c on c.workspace_id = ${of}.workspace_id and c.id = ${of}.contact_id` : sql``}
    ${accounts ? sql`left join accounts a on a.workspace_id = ${of}.workspace_id and a.id = ${of}.account_id` : sql``}`
}

function partsOf(name: string): [kind: string, key: string] {
  const dot = name.indexOf('.')
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)]
}

export const timeZoneHere = async ({ db, workspaceId }: Scope): Promise<string> =>
  (await db.selectFrom('workspaces').where('id', '=', workspaceId).select('timeZone').executeTakeFirstOrThrow()).timeZone
