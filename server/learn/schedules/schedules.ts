import type { GivenSchedule, Schedule } from '#contract/learn/report-schedules.ts'
import { dueAfterWave, nextDue, type SchedulePlan } from '#domain/learn/report-schedule.ts'
import { isAddress } from '#domain/listen/delivery.ts'
import { may, type Permission } from '#domain/permission.ts'
import { findReport } from '#server/learn/reports/reports.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import { mayHere, roleInForce } from '#server/workspace/permission/permission.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import {
  findSchedule,
  insertSchedule,
  listScheduleRows,
  membersOf,
  type Pause,
  type ScheduleRow,
  setPaused,
  setRemoved,
  setResumed,
  setSchedule,
  wasSent,
  wavesClosingAfter,
} from './schedules.queries.ts'

export { sendReports } from './tickets.ts'

/** More than anybody keeps an eye on. */
const MOST = 50
const DAY_MS = 86_400_000

export async function listSchedules(scope: Scope) {
  const { sample, timeZone } = await findWorkspace(scope)
  const all = await mayHere(scope, 'response.export')
  const items: Sendable<Schedule>[] = []
  for (const row of await listScheduleRows(scope))
    if (all || row.makerId === scope.actorId) items.push(await shown(scope, row, timeZone))
  return { sends: !sample, timeZone, items }
}

export async function addSchedule(scope: Scope, { report, ...given }: GivenSchedule & { report: string }) {
  const { name } = found(await findReport(scope, report))
  if ((await listScheduleRows(scope)).length >= MOST) refuse('conflict', 'refusal.schedules_full', { limit: MOST })
  const settled = await settle(scope, given)
  const id = await insertSchedule(scope, report, settled)
  await audit(scope, { action: 'report_schedule.added', subject: id, after: recorded(name, settled) })
  return show(scope, id)
}

export async function changeSchedule(scope: Scope, { id, ...given }: GivenSchedule & { id: string }) {
  const row = await ours(scope, id)
  if (row.removedAt) refuse('not_found', 'refusal.not_found')
  const settled = await settle(scope, given)
  await setSchedule(scope, id, settled)
  const before = recorded(row.reportName, { ...row, plan: planOf(row), members: row.memberIds })
  const after = recorded(row.reportName, settled)
  await auditDifference(scope, { action: 'report_schedule.changed', subject: id, before, after })
  return show(scope, id)
}

export async function moveSchedule(scope: Scope, { id, move }: { id: string; move: 'pause' | 'resume' | 'return' }) {
  const { reportName: report, pausedBecause, removedAt, ...row } = await ours(scope, id)
  if (move === 'return') {
    if (removedAt) {
      await setRemoved(scope, id, null)
      await audit(scope, { action: 'report_schedule.returned', subject: id, after: { report } })
    }
    return show(scope, id)
  }
  if (removedAt) return refuse('not_found', 'refusal.not_found')
  if (move === 'pause' && !pausedBecause) await pause(scope, id, report, 'by_hand')
  if (move === 'resume' && pausedBecause) {
    await requireReaders(scope, { members: row.memberIds, addresses: row.addresses })
    await setResumed(scope, id)
    await audit(scope, { action: 'report_schedule.resumed', subject: id, before: { report, because: pausedBecause } })
  }
  return show(scope, id)
}

export async function removeSchedule(scope: Scope, id: string): Promise<Record<string, never>> {
  const { reportName: report, removedAt } = await ours(scope, id)
  if (removedAt) return {}
  await setRemoved(scope, id, scope.now)
  await audit(scope, { action: 'report_schedule.removed', subject: id, before: { report } })
  return {}
}

export async function pause(scope: Scope, id: string, report: string, because: Pause): Promise<void> {
  await setPaused(scope, id, because)
  await audit(scope, { action: 'report_schedule.paused', subject: id, after: { report, because } })
}

