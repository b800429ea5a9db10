import { sql } from 'kysely'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Cadence } from '#domain/listen/cadence.ts'
import type { DoubtPolicy } from '#domain/listen/message.ts'
import type { Design, Template } from '#domain/listen/program-design.ts'
import { figuring } from '#server/listen/erased/erased.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'
import { LOOK } from './looks.queries.ts'

export type ProgramRow = {
  name: string
  brand: string
  locale: AskLocale
  senderName: string
  senderEmail: string
  postalAddress: string | null
  quietDays: number | null
  senderId: string | null
  doubtPolicy: DoubtPolicy
}

const line = ['id', 'name', 'brand', 'locale', 'senderName', 'senderEmail', 'createdAt', 'archivedAt'] as const
const whole = [...line, 'postalAddress', 'quietDays', 'senderId', 'doubtPolicy', 'template', ...LOOK] as const
type Narrow = { locale: AskLocale; doubtPolicy: DoubtPolicy; template: Template | null }

export const listPrograms = (scope: Scope, { archived = false }: { archived?: boolean }) =>
  scope.db
    .selectFrom('programs as p')
    .where('p.workspaceId', '=', scope.workspaceId)
    .$if(!archived, (programs) => programs.where('p.archivedAt', 'is', null))
    .select(line.map((column) => `p.${column}` as const))
    .select([
      sql<number>`(select count(*)::int from waves w where w.workspace_id = p.workspace_id and w.program_id = p.id)`.as('waves'),
      sql<Date | null>`(select max(w.started_at) from waves w where w.workspace_id = p.workspace_id and w.program_id = p.id)`.as(
        'lastStartedAt',
      ),
      sql<number>`(select count(*)::int from waves w join invitations i on i.workspace_id = w.workspace_id and i.wave_id = w.id
        where w.workspace_id = p.workspace_id and w.program_id = p.id and ${figuring(scope, 'i.contact_id')})`.as('invitations'),
      sql<number>`(select count(*)::int from responses r where r.workspace_id = p.workspace_id and r.program_id = p.id
        and ${COUNTED})`.as('answers'),
    ])
    .orderBy('p.id', 'desc')
    .limit(200)
    .$narrowType<{ locale: AskLocale }>()
    .execute()

export const findProgram = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(whole)
    .$narrowType<Narrow>()
    .executeTakeFirst()

export const lockProgram = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select(whole)
    .$narrowType<Narrow>()
    .forUpdate()
    .executeTakeFirst()

export async function countPrograms({ db, workspaceId }: Scope): Promise<number> {
  const { count } = await db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .where('archivedAt', 'is', null)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** With a cadence it plans waves by itself once the first was started, so `next_wave_at` is not known yet. */
type NewProgram = ProgramRow & { id: string; template: Template | null; cadence: Cadence | null; design: Design }

export const insertProgram = ({ db, workspaceId, now }: Scope, { design, ...program }: NewProgram) =>
  db
    .insertInto('programs')
    .values({ workspaceId, ...program, design: JSON.stringify(design), createdAt: now })
    .execute()

export const updateProgram = ({ db, workspaceId }: Scope, id: string, program: ProgramRow) =>
  db.updateTable('programs').set(program).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const setArchived = ({ db, workspaceId }: Scope, id: string, archivedAt: Date | null) =>
  db.updateTable('programs').set({ archivedAt }).where('workspaceId', '=', workspaceId).where('id', '=', id).execute()

export const policyOf = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('workspaces')
    .where('id', '=', workspaceId)
    .select(['timeZone', 'mailHeldAt', 'sample', 'number'])
    .executeTakeFirstOrThrow()
