import { sql } from 'kysely'
import type { GivenSchedule, MailedFormat, PAUSES, SCHEDULE_PROBLEMS } from '#contract/learn/report-schedules.ts'
import type { ReportSpec } from '#contract/learn/reports.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Locale } from '#words/locale.ts'

export type Pause = (typeof PAUSES)[number]
export type ScheduleProblem = (typeof SCHEDULE_PROBLEMS)[number]
export type ScheduleRow = {
  id: string
  reportId: string
  reportName: string
  spec: ReportSpec
  every: 'week' | 'month' | 'wave'
  weekday: number | null
  day: number | null
  hour: number
  format: MailedFormat
  memberIds: string[]
  addresses: string[]
  makerId: string
  by: string | null
  since: Date
  pausedBecause: Pause | null
  problem: ScheduleProblem | null
  problemAt: Date | null
  removedAt: Date | null
  lastAt: Date | null
  lastMails: number | null
}

const COLUMNS = sql`s.id, s.report_id, r.name as report_name, r.spec, s.every, s.weekday, s.day, s.hour, s.format, s.member_ids, s.addresses, s.maker_id,
  coalesce(m.name, k.name) as by, s.since, s.paused_because, s.problem, s.problem_at, s.removed_at, g.made_at as last_at, g.mails as last_mails`

const rows = async ({ db, workspaceId }: Scope, id: string | null) =>
  (
    await sql<ScheduleRow>`
      select ${COLUMNS} from report_schedules s
      join saved_reports r on r.workspace_id = s.workspace_id and r.id = s.report_id and r.removed_at is null
      left join members m on m.workspace_id = s.workspace_id and m.id = s.maker_id
      left join api_keys k on k.workspace_id = s.workspace_id and k.id = s.maker_id
      left join lateral (select made_at, mails from report_sendings g where g.workspace_id = s.workspace_id and g.schedule_id = s.id
        order by made_at desc limit 1) g on true
      where s.workspace_id = ${workspaceId} and (${id}::uuid is null and s.removed_at is null or s.id = ${id})
      order by lower(r.name), s.created_at, s.id
    `.execute(db)
  ).rows

export const listScheduleRows = (scope: Scope) => rows(scope, null)
export const findSchedule = async (scope: Scope, id: string) => (await rows(scope, id))[0]

/** So that of two who send it at once one waits for the other. */
export const lockSchedule = ({ db, workspaceId }: Scope, id: string) =>
  db
    .selectFrom('reportSchedules')
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .select('id')
    .forUpdate()
    .executeTakeFirst()

const columnsOf = ({ plan, format, members, addresses }: GivenSchedule) => ({
  every: plan.every,
  weekday: plan.every === 'week' ? plan.weekday : null,
  day: plan.every === 'month' ? plan.day : null,
  hour: plan.hour,
  format,
  memberIds: members,
  addresses,
})

export async function insertSchedule(
  { db, workspaceId, now, actorId }: Scope,
  reportId: string,
  given: GivenSchedule,
): Promise<string> {
  const id = newId()
  const stamps = { createdAt: now, updatedAt: now, since: now }
  await db
    .insertInto('reportSchedules')
    .values({ workspaceId, id, reportId, ...columnsOf(given), makerId: actorId ?? workspaceId, ...stamps })
    .execute()
  return id
}

const change = ({ db, workspaceId }: Scope, id: string) =>
  db.updateTable('reportSchedules').where('workspaceId', '=', workspaceId).where('id', '=', id)

const ANEW = { problem: null, problemAt: null }

export const setSchedule = (scope: Scope, id: string, given: GivenSchedule) =>
  change(scope, id)
    .set({ ...columnsOf(given), ...ANEW, makerId: scope.actorId ?? scope.workspaceId, updatedAt: scope.now, since: scope.now })
    .execute()

export const setPaused = (scope: Scope, id: string, pausedBecause: Pause) =>
  change(scope, id).set({ pausedAt: scope.now, pausedBecause }).execute()

export const setResumed = (scope: Scope, id: string) =>
  change(scope, id)
    .set({ pausedAt: null, pausedBecause: null, ...ANEW, makerId: scope.actorId ?? scope.workspaceId, since: scope.now })
    .execute()

export const setRemoved = (scope: Scope, id: string, removedAt: Date | null) =>
  change(scope, id)
    .set({ removedAt, ...(removedAt === null && { since: scope.now }) })
    .execute()

export const setProblem = (scope: Scope, id: string, problem: ScheduleProblem | null) =>
  change(scope, id)
    .set({ problem, problemAt: problem && scope.now })
    .execute()

/** Whether this is the first to send it for this time: of two at once only one is. */
export async function noteSending({ db, workspaceId, now }: Scope, scheduleId: string, due: string, mails: number) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reportSendings')
    .values({ workspaceId, scheduleId, due, madeAt: now, mails })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export const wasSent = async ({ db, workspaceId }: Scope, scheduleId: string, due: string): Promise<boolean> =>
  (await db
    .selectFrom('reportSendings')
    .where('workspaceId', '=', workspaceId)
    .where('scheduleId', '=', scheduleId)
    .where('due', '=', due)
    .select('due')
    .executeTakeFirst()) !== undefined

/** Waves that were started and close after a moment, the earliest first. */
export const wavesClosingAfter = ({ db, workspaceId }: Scope, programId: string | null, from: Date) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('startedAt', 'is not', null)
    .where('closesAt', '>', from)
    .$if(programId !== null, (waves) => waves.where('programId', '=', programId ?? ''))
    .select(['id', 'programId', 'closesAt'])
    .$narrowType<{ closesAt: Date }>()
    .orderBy('closesAt')
    .orderBy('id')
    .limit(500)
    .execute()

/** Those of these who are still here. */
export const membersOf = ({ db, workspaceId }: Scope, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('members')
        .where('workspaceId', '=', workspaceId)
        .where('id', 'in', ids)
        .where('leftAt', 'is', null)
        .select(['id', 'personId', 'name', 'email'])
        .orderBy('name')
        .orderBy('id')
        .execute()

export const senderOf = async ({ db, workspaceId }: Scope, programId: string): Promise<string> =>
  (
    await db
      .selectFrom('programs')
      .where('workspaceId', '=', workspaceId)
      .where('id', '=', programId)
      .select('senderEmail')
      .executeTakeFirstOrThrow()
  ).senderEmail

export type Reader = { memberId: string | null; personId: string | null; name: string | null; address: string; locale: Locale }
