import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'

/**
 * Asks and decisions that figures count: not those of people who were erased with their answers. They are few, so that PostgreSQL looks each
 * contact up in a table of its own making, and an index that knows the contact is enough to count by.
 * @param contactId the column that names the contact
 */
export const figuring = ({ workspaceId }: Pick<Scope, 'workspaceId'>, contactId: string): RawBuilder<SqlBool> =>
  sql`${sql.ref(contactId)} not in (select e.id from contacts e where e.workspace_id = ${workspaceId} and e.erased_at is not null
    and e.erased_answers = 'remove')`
