import { sql } from 'kysely'
import type { StudyInput } from '#contract/learn/studies.ts'
import type { StudyFindings, StudyPart } from '#domain/learn/drivers/study.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { About } from './asked.ts'

export type StudyRow = {
  id: string
  seed: string
  question: StudyInput
  ofToday: boolean
  askedBy: string | null
  askedAt: Date
  begunAt: Date | null
  beatAt: Date | null
  part: StudyPart | null
  progress: number
  cancelledAt: Date | null
  finishedAt: Date | null
  problem: string | null
  about: About
  result: Partial<StudyFindings>
}
const COLUMNS = sql`id, seed, question, of_today, asked_by, asked_at, begun_at, beat_at, part, progress, cancelled_at, finished_at, problem, about, result`

export async function findStudy({ db, workspaceId }: Scope, id: string): Promise<StudyRow | undefined> {
  const { rows } = await sql<StudyRow>`
    select ${COLUMNS} from studies where workspace_id = ${workspaceId} and id = ${id}`.execute(db)
  return rows[0]
}

/** The newest study of the same question about the same answers that has not come to nothing. */
export async function findByKey({ db, workspaceId }: Scope, key: string): Promise<StudyRow | undefined> {
  const { rows } = await sql<StudyRow>`
    select ${COLUMNS} from studies where workspace_id = ${workspaceId} and key = ${key} and cancelled_at is null and problem is null
    order by asked_at desc limit 1`.execute(db)
  return rows[0]
}

/** A wave or a period of a program, by what a study was found to be about: what was asked may have left it to be chosen. */
export type Whole = { program: string; wave?: string | null; period?: string | null }

/** Somebody else waits for it, too; what is over takes no notice. */
export const countAsk = ({ db, workspaceId }: Scope, id: string) =>
  sql`update studies set asks = asks + 1
    where workspace_id = ${workspaceId} and id = ${id} and finished_at is null and cancelled_at is null`.execute(db)

/** The newest finished study of all answers of a wave or a period, held against those before, of the attributes that are studied unasked. */
export const findOfWhole = (scope: Scope, whole: Whole) => newestOfWhole(scope, whole, sql`problem is null`)

/** The newest such study that was asked for since a moment and has come to nothing. */
export const findFailedOfWhole = (scope: Scope, whole: Whole, since: Date) =>
  newestOfWhole(scope, whole, sql`problem is not null and asked_at > ${since}`)

async function newestOfWhole(
  { db, workspaceId }: Scope,
  { program, wave = null, period = null }: Whole,
  ended: ReturnType<typeof sql>,
): Promise<StudyRow | undefined> {
  const { rows } = await sql<StudyRow>`
    select ${COLUMNS} from studies where workspace_id = ${workspaceId} and finished_at is not null and cancelled_at is null and ${ended}
      and about->'program'->>'id' = ${program}::text
      and about->>'wave' is not distinct from ${wave}::text and about->>'period' is not distinct from ${period}::text
      and coalesce(question->>'against', 'previous') = 'previous' and ${allBlank(['where', 'versus', 'attributes'])}
    order by asked_at desc limit 1`.execute(db)
  return rows[0]
}

const allBlank = (names: readonly string[]) =>
  sql`concat(${sql.join(names.map((name) => sql`question->>${name}::text`))}) !~ '\\S'`

export async function countUnfinished({ db, workspaceId }: Scope): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from studies where workspace_id = ${workspaceId} and finished_at is null and cancelled_at is null`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

type NewStudy = { key: string; seed: string; question: StudyInput; ofToday: boolean; about: About }

export async function insertStudy(
  { db, workspaceId, actorId, now }: Scope,
  { key, seed, question, ofToday, about }: NewStudy,
): Promise<string> {
  const id = newId()
  const json = { question: JSON.stringify(question), about: JSON.stringify(about) }
  await db
    .insertInto('studies')
    .values({ workspaceId, id, key, seed, ofToday, askedBy: actorId, askedAt: now, ...json })
    .execute()
  return id
}

/** Takes a study that nobody computes; false where somebody does, or where it is over. */
export async function claim({ db, workspaceId, now }: Scope, id: string, silentSince: Date): Promise<boolean> {
  const { rows } = await sql`
    update studies set begun_at = ${now}, beat_at = ${now}, part = null, progress = 0, result = '{}'
    where workspace_id = ${workspaceId} and id = ${id} and finished_at is null and cancelled_at is null
      and (beat_at is null or beat_at < ${silentSince}) returning id`.execute(db)
  return rows.length > 0
}

/** How far it is, with what was found since the last word. False where it has been cancelled or is gone: then nobody waits for it. */
export async function note(
  { db, workspaceId, now }: Scope,
  id: string,
  {
    part,
    progress,
    found,
    about,
  }: { part: StudyPart | null; progress: number; found: Partial<StudyFindings>; about?: About | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    update studies set beat_at = ${now}, part = ${part}, progress = ${progress}, result = result || ${JSON.stringify(found)}::jsonb
      ${about ? sql`, about = ${JSON.stringify(about)}::jsonb` : sql``}
    where workspace_id = ${workspaceId} and id = ${id} and cancelled_at is null returning id`.execute(db)
  return rows.length > 0
}

export const finishStudy = ({ db, workspaceId, now }: Scope, id: string, problem: string | null) =>
  sql`update studies set finished_at = ${now}, part = null, progress = ${problem ? sql`progress` : sql`1`}, problem = ${problem}
    where workspace_id = ${workspaceId} and id = ${id} and finished_at is null and cancelled_at is null`.execute(db)

/** It waits again, for whoever comes next. */
export const layDown = ({ db, workspaceId }: Scope, id: string) =>
  sql`update studies set begun_at = null, beat_at = null where workspace_id = ${workspaceId} and id = ${id}`.execute(db)

/** Unless it was asked for more than once: whoever leaves then leaves it to the others. */
export const cancelStudyAt = ({ db, workspaceId, now }: Scope, id: string) =>
  sql`update studies set cancelled_at = ${now}
    where workspace_id = ${workspaceId} and id = ${id} and finished_at is null and cancelled_at is null and asks = 1`.execute(db)

/** Studies that somebody waits for and nobody computes. */
export async function listStranded({ db, workspaceId }: Scope, silentSince: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from studies where workspace_id = ${workspaceId} and finished_at is null and cancelled_at is null
      and coalesce(beat_at, asked_at) < ${silentSince} order by asked_at limit 10`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those that are old, and beyond so many all but the newest. */
export const forgetStudies = ({ db, workspaceId }: Scope, before: Date, most: number) =>
  sql`delete from studies where workspace_id = ${workspaceId} and (asked_at < ${before}
    or id in (select id from studies where workspace_id = ${workspaceId} order by asked_at desc, id desc offset ${most}))`.execute(
    db,
  )
