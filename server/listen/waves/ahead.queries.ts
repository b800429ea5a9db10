import { sql } from 'kysely'
import type { Role } from '#domain/permission.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Untold = {
  memberId: string
  personId: string | null
  name: string
  email: string
  workspace: string
  workspaceLocale: string
  program: string
  senderEmail: string
}

/** Members in these roles who have had no mail about this wave yet, while it is a draft that starts by itself. */
export async function listUntold({ db, workspaceId }: Scope, waveId: string, roles: readonly Role[]): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    select m.id as member_id, m.person_id, m.name, m.email, x.name as workspace, x.locale as workspace_locale, p.name as program, p.sender_email
    from waves w
    join programs p on p.workspace_id = w.workspace_id and p.id = w.program_id
    join workspaces x on x.id = w.workspace_id and not x.sample
    join members m on m.workspace_id = w.workspace_id and m.left_at is null and m.role = any(${roles})
    where w.workspace_id = ${workspaceId} and w.id = ${waveId} and w.starts_at is not null and w.started_at is null
      and not exists (select from messages s where s.workspace_id = w.workspace_id and s.created_at >= w.created_at
        and s.kind = 'alert' and s.member_id = m.id and s.content -> 'view' ->> 'waveId' = ${waveId}::text)
    order by m.id
  `.execute(db)
  return rows
}