/** One's own, and everybody's for who may take data out anyway. Those of others are not there. */
export async function ours(scope: Scope, id: string): Promise<ScheduleRow> {
  const row = found(await findSchedule(scope, id))
  if (row.makerId === scope.actorId || (await mayHere(scope, 'response.export'))) return row
  return refuse('not_found', 'refusal.not_found')
}

/** Why it must rest, asked of its maker as they are now. */
export async function hindranceOf(scope: Scope, { makerId, memberIds, addresses }: ScheduleRow): Promise<Pause | null> {
  const role = await roleInForce({ ...scope, actorId: makerId })
  if (!role) return 'maker_left'
  if (!may(role, neededFor(addresses))) return 'maker_may_not'
  return addresses.length || (await membersOf(scope, memberIds)).length ? null : 'nobody_left'
}

/** Mail that leaves the house carries what an export does. */
const neededFor = (addresses: readonly string[]): Permission => (addresses.length ? 'response.export' : 'score.read')

export function planOf({ every, weekday, day, hour }: ScheduleRow): SchedulePlan {
  if (every === 'week') return { every, weekday: weekday ?? 1, hour }
  return every === 'month' ? { every, day: day ?? 1, hour } : { every, hour }
}

async function settle(scope: Scope, { plan, format, members, addresses }: GivenSchedule): Promise<GivenSchedule> {
  const outside = [...new Set(addresses.map((address) => address.trim().toLowerCase()))]
  return { plan, format, members: await requireReaders(scope, { members, addresses: outside }), addresses: outside }
}

/** The members who are still here. */
async function requireReaders(
  scope: Scope,
  { members, addresses }: Pick<GivenSchedule, 'members' | 'addresses'>,
): Promise<string[]> {
  if (!addresses.every(isAddress)) refuseField('addresses', 'refusal.schedule_address')
  if (!(await mayHere(scope, neededFor(addresses)))) refuseField('addresses', 'refusal.schedule_outside')
  const here = await membersOf(scope, members)
  if (here.length + addresses.length === 0) refuseField('members', 'refusal.schedule_nobody')
  return here.map(({ id }) => id)
}

const show = async (scope: Scope, id: string) =>
  shown(scope, found(await findSchedule(scope, id)), (await findWorkspace(scope)).timeZone)

async function shown(scope: Scope, row: ScheduleRow, timeZone: string): Promise<Sendable<Schedule>> {
  const { id, reportId, reportName, format, addresses, by, pausedBecause, lastAt, lastMails, problem, problemAt } = row
  return {
    ...{ id, report: { id: reportId, name: reportName }, plan: planOf(row), format, addresses, by },
    members: (await membersOf(scope, row.memberIds)).map(({ id, name }) => ({ id, name })),
    nextAt: pausedBecause ? null : await nextFor(scope, row, timeZone),
    ...{ paused: pausedBecause, lastAt, lastMails, problem, problemAt },
  }
}

/** What it has been sent for is not sent again, however the hour is moved. */
async function nextFor(scope: Scope, row: ScheduleRow, timeZone: string): Promise<Date | null> {
  const plan = planOf(row)
  if (plan.every !== 'wave') {
    const next = nextDue(plan, timeZone, scope.now)
    return (await wasSent(scope, row.id, next.day)) ? nextDue(plan, timeZone, next.at).at : next.at
  }
  const waves = await wavesClosingAfter(scope, row.spec.program ?? null, new Date(scope.now.getTime() - 2 * DAY_MS))
  for (const { id, closesAt } of waves) {
    const at = dueAfterWave(closesAt, plan.hour, timeZone)
    if (at > scope.now && !(await wasSent(scope, row.id, id))) return at
  }
  return null
}

/** Domains, not addresses: the audit keeps them for ever. */
const recorded = (report: string, { plan, format, members, addresses }: GivenSchedule) => ({
  report,
  ...plan,
  format,
  members: members.length,
  outside: [...new Set(addresses.map((address) => address.slice(address.lastIndexOf('@') + 1)))].join(', '),
})
