import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { answersById, answersOf, type Change, changesBetween, horizon } from './answers.queries.ts'
import { type Copy, copies, failures, makings } from './copies.ts'
import { asked, ColumnFile } from './file.ts'
import { type Definition, layoutOf } from './layout.ts'
import type { Order, Progress } from './maker.ts'
import { findWish, listWanted, wantAnew } from './read-model.queries.ts'

export type Pace = { followMs: number; lookMs: number }
const PACE: Pace = { followMs: 250, lookMs: 5000 }
/** Changes are kept for two days; a copy that was away for half of that is made anew. */
const REMEMBERED_MS = 86_400_000
const NOTE_MS = 3_600_000
/** A full disk is not mended by trying harder. */
const AGAIN_MS = 600_000
const PORTION = 5000
const MEMORY = '768MB'
const MAKING_MEMORY = '512MB'

/** Makes the copies that are wanted and keeps them up to date, until the site stops. Returns who waits for the end of it. */
export function followAnswers(site: Site, { followMs, lookMs } = PACE): () => Promise<void> {
  let lastLook = Number.NEGATIVE_INFINITY
  const step = async () => {
    if (performance.now() - lastLook >= lookMs) {
      const wanted = await listWanted(site)
      for (const workspaceId of wanted) await lookAfter(site, workspaceId)
      await clearAway(site, new Set(wanted))
      lastLook = performance.now()
    }
    for (const [workspaceId, copy] of copies) {
      copy.following = follow(site, workspaceId, copy)
      await copy.following
    }
  }
  const run = async () => {
    while (!site.stopping.aborted) {
      await step().catch((err) => site.stopping.aborted || site.log.error({ err }, 'copies of answers are not up to date'))
      await rest(followMs, null, { signal: site.stopping }).catch(() => {}) // Told to stop: the loop ends.
    }
    for (const workspaceId of [...copies.keys()]) await putAway(workspaceId)
  }
  const ended = run()
  return () => ended
}

const reading = <T>(site: Site, workspaceId: string, work: Parameters<typeof site.within<T>>[1]): Promise<T> =>
  site.within({ workspaceId, actorId: null }, work, { readOnly: true })

const folderOf = ({ settings }: Site) => path.join(settings.dataDir, 'read-models')
/** Two places, so that a copy can be made and opened while the one before still serves. */
const placesOf = (site: Site, workspaceId: string) =>
  ['a', 'b'].map((letter) => path.join(folderOf(site), `${workspaceId}.${letter}.duckdb`))

/** The copies of workspaces that need none any more, or that are no more. */
async function clearAway(site: Site, wanted: ReadonlySet<string>) {
  if (!fs.existsSync(folderOf(site))) return
  const known = new Set(
    [...wanted].flatMap((workspaceId) => placesOf(site, workspaceId).flatMap((each) => [each, `${each}.wal`])),
  )
  for (const name of fs.readdirSync(folderOf(site))) {
    const workspaceId = name.slice(0, name.indexOf('.'))
    if (known.has(path.join(folderOf(site), name)) || makings.has(workspaceId)) continue
    if (!wanted.has(workspaceId)) await putAway(workspaceId)
    fs.rmSync(path.join(folderOf(site), name), { force: true })
  }
}

/** Opens or makes the copy of a workspace, as is wanted. */
async function lookAfter(site: Site, workspaceId: string) {
  if (makings.has(workspaceId)) return
  const { made, definitions, timeZone } = await reading(site, workspaceId, async (scope) => ({
    made: await findWish(scope),
    definitions: await listDefinitions(scope),
    timeZone: await timeZoneHere(scope),
  }))
  if (made === null) return
  const now = site.clock().getTime()
  const asWanted = ({ about }: ColumnFile) =>
    about.made === made && about.timeZone === timeZone && now - about.notedAt < REMEMBERED_MS
  const copy = copies.get(workspaceId)
  if (copy && asWanted(copy.file)) return
  const layout = layoutOf(definitions)
  const failure = failures.get(workspaceId)
  if (failure?.made === made && performance.now() - failure.at < AGAIN_MS) return
  const failed = (err: Error, what: string) => {
    if (site.stopping.aborted) return
    failures.set(workspaceId, { made, problem: err.message, at: performance.now() })
    site.log.error({ err, workspaceId }, what)
  }
  for (const place of copy ? [] : placesOf(site, workspaceId).filter((each) => fs.existsSync(each))) {
    const file = await ColumnFile.open(place, { memory: MEMORY }).catch((err: Error) => err)
    if (file instanceof Error) {
      // Another process has it; whatever else cannot be opened is made anew.
      if (/could not set lock/i.test(file.message)) return failed(file, 'a copy of answers is held by another process')
      site.log.warn({ err: file, workspaceId }, 'a copy of answers cannot be read and is made anew')
      continue
    }
    if (asWanted(file) && (await file.fit(layout)))
      return void copies.set(workspaceId, { path: place, file, layout, lagMs: 0, following: null })
    await file.close()
  }
  makings.set(workspaceId, { done: 0, total: 0 })
  void make(site, { workspaceId, definitions, about: { timeZone, made, notedAt: now } }).catch((err: Error) => {
    makings.delete(workspaceId)
    failed(err, 'a copy of answers could not be made')
  })
}

