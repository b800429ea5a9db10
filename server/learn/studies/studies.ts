import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import { Exact, Id } from '#contract/endpoint.ts'
import type { Study, StudyInput } from '#contract/learn/studies.ts'
import { isStillOf, type Studied } from '#domain/learn/drivers/still-of.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { wallTimeIn } from '#domain/zoned-time.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import type { Sendable, Visit } from '#server/platform/http.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import { found, Refusal, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { type About, readAsked, wholeToday } from './asked.ts'
import {
  cancelStudyAt,
  countAsk,
  countUnfinished,
  findByKey,
  findFailedOfWhole,
  findOfWhole,
  findStudy,
  forgetStudies,
  insertStudy,
  listStranded,
  type StudyRow,
  type Whole,
} from './studies.queries.ts'

export { compute } from './computing.ts'
export type { Whole } from './studies.queries.ts'

export const runStudy = ticket('study.run', Exact({ id: Id }), { singleById: true })
export const resumeStudies = ticket('study.resume', Exact({}), { single: true })

/** Nobody is silent for so long while computing. */
export const SILENCE_MS = 15_000
const LOOK_MS = 400
const IN_LINE_MS = 3000
const MOST_AT_ONCE = 3
const DAY_MS = 86_400_000
const KEPT_MS = 90 * DAY_MS
const MOST_KEPT = 200

/** Begins a study, or shows the one that has been begun about the same answers today. */
export async function startStudy(scope: Scope, input: StudyInput): Promise<Sendable<Study>> {
  const { about, counted, ofToday } = await readAsked(scope, input)
  const { now: _now, ...place } = about
  const today = wallTimeIn(await timeZoneHere(scope), scope.now)
  const day = [today.year, today.month, today.day]
  const key = hashOf({ place, where: about.now.where, counted, day, attributes: about.attributes })
  const known = await findByKey(scope, key)
  if (known) {
    const study = await shown(scope, known)
    await countAsk(scope, known.id)
    return study
  }
  if ((await countUnfinished(scope)) >= MOST_AT_ONCE)
    return refuse('too_many', 'study.too_many', { limit: MOST_AT_ONCE, seconds: 10 })
  const id = await insertStudy(scope, { key, seed: randomBytes(6).toString('hex'), question: input, ofToday, about })
  await forgetStudies(scope, new Date(scope.now.getTime() - KEPT_MS), MOST_KEPT)
  await enqueue(scope, runStudy, { id })
  return readStudy(scope, id)
}

export async function readStudy(scope: Scope, id: string): Promise<Sendable<Study>> {
  return shown(scope, found(await findStudy(scope, id)))
}

/**
 * What was found of a wave or a period as a whole, the last time that somebody asked; null where nobody has, where its answers are not those
 * of today any more, or where it is not for this reader.
 */
export async function latestStudy(scope: Scope, whole: Whole): Promise<Sendable<Study> | null> {
  const row = await findOfWhole(scope, whole)
  if (!row || (row.ofToday && !(await mayHere(scope, 'contact.read')))) return null
  const today = await wholeToday(scope, whole)
  if (!today || !isStillOf(studiedIn(row.about), today)) return null
  return shown(scope, { ...row, about: { ...row.about, parted: today.parted } })
}

/** `failed`: tried within a day of the answers that are there today, and come to nothing; only whoever asks for it tries again. */
export type Lack = 'lacking' | 'failed'

/** How these answers lack a study that this reader may see; null where they have one, or are too few for any. */
export async function lackOfStudy(scope: Scope, whole: Whole): Promise<Lack | null> {
  const today = await wholeToday(scope, whole)
  if (!today || today.answers < FEWEST_ANSWERS || (await latestStudy(scope, whole))) return null
  const failed = await findFailedOfWhole(scope, whole, new Date(scope.now.getTime() - DAY_MS))
  return failed && isStillOf(studiedIn(failed.about), today) ? 'failed' : 'lacking'
}

type WholeOf = (scope: Scope) => Promise<Whole | null>

/** Begins the study that is lacking and waits for its end, or until the signal. Whoever waits holds no transaction meanwhile. */
export async function awaitStudy(visit: Visit, wholeOf: WholeOf, signal: AbortSignal): Promise<void> {
  for (let seen: string | null = null; !signal.aborted; ) {
    seen = await look(visit, wholeOf, seen)
    if (seen === OVER) return
    await rest(seen === IN_LINE ? IN_LINE_MS : LOOK_MS, null, { signal }).catch(() => {}) // Over: the loop ends.
  }
}

/** Begins the study that is lacking, for whoever looks again later; false where there is nothing to wait for. */
export const beginLacking = async (visit: Visit, wholeOf: WholeOf): Promise<boolean> =>
  (await look(visit, wholeOf, null)) !== OVER

const OVER = 'over'
const IN_LINE = 'in line'

const look = (visit: Visit, wholeOf: WholeOf, seen: string | null): Promise<string> =>
  visit((scope) => lookAfter(scope, wholeOf, seen)).catch(waitInLine)

async function lookAfter(scope: Scope, wholeOf: WholeOf, seen: string | null): Promise<string> {
  // In line only this is asked: what else a look counts is dear, and changes nothing.
  if (seen === IN_LINE && (await countUnfinished(scope)) >= MOST_AT_ONCE) return IN_LINE
  if (seen !== null && seen !== IN_LINE) {
    const { state } = await readStudy(scope, seen)
    return state === 'done' || state === 'failed' || state === 'cancelled' ? OVER : seen
  }
  const whole = await wholeOf(scope)
  if (!whole || (await lackOfStudy(scope, whole)) !== 'lacking') return OVER
  const { program, wave, period } = whole
  return String((await startStudy(scope, { program, ...(wave ? { wave } : { period: period ?? 'all' }) })).id)
}

/** Others are studied first; a study that an erasure has taken is not waited for. */
function waitInLine(error: unknown): string {
  if (!(error instanceof Refusal)) throw error
  return error.reason === 'too_many' ? IN_LINE : OVER
}

/** Stops it, unless others have asked for it since; the reply says whether it goes on. */
export async function cancelStudy(scope: Scope, id: string): Promise<Sendable<Study>> {
  await readStudy(scope, id)
  await cancelStudyAt(scope, id)
  return readStudy(scope, id)
}

/** Has those computed whose process has died. */
export async function resume(scope: Scope): Promise<void> {
  for (const id of await listStranded(scope, new Date(scope.now.getTime() - SILENCE_MS))) await enqueue(scope, runStudy, { id })
}

/** A study of what is known of people and companies today is shown to those who may know it. */
async function shown(scope: Scope, row: StudyRow): Promise<Sendable<Study>> {
  if (row.ofToday && !(await mayHere(scope, 'contact.read'))) return refuse('forbidden', 'refusal.forbidden')
  const { id, seed, part, progress, askedAt, finishedAt, about, result } = row
  return { id, seed, part, progress, askedAt, finishedAt, state: stateOf(row, scope.now), ...about, findings: result }
}

function stateOf({ cancelledAt, finishedAt, problem, beatAt }: StudyRow, now: Date): Study['state'] {
  if (cancelledAt) return 'cancelled'
  if (finishedAt) return problem ? 'failed' : 'done'
  if (!beatAt) return 'waiting'
  return now.getTime() - beatAt.getTime() > SILENCE_MS ? 'interrupted' : 'running'
}

/** As it was kept: the days have come back as text. */
function studiedIn({ now: { stretch, answers } }: About): Studied {
  const at = (day: Date | string | null) => (day ? new Date(day) : null)
  return { from: at(stretch.from), until: at(stretch.until), answers }
}

const hashOf = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('base64url')
