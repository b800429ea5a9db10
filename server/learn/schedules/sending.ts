import type { ReportSpec } from '#contract/learn/reports.ts'
import { dueAfterWave, isLate, LATE_DAYS, lastDue } from '#domain/learn/report-schedule.ts'
import { printFile, tellReport } from '#server/learn/reports/reports.ts'
import type { Visit } from '#server/platform/http.ts'
import { found, Refusal, refuse } from '#server/platform/refusal.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { localesOfPersons } from '#server/workspace/me/me.ts'
import { localeOf } from '#words/locale.ts'
import { type MadeReport, post } from './mails.ts'
import {
  listScheduleRows,
  lockSchedule,
  membersOf,
  noteSending,
  type Reader,
  type ScheduleRow,
  senderOf,
  setProblem,
  wasSent,
  wavesClosingAfter,
  workspaceHere,
} from './schedules.queries.ts'
import { hindranceOf, ours, pause, planOf } from './schedules.ts'

const DAY_MS = 86_400_000

/** `due`: the day, or the wave. `spec`: what it is a report of this time. */
type Turn = { row: ScheduleRow; due: string; spec: ReportSpec }

/** Sends every report that is due, each once, however many processes look and wherever one of them is killed. A sample sends nothing. */
export async function sendDueReports(site: Site, within: Within, workspaceId: string): Promise<void> {
  const caller = { workspaceId, actorId: null }
  const turns = await within(caller, (scope) => dueTurns(scope), { readOnly: true })
  for (const turn of turns) {
    const { id, reportName, makerId, format } = turn.row
    if (site.stopping.aborted) return
    const hindrance = await within(caller, (scope) => hindranceOf(scope, turn.row), { readOnly: true })
    if (hindrance) {
      await within(caller, (scope) => pause(scope, id, reportName, hindrance))
      continue
    }
    try {
      const made = await make(within, { workspaceId, actorId: makerId }, turn.spec, format)
      const readers = await readersOf(site, within, workspaceId, turn.row)
      await within(caller, (scope) => sendOnce(scope, turn, made, readers, site.settings.baseUrl))
    } catch (error) {
      site.log.warn({ err: error, schedule: id }, 'a report could not be sent when it was due')
      const problem = error instanceof Refusal && error.reason === 'not_found' ? 'nothing_to_report' : 'not_printed'
      await within(caller, (scope) => setProblem(scope, id, problem))
    }
  }
}

/** To whoever asks, and to nobody else, with what they may read. */
export async function sendToMe(site: Site, visit: Visit, id: string): Promise<Record<string, never>> {
  const { row, reader } = await visit(async (scope) => {
    const [member] = await membersOf(scope, scope.actorId ? [scope.actorId] : [])
    return { row: await ours(scope, id), reader: member ?? refuse('conflict', 'refusal.key_gets_no_mail') }
  })
  const { told, workspaceId, now } = await visit(async (scope) => ({ told: await tell(scope, row.spec), ...stamp(scope) }))
  const file = await printFile(workspaceId, told.document, { format: row.format, at: now })
  const locales = await localesOfPersons(site, reader.personId ? [reader.personId] : [])
  const locale = localeOf((reader.personId && locales.get(reader.personId)) ?? row.spec.locale)
  const to = { memberId: reader.id, personId: reader.personId, name: reader.name, address: reader.email, locale }
  await visit((scope) => post(scope, { ...row, by: null }, { ...told, file }, [to], site.settings.baseUrl))
  return {}
}

const stamp = ({ workspaceId, now }: Scope) => ({ workspaceId, now })

async function dueTurns(scope: Scope): Promise<Turn[]> {
  const { sample, timeZone } = await workspaceHere(scope)
  if (sample) return []
  const turns: Turn[] = []
  for (const row of await listScheduleRows(scope)) {
    if (row.pausedBecause) continue
    for (const turn of await turnsOf(scope, row, timeZone)) if (!(await wasSent(scope, row.id, turn.due))) turns.push(turn)
  }
  return turns
}

async function turnsOf(scope: Scope, row: ScheduleRow, timeZone: string): Promise<Turn[]> {
  const plan = planOf(row)
  const { spec, since } = row
  if (plan.every !== 'wave') {
    const due = lastDue(plan, timeZone, scope.now)
    return due && due.at > since ? [{ row, due: due.day, spec }] : []
  }
  const from = new Date(scope.now.getTime() - (LATE_DAYS + 1) * DAY_MS)
  const { period: _, ...rest } = spec
  return (await wavesClosingAfter(scope, spec.program ?? null, from)).flatMap(({ id, programId, closesAt }) => {
    const at = dueAfterWave(closesAt, plan.hour, timeZone)
    if (closesAt > scope.now || at > scope.now || at <= since || isLate(at, scope.now)) return []
    return [{ row, due: id, spec: { ...rest, program: programId, wave: id } }]
  })
}

/** Read with the rights of its maker, all at one moment; printed after that. */
async function make(
  within: Within,
  maker: { workspaceId: string; actorId: string },
  spec: ReportSpec,
  format: ScheduleRow['format'],
): Promise<MadeReport> {
  const { told, now } = await within(maker, async (scope) => ({ told: await tell(scope, spec), now: scope.now }), {
    readOnly: true,
  })
  return { ...told, file: await printFile(maker.workspaceId, told.document, { format, at: now }) }
}

async function tell(scope: Scope, spec: ReportSpec) {
  const { document, sheet } = await tellReport(scope, spec)
  return { document, sheet, spec, sender: await senderOf(scope, sheet.program.id) }
}

/** Each in their own language; who has none of ours reads the report's. */
async function readersOf(site: Site, within: Within, workspaceId: string, { memberIds, addresses, spec }: ScheduleRow) {
  const members = await within({ workspaceId, actorId: null }, (scope) => membersOf(scope, memberIds), { readOnly: true })
  const locales = await localesOfPersons(
    site,
    members.flatMap(({ personId }) => personId ?? []),
  )
  return [
    ...members.map(({ id, personId, name, email }): Reader => {
      const locale = localeOf((personId && locales.get(personId)) ?? spec.locale)
      return { memberId: id, personId, name, address: email, locale }
    }),
    ...addresses.map((address): Reader => ({ memberId: null, personId: null, name: null, address, locale: spec.locale })),
  ]
}

/** File, mails and that it was sent are one transaction: killed before it, nothing has happened; after it, it is done. */
async function sendOnce(scope: Scope, { row, due }: Turn, made: MadeReport, readers: readonly Reader[], baseUrl: string) {
  const now = found(await lockSchedule(scope, row.id))
  if (now.pausedAt || now.removedAt || (await hindranceOf(scope, row))) return
  if (!(await noteSending(scope, row.id, due, readers.length))) return
  await post(scope, row, made, readers, baseUrl)
  await setProblem(scope, row.id, null)
}
