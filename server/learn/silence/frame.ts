import { type RawBuilder, sql } from 'kysely'
import { allOf } from '#server/learn/selection/selection.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

/** Which asks: those of waves, or those whose first mail left between two instants. `since`: no link of them was opened before. */
export type Frame = { waveIds: readonly string[]; from: Date | null; until: Date | null; since: Date | null }
/** What people are told apart by, as it was known when they were asked. Numbers stand in bins (`edges`, rising). */
export type FrameTrait = { name: string; label: string | null; edges: number[] | null } & (
  | { key: string }
  | { field: 'language' | 'wave' }
)

/** Of the asks of waves only the mails that did not come are looked up: an index holds them alone. */
export const isDated = ({ from, until }: Frame): boolean => from !== null || until !== null

/**
 * The asks `i` with their counted answer `r`, if any, and `m`: the first mail of asks by date, else only one that did not arrive.
 * An answer proves that its mail came, whatever a mail server said later.
 */
export const asksOf = ({ workspaceId }: Scope, frame: Frame): RawBuilder<unknown> => sql`
  invitations i
  ${isDated(frame) ? sql`join` : sql`left join`} messages m on m.workspace_id = i.workspace_id and m.invitation_id = i.id and m.number = 1
    ${isDated(frame) ? sql`` : sql`and (m.sent_at is null or m.state = 'bounced')`}
  left join (select r.* from responses r where r.workspace_id = ${workspaceId} and ${COUNTED}
    and r.wave_id = any(${frame.waveIds}::uuid[])) r on r.invitation_id = i.id`

/** Without whoever was erased with their answers: silence is not what they chose. */
export const inFrame = (scope: Scope, frame: Frame): RawBuilder<unknown> =>
  allOf([
    sql`i.workspace_id = ${scope.workspaceId} and i.wave_id = any(${frame.waveIds}::uuid[])`,
    figuring(scope, 'i.contact_id'),
    frame.from && sql`m.sent_at >= ${frame.from}`,
    frame.until && sql`m.sent_at < ${frame.until}`,
  ])

export const reached = (frame: Frame): RawBuilder<boolean> =>
  isDated(frame) ? sql`(m.state <> 'bounced' or r.id is not null)` : sql`(m.id is null or r.id is not null)`

/** The value of a trait as text, null where it is unknown; a number as that of its bin. */
export function levelSql(trait: FrameTrait, attributes: RawBuilder<unknown> = sql`i.attributes`): RawBuilder<string | null> {
  if ('field' in trait)
    return trait.field === 'wave'
      ? sql`i.wave_id::text`
      : sql`(select w.locale from wordings w where w.workspace_id = i.workspace_id and w.id = i.wording_id)`
  if (trait.edges === null) return wordsSql(trait.key, attributes)
  return binSql(numberSql(sql`(${attributes} -> ${trait.key}::text)`), trait.edges)
}

/** Texts are grouped twice as fast where no language is asked whether they are alike. */
export const wordsSql = (key: string, attributes: RawBuilder<unknown> = sql`i.attributes`): RawBuilder<string | null> =>
  sql`(nullif(${attributes} ->> ${key}::text, '') collate "C")`

export const binSql = (number: RawBuilder<unknown>, edges: readonly number[]): RawBuilder<string | null> =>
  sql`width_bucket(${number}, ${[...edges]}::float8[])::text`

/** A value of JSON as a number; money counts as its amount. */
export const numberSql = (json: RawBuilder<unknown>): RawBuilder<number | null> =>
  sql`(case jsonb_typeof(${json}) when 'number' then ${json}::float8
    when 'object' then case jsonb_typeof(${json} -> 'amount') when 'number' then (${json} -> 'amount')::float8 end end)`
