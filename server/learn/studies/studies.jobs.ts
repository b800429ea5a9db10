import { setTimeout as rest } from 'node:timers/promises'
import { tableOf } from '#domain/learn/drivers/answered.ts'
import { STUDY_PARTS, STUDY_SETTINGS, type StudyFindings, type StudyPart } from '#domain/learn/drivers/study.ts'
import { sampleAnswers } from '#server/learn/counts/counts.ts'
import type { Visit } from '#server/platform/http.ts'
import { enqueue } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { type About, readAsked } from './asked.ts'
import { compute } from './computing.ts'
import { claim, findStudy, finishStudy, layDown, note } from './studies.queries.ts'
import { resume, resumeStudies, runStudy, SILENCE_MS } from './studies.ts'
import type { Order } from './thread.ts'

/** As many answers as figures need to stand firm, and as few as they need to come soon. */
const MOST_ANSWERS = 5000
/** Whatever takes longer is broken. */
const LONGEST_MS = 120_000
const NOTE_MS = 400

export function studyJobs(site: Site) {
  site.jobs.work(resumeStudies, resume)
  // One after another: a study keeps a core busy for some seconds, and there may be only two.
  site.jobs.workOutside(runStudy, async (within, workspaceId, { id }) => {
    const caller = { workspaceId, actorId: null }
    const visit: Visit = (work) => within(caller, work)
    if (await visit((scope) => claim(scope, id, new Date(scope.now.getTime() - SILENCE_MS)))) await carryOut(site, visit, id)
  })
}

async function carryOut({ log, stopping }: Site, visit: Visit, id: string): Promise<void> {
  try {
    const ready = await visit((scope) => prepare(scope, id))
    if (!ready) return
    const ended = await computeNoting(ready, visit, id, stopping)
    if (ended === 'done') await visit((scope) => finishStudy(scope, id, null))
    if (ended === 'too_long') await visit((scope) => finishStudy(scope, id, 'too_long'))
    if (ended === 'stopping')
      await visit(async (scope) => {
        await layDown(scope, id)
        await enqueue(scope, runStudy, { id })
      })
  } catch (err) {
    log.error({ err, id }, 'a study failed')
    await visit((scope) => finishStudy(scope, id, err instanceof Error ? err.name : 'unknown'))
  }
}

/** Reads the answers in one short transaction; as whoever asked, since not everybody may know everything. */
async function prepare(scope: Scope, id: string): Promise<{ order: Order; about: About } | null> {
  const study = await findStudy(scope, id)
  if (!study) return null
  const { about, traits, now, before } = await readAsked({ ...scope, actorId: study.askedBy }, study.question)
  const wanted = traits.map(({ trait }) => trait)
  const kinds = traits.map(({ name, trait }) => {
    return { name, kind: 'place' in trait && trait.as === 'number' ? ('number' as const) : ('words' as const) }
  })
  const first = await sampleAnswers(scope, now, wanted, MOST_ANSWERS)
  const second = before ? await sampleAnswers(scope, before, wanted, MOST_ANSWERS) : []
  const both = [...first, ...second]
  const pair = before && {
    table: tableOf(both, kinds),
    sides: Int8Array.from(both, (_, at) => Number(at < first.length)),
  }
  return {
    order: { parts: STUDY_PARTS, table: tableOf(first, kinds), pair, seed: study.seed, ...STUDY_SETTINGS },
    about: {
      ...about,
      now: { ...about.now, taken: first.length },
      before: about.before && { ...about.before, taken: second.length },
    },
  }
}

type Ended = 'done' | 'cancelled' | 'too_long' | 'stopping'

/** Computes, and keeps telling how far it is and what was found, until it is done or nobody waits for it. */
async function computeNoting(
  { order, about }: { order: Order; about: About },
  visit: Visit,
  id: string,
  stopping: AbortSignal,
): Promise<Ended> {
  const cancel = new AbortController()
  const late = AbortSignal.timeout(LONGEST_MS)
  const signal = AbortSignal.any([stopping, cancel.signal, late])
  let news: { part: StudyPart | null; progress: number; found: Partial<StudyFindings> } = { part: null, progress: 0, found: {} }
  let told: About | undefined = about
  const tell = async () => {
    const { found, ...place } = news
    news = { ...news, found: {} }
    if (!(await visit((scope) => note(scope, id, { ...place, found, about: told })))) cancel.abort()
    told = undefined
  }
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  const telling = async () => {
    while (!both.aborted) {
      await tell()
      await rest(NOTE_MS, null, { signal: both }).catch(() => {}) // Over: the loop ends.
    }
  }
  const computing = compute(order, signal, ({ part, progress, found }) => {
    news = { part, progress, found: { ...news.found, ...found } }
  }).finally(() => over.abort())
  const [isDone] = await Promise.all([computing, telling()])
  if (isDone) {
    await tell()
    return 'done'
  }
  return cancel.signal.aborted ? 'cancelled' : stopping.aborted ? 'stopping' : 'too_long'
}
