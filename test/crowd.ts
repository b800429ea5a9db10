import { sql } from 'kysely'
import type { Scope } from '#server/platform/scope.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { makeProgram, makeWave } from './make.ts'

/** People who were asked an hour ago, each from a company of their own; an invitation and its contact share an id. */
export async function inviteCrowd(scope: Scope, ids: readonly string[]) {
  const { db, workspaceId, now } = scope
  const program = await makeProgram(scope)
  const wave = await makeWave(scope, program)
  const sentAt = new Date(now.getTime() - 3_600_000)
  for (let from = 0; from < ids.length; from += 5000) {
    const some = ids.slice(from, from + 5000)
    await sql`insert into contacts (workspace_id, id, email, name, created_at, updated_at)
      select ${workspaceId}, t, 'ines@' || t || '.example', 'Ines', ${now}, ${now} from unnest(${some}::uuid[]) t`.execute(db)
    await sql`insert into invitations (workspace_id, id, contact_id, program_id, wave_id, wording_id, inclusion_probability, attributes, created_at)
      select ${workspaceId}, t, t, ${program.id}, ${wave.id}, ${program.wordingId}, 1, '{"plan": "growth", "region": "EU"}', ${now} from unnest(${some}::uuid[]) t`.execute(
      db,
    )
    await sql`insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, state, next_at, header_id, created_at, sent_at)
      select ${workspaceId}, t, 'ask', t, 1, t, 'ines@' || t || '.example', 'sent', ${now}, '<' || t || '@crowd>', ${now}, ${sentAt} from unnest(${some}::uuid[]) t`.execute(
      db,
    )
  }
}

/** The paths of their answer links. */
export function answerPaths(secret: string, workspace: number, ids: readonly string[]): string[] {
  const tokens = openTokens([secret])
  return ids.map((id) => `/a/${tokens.sign('answer', { workspace, id })}`)
}
