import { type SqlBool, sql } from 'kysely'
import type { Role } from '#domain/permission.ts'
import { COUNTED } from '#server/listen/evidence/evidence.ts'
import type { Scope } from '#server/platform/scope.ts'

export type Reader = {
  memberId: string
  personId: string | null
  name: string
  email: string
  role: Role
  chosen: boolean | null
}

const members = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('members as m')
    .leftJoin('digestChoices as d', (on) => on.onRef('d.workspaceId', '=', 'm.workspaceId').onRef('d.memberId', '=', 'm.id'))
    .where('m.workspaceId', '=', workspaceId)
    .where('m.leftAt', 'is', null)
    .select(['m.id as memberId', 'm.personId', 'm.name', 'm.email', 'm.role', 'd.wanted as chosen'])
    .$narrowType<{ role: Role }>()

export const findReader = (scope: Scope): Promise<Reader | undefined> =>
  members(scope).where('m.id', '=', scope.actorId).executeTakeFirst()

/** Members whose mail of this week has not been made. */
export const listUnserved = (scope: Scope, week: string): Promise<Reader[]> =>
  members(scope)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('digests as g')
            .whereRef('g.workspaceId', '=', 'm.workspaceId')
            .whereRef('g.memberId', '=', 'm.id')
            .where(sql<SqlBool>`g.week = ${week}::date`)
            .select('g.memberId'),
        ),
      ),
    )
    .orderBy('m.id')
    .execute()

/** Whether this is the first to say so: of two at once only one is. */
export const noteServed = async ({ db, workspaceId, now }: Scope, memberId: string, week: string, sent: boolean) => {
  const { rows } = await sql<{ memberId: string }>`
    insert into digests (workspace_id, member_id, week, sent, made_at) values (${workspaceId}, ${memberId}, ${week}::date, ${sent}, ${now})
    on conflict do nothing returning member_id
  `.execute(db)
  return rows.length > 0
}

export const writeChoice = ({ db, workspaceId, now }: Scope, memberId: string, wanted: boolean) =>
  db
    .insertInto('digestChoices')
    .values({ workspaceId, memberId, wanted, chosenAt: now })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'memberId']).doUpdateSet({ wanted, chosenAt: now }))
    .execute()

/** Whom the mail is from: the sender of the program that was made last. */
export const senderHere = async ({ db, workspaceId }: Scope): Promise<string | null> => {
  const row = await db
    .selectFrom('programs')
    .where('workspaceId', '=', workspaceId)
    .select('senderEmail')
    .orderBy(sql`archived_at is not null`)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.senderEmail ?? null
}

type Counted = { programId: string; program: string; recent: boolean; rating: number; answers: number }

/** How often each rating was given since `from`, program by program; `recent`: since `week`. */
export async function countWeek({ db, workspaceId, now }: Scope, from: Date, week: Date): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select p.id as program_id, p.name as program, r.answered_at >= ${week} as recent, r.rating, count(*)::int as answers
    from responses r join programs p on p.workspace_id = r.workspace_id and p.id = r.program_id
    where r.workspace_id = ${workspaceId} and r.answered_at >= ${from} and r.answered_at < ${now} and ${COUNTED}
    group by 1, 2, 3, 4
  `.execute(db)
  return rows
}

/** Cases still to be called: a member's own, those of their own companies that nobody has, and, for who gives out cases, all that nobody has. */
export const callsFor = ({ db, workspaceId }: Scope, memberId: string, { all, limit }: { all: boolean; limit: number }) =>
  db
    .selectFrom('cases as k')
    .innerJoin('responses as r', (on) => on.onRef('r.workspaceId', '=', 'k.workspaceId').onRef('r.id', '=', 'k.responseId'))
    .leftJoin('contacts as c', (on) => on.onRef('c.workspaceId', '=', 'k.workspaceId').onRef('c.id', '=', 'k.contactId'))
    .leftJoin('accounts as a', (on) => on.onRef('a.workspaceId', '=', 'k.workspaceId').onRef('a.id', '=', 'k.accountId'))
    .where('k.workspaceId', '=', workspaceId)
    .where('k.state', '=', 'open')
    .where((of) =>
      of.or([
        of('k.ownerId', '=', memberId),
        of.and([of('k.ownerId', 'is', null), ...(all ? [] : [of('a.ownerId', '=', memberId)])]),
      ]),
    )
    .select(['k.id', 'k.dueAt', 'k.ownerId', 'k.contactId', 'r.rating', 'c.name', 'c.email', 'a.name as account'])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('k.dueAt')
    .orderBy('k.id')
    .limit(limit)
    .execute()