type Making = { workspaceId: string; definitions: readonly Definition[]; about: Order['about'] }

/** The old copy serves until the new one is complete and open. One of which the making broke off says of itself that it is of no wish. */
async function make(site: Site, { workspaceId, definitions, about }: Making) {
  const before = copies.get(workspaceId)
  const [place = ''] = placesOf(site, workspaceId).filter((each) => each !== before?.path)
  fs.mkdirSync(folderOf(site), { recursive: true, mode: 0o700 })
  const order: Order = {
    connection: site.database.queueConnection,
    workspaceId,
    path: place,
    definitions: definitions.map(({ of, key, type }) => ({ of, key, type })),
    about,
    memory: MAKING_MEMORY,
    asked,
  }
  const worker = new Worker(new URL('./maker.ts', import.meta.url), {
    workerData: order,
    // A portion is garbage as soon as it is written: it is to be gone before it grows old.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  const stop = () => void worker.terminate()
  site.stopping.addEventListener('abort', stop)
  worker.on('message', (progress: Progress) => makings.set(workspaceId, progress))
  try {
    const [code] = await once(worker, 'exit')
    if (code !== 0) throw new Error(`The thread that makes the copy ended with ${code}.`)
  } finally {
    site.stopping.removeEventListener('abort', stop)
  }
  const file = await ColumnFile.open(place, { memory: MEMORY })
  const old = copies.get(workspaceId)
  copies.set(workspaceId, { path: place, file, layout: layoutOf(definitions), lagMs: 0, following: null })
  makings.delete(workspaceId)
  failures.delete(workspaceId)
  if (old) await retire(old)
}

/** Nobody is sent to it any more; whoever is there gets an answer first. */
async function retire({ path: place, file, following }: Copy) {
  await following?.catch(() => {}) // Whoever follows says what went wrong.
  await file.close()
  for (const each of [place, `${place}.wal`]) fs.rmSync(each, { force: true })
}

/** Brings in what changed since the last look. A copy that missed a part of it is opened anew and hears of it again. */
async function follow(site: Site, workspaceId: string, copy: Copy) {
  const { about } = copy.file
  const begun = performance.now()
  const found = await reading(site, workspaceId, (scope) => whatChanged(scope, about.watermark))
  if (!found || copies.get(workspaceId) !== copy) return
  const { until, ids, definitions, ageMs } = found
  if (definitions) copy.layout = layoutOf(definitions)
  if (definitions && !(await copy.file.fit(copy.layout))) return wishAnew(site, workspaceId)

  try {
    for (let from = 0; from < ids.length; from += PORTION) {
      const part = ids.slice(from, from + PORTION)
      const rows = await reading(site, workspaceId, (scope) => answersById(scope, part, about.timeZone))
      await copy.file.replace(part, rows, copy.layout)
    }
    const notedAt = site.clock().getTime()
    if (ids.length || notedAt - about.notedAt > NOTE_MS) await copy.file.note({ ...about, watermark: until, notedAt })
    else copy.file.about = { ...about, watermark: until }
  } catch (error) {
    if (copies.get(workspaceId) === copy) await putAway(workspaceId)
    throw error
  }
  if (ids.length) copy.lagMs = Math.round(ageMs + performance.now() - begun)
}

async function whatChanged(scope: Scope, watermark: string) {
  const until = await horizon(scope)
  if (until === watermark) return null
  const { changes, ageMs } = await changesBetween(scope, watermark, until)
  const touched = await answersOf(scope, of(changes, 'contact'), of(changes, 'account'))
  const definitions = of(changes, 'definition').length ? await listDefinitions(scope) : null
  return { until, ageMs, ids: [...new Set([...of(changes, 'response'), ...touched])], definitions }
}

const wishAnew = (site: Site, workspaceId: string) =>
  site.within({ workspaceId, actorId: null }, async (scope) => void (await wantAnew(scope)))

const of = (changes: readonly Change[], kind: Change['of']) =>
  changes.flatMap((change) => (change.of === kind ? change.subjectId : []))

async function putAway(workspaceId: string) {
  const copy = copies.get(workspaceId)
  copies.delete(workspaceId)
  await copy?.file.close()
}
