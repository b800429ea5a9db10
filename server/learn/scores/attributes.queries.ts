import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

export type DefinitionRow = { of: 'contact' | 'account' | 'response'; key: string; label: string }

/** Attributes with few enough values to set against each other, words before numbers; amounts, days and lists would make a row of almost every answer. */
export const listComparable = ({ db, workspaceId }: Scope): Promise<DefinitionRow[]> =>
  db
    .selectFrom('attributeDefinitions')
    .where('workspaceId', '=', workspaceId)
    .where('type', 'in', ['text', 'number', 'boolean'])
    .select(['of', 'key', 'label'])
    .orderBy(sql`type = 'number'`)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(500)
    .$narrowType<{ of: DefinitionRow['of'] }>()
    .execute()

/** The keys that recent answers carry: a look at all of them would take longer than the score itself. */
export async function keysAsked({ db, workspaceId }: Scope): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select distinct jsonb_object_keys(recent.attributes) as key
    from (select attributes from responses where workspace_id = ${workspaceId} order by answered_at desc, id limit 500) recent
  `.execute(db)
  return new Set(rows.map(({ key }) => key))
}
