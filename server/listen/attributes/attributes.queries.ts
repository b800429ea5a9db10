import { sql } from 'kysely'
import type { AttributeType } from '#domain/listen/import/attribute.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type AttributeOf = 'contact' | 'account' | 'response'
export type NewDefinition = { of: AttributeOf; key: string; type: AttributeType; label: string; origin: string }

export const listDefinitions = ({ db, workspaceId }: Scope, of?: AttributeOf) =>
  db
    .selectFrom('attributeDefinitions')
    .where('workspaceId', '=', workspaceId)
    .$if(of !== undefined, (query) => query.where('of', '=', of as AttributeOf))
    .select(['id', 'of', 'key', 'type', 'label'])
    .select(sql<boolean>`origin = 'computed'`.as('computed'))
    .orderBy('of')
    .orderBy('label')
    .orderBy('key')
    .limit(1000)
    .$narrowType<{ of: AttributeOf; type: AttributeType }>()
    .execute()

/** Those that are new are written and come back; the first definition of a key stands. */
export const insertDefinitions = ({ db, workspaceId, now }: Scope, definitions: readonly NewDefinition[]) =>
  db
    .insertInto('attributeDefinitions')
    .values(definitions.map((definition) => ({ workspaceId, id: newId(), ...definition, createdAt: now })))
    .onConflict((conflict) => conflict.columns(['workspaceId', 'of', 'key']).doNothing())
    .returning('id')
    .execute()

/** A list counts each of its items. */
export const listValues = async ({ db, workspaceId }: Scope, of: 'contact' | 'account', key: string) => {
  const table = sql.table(of === 'contact' ? 'contacts' : 'accounts')
  const { rows } = await sql<{ value: string; count: number }>`
    select item #>> '{}' as value, count(*)::int as count
    from ${table} o, jsonb_array_elements(case jsonb_typeof(o.attributes -> ${key}) when 'array' then o.attributes -> ${key}
      else jsonb_build_array(o.attributes -> ${key}) end) item
    where o.workspace_id = ${workspaceId} and o.attributes ? ${key} and jsonb_typeof(item) <> 'object'
    group by 1 order by 2 desc, 1 limit 50`.execute(db)
  return rows
}

/**
 * Whoever writes many people or companies waits here for others of their kind: two at once would make the same people twice, or wait for
 * each other in a circle.
 */
export const queueUp = ({ db, workspaceId }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`import ${workspaceId}`}, 0))`.execute(db)
