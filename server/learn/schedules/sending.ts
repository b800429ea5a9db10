import { isDeepStrictEqual } from 'node:util'
import type { ReportSpec } from '#contract/learn/reports.ts'
import { dueAfterWave, isLate, LATE_DAYS, lastDue } from '#domain/learn/report-schedule.ts'
import { awaitWhy, beginWhy, printFile, tellReport } from '#server/learn/reports/reports.ts'
import { countErased } from '#server/listen/erasure/erasure.ts'
import type { Visit } from '#server/platform/http.ts'
import { enqueue, enqueueMany } from '#server/platform/jobs.ts'
import { Refusal, refuse } from '#server/platform/refusal.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { localesOfPersons } from '#server/workspace/me/me.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { localeOf } from '#words/locale.ts'
import { isOutdated, type MadeReport, post } from './mails.ts'
import {
  findSchedule,
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
} from './schedules.queries.ts'
import { hindranceOf, ours, pause, planOf } from './schedules.ts'
import { sendReport } from './tickets.ts'

const DAY_MS = 86_400_000
/** Where people are erased all the time, it goes out at the next look. */
const MOST_TIMES = 3
/** A study takes seconds; what is not there at the last look, behind others or for taking too long, the report goes without. */
const LOOK_AGAIN_MS = [5000, 35_000, 110_000]
/** Somebody looks on. */
const STUDY_BY_HAND_MS = 20_000

/** `due`: the day, or the wave. `spec`: what it is a report of this time. */
type Turn = { row: ScheduleRow; due: string; spec: ReportSpec }

/** A ticket for every report that is due. A sample sends nothing. */
export async function callForDue(scope: Scope): Promise<void> {
  const due = await dueTurns(scope, await listScheduleRows(scope))
  const ids = new Set(due.map(({ row }) => row.id))
  await enqueueMany(
    scope,
    [...ids].map((id) => ({ ticket: sendReport, payload: { id } })),
  )
}

/**
 * Sends a report that is due, once, however many processes look and wherever one of them is killed. One that lacks its study has it begun
 * and is looked at again.
 */
export async function sendDueReport(site: Site, within: Within, workspaceId: string, id: string, looks = 0): Promise<void> {
  const caller = { workspaceId, actorId: null }
  const turns = await within(caller, async (scope) => dueTurns(scope, [(await findSchedule(scope, id)) ?? []].flat()), {
    readOnly: true,
  })
  const again = LOOK_AGAIN_MS[looks]
  let waits = false
  for (const turn of turns) {
    const { reportName } = turn.row
    if (site.stopping.aborted) return
    const hindrance = await within(caller, (scope) => hindranceOf(scope, turn.row), { readOnly: true })
    if (hindrance) {
      await within(caller, (scope) => pause(scope, id, reportName, hindrance))
      continue
    }
    try {
      if ((await printAndSend(site, within, workspaceId, turn, again !== undefined)) === 'studied') waits = true
    } catch (error) {
      site.log.warn({ err: error, schedule: id }, 'a report could not be sent when it was due')
      const problem = error instanceof Refusal && error.reason === 'not_found' ? 'nothing_to_report' : 'not_printed'
      await within(caller, (scope) => setProblem(scope, id, problem))
    }
  }
  // The queue goes by the real clock.
  const after = new Date(Date.now() + (again ?? 0))
  if (waits) await within(caller, (scope) => enqueue(scope, sendReport, { id, looks: looks + 1 }, { after }))
}

/** Made anew where somebody was erased while it was printed; an erasure takes all studies along. */
async function printAndSend(
  site: Site,
  within: Within,
  workspaceId: string,
  turn: Turn,
  mayWait: boolean,
): Promise<'studied' | undefined> {
  for (let times = 0; times < MOST_TIMES && !site.stopping.aborted; times++) {
    const maker = { workspaceId, actorId: turn.row.makerId }
    if (mayWait && (await beginWhy((work) => within(maker, work), turn.spec))) return 'studied'
    const made = await make(within, maker, turn.spec, turn.row.format)
    const readers = await readersOf(site, within, workspaceId, turn.row)
    const work = (scope: Scope) => sendOnce(scope, turn, made, readers, site.settings.baseUrl)
    if ((await within({ workspaceId, actorId: null }, work)) !== 'outdated') return undefined
  }
  return undefined
}

/** To whoever asks, and to nobody else, with what they may read. */
export async function sendToMe(site: Site, visit: Visit, id: string): Promise<Record<string, never>> {
  const { row, reader } = await visit(async (scope) => {
    const [member] = await membersOf(scope, scope.actorId ? [scope.actorId] : [])
    return { row: await ours(scope, id), reader: member ?? refuse('conflict', 'refusal.key_gets_no_mail') }
  })
  const locales = await localesOfPersons(site, reader.personId ? [reader.personId] : [])
  const locale = localeOf((reader.personId && locales.get(reader.personId)) ?? row.spec.locale)
  await awaitWhy(visit, row.spec, AbortSignal.any([site.stopping, AbortSignal.timeout(STUDY_BY_HAND_MS)]))
  const to = { memberId: reader.id, personId: reader.personId, name: reader.name, address: reader.email, locale }
  for (let times = 0; times < MOST_TIMES; times++) {
    const { told, workspaceId, now } = await visit(async (scope) => ({ told: await tell(scope, row.spec), ...stamp(scope) }))
    const file = await printFile(workspaceId, told.document, { format: row.format, at: now })
    const posted = await visit(async (scope) => {
      if (await isOutdated(scope, told)) return false
      await post(scope, { ...row, by: null }, { ...told, file }, [to], site.settings.baseUrl)
      return true
    })
    if (posted) return {}
  }
  return refuse('unavailable', 'refusal.busy', { seconds: 60 })
}

const stamp = ({ workspaceId, now }: Scope) => ({ workspaceId, now })

async function dueTurns(scope: Scope, rows: readonly ScheduleRow[]): Promise<Turn[]> {
  const { sample, timeZone } = await findWorkspace(scope)
  if (sample) return []
  const turns: Turn[] = []
  for (const row of rows) {
    if (row.pausedBecause || row.removedAt) continue
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

/** Counted first: who is erased while it is read shows in the next count. */
async function tell(scope: Scope, spec: ReportSpec) {
  const erased = await countErased(scope)
  const { document, sheet } = await tellReport(scope, spec)
  return { erased, document, sheet, spec, sender: await senderOf(scope, sheet.program.id) }
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

/**
 * File, mails and that it was sent are one transaction: killed before it, nothing has happened; after it, it is done. What was set up
 * otherwise while it was printed is left to the next look.
 */
async function sendOnce(scope: Scope, { row, due }: Turn, made: MadeReport, readers: readonly Reader[], baseUrl: string) {
  await lockSchedule(scope, row.id)
  const now = await findSchedule(scope, row.id)
  if (!now || !isDeepStrictEqual(arrangedIn(now), arrangedIn(row)) || (await hindranceOf(scope, now))) return 'changed'
  if (await isOutdated(scope, made)) return 'outdated'
  const here = new Set((await membersOf(scope, row.memberIds)).map(({ id }) => id))
  const left = readers.filter(({ memberId }) => memberId === null || here.has(memberId))
  if (!(await noteSending(scope, row.id, due, left.length))) return 'sent'
  await post(scope, row, made, left, baseUrl)
  await setProblem(scope, row.id, null)
  return 'sent'
}

/** What was decided about it, without how it went. */
const arrangedIn = ({ by: _, problem: _problem, problemAt: _at, lastAt: _last, lastMails: _mails, ...arranged }: ScheduleRow) =>
  arranged
