import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { lockFolder } from '#server/platform/database/lock.ts'
import type { Site } from '#server/platform/site.ts'
import { horizon } from './answers.queries.ts'
import { bringIn, reading } from './bringing-in.ts'
import { type Copy, copies, failures, makings } from './copies.ts'
import { ColumnFile } from './file.ts'
import { layoutOf } from './layout.ts'
import { copyIn, makeInTurn, serve, untilNoneIsMade } from './making.ts'
import { filesOf, folderOf, placesOf } from './places.ts'
import { findWish, listWanted } from './read-model.queries.ts'

export type Pace = { followMs: number; lookMs: number }
const PACE: Pace = { followMs: 250, lookMs: 5000 }
/** Changes are kept for two days; a copy that was away for half of that is made anew. */
const MOST_AWAY_MS = 86_400_000
/** A full disk is not mended by trying harder. */
const AGAIN_MS = 600_000

/**
 * Makes the copies that are wanted and keeps them up to date, until the site stops. Of several processes on one folder one does; the
 * others count where the answers lie. Returns who waits for the end of it.
 */
export function followAnswers(site: Site, { followMs, lookMs } = PACE): () => Promise<void> {
  let lastLook = Number.NEGATIVE_INFINITY
  let unlock: (() => void) | null = null
  const look = async () => {
    unlock ??= lockFolder(`${folderOf(site)}.lock`)
    const wanted = await listWanted(site)
    for (const workspaceId of wanted)
      await lookAfter(site, workspaceId).catch(unlessStopping(site, workspaceId, 'a copy of answers is not looked after'))
    await clearAway(site, new Set(wanted))
  }
  const run = async () => {
    while (!site.stopping.aborted) {
      if (performance.now() - lastLook >= lookMs) {
        await look().catch(unlessStopping(site, null, 'copies of answers are not looked after'))
        lastLook = performance.now()
      }
      for (const [workspaceId, copy] of copies) copy.following ??= follow(site, workspaceId, copy)
      await rest(followMs, null, { signal: site.stopping }).catch(() => {}) // Told to stop: the loop ends.
    }
    await untilNoneIsMade()
    for (const workspaceId of [...copies.keys()]) await putAway(workspaceId)
    unlock?.()
  }
  const ended = run()
  return () => ended
}

const unlessStopping = (site: Site, workspaceId: string | null, what: string) => (err: unknown) =>
  site.stopping.aborted || site.log.error({ err, workspaceId }, what)

/** One workspace waits for no other. A copy that missed a part of what changed is opened anew and hears of it again. */
async function follow(site: Site, workspaceId: string, copy: Copy) {
  try {
    await bringIn(site, workspaceId, copy)
  } catch (error) {
    unlessStopping(site, workspaceId, 'a copy of answers is not up to date')(error)
    copy.following = null
    if (copies.get(workspaceId) === copy) await putAway(workspaceId)
  } finally {
    copy.following = null
  }
}

/** The copies of workspaces that need none any more, or that are no more. */
async function clearAway(site: Site, wanted: ReadonlySet<string>) {
  for (const workspaceId of copies.keys()) if (!wanted.has(workspaceId)) await putAway(workspaceId)
  if (!fs.existsSync(folderOf(site))) return
  const known = new Set([...wanted, ...makings.keys()].flatMap((each) => placesOf(site, each).flatMap(filesOf)))
  for (const name of fs.readdirSync(folderOf(site))) {
    const left = path.join(folderOf(site), name)
    if (!known.has(left)) fs.rmSync(left, { force: true })
  }
}

/** Opens or makes the copy of a workspace, as is wanted. */
async function lookAfter(site: Site, workspaceId: string) {
  if (makings.has(workspaceId)) return
  const { made, definitions, timeZone, until } = await reading(site, workspaceId, async (scope) => ({
    made: await findWish(scope),
    definitions: await listDefinitions(scope),
    timeZone: await timeZoneHere(scope),
    until: await horizon(scope),
  }))
  if (made === null) return
  const now = site.clock().getTime()
  const isWanted = ({ about }: ColumnFile) =>
    about.made === made && about.timeZone === timeZone && now - about.notedAt < MOST_AWAY_MS
  const copy = copies.get(workspaceId)
  if (copy && isWanted(copy.file)) return
  const failure = failures.get(workspaceId)
  if (failure?.made === made && performance.now() - failure.at < AGAIN_MS) return
  const layout = layoutOf(definitions)
  for (const place of copy ? [] : placesOf(site, workspaceId).filter((each) => fs.existsSync(each))) {
    const file = await openOrNull(site, workspaceId, place)
    // One that knows of more than the database is of before the database was put back.
    if (file && isWanted(file) && BigInt(file.about.watermark) <= BigInt(until) && (await file.fit(layout)))
      return serve(site, workspaceId, copyIn(place, file, layout))
    await file?.close()
  }
  void makeInTurn(site, { workspaceId, definitions, about: { timeZone, made, notedAt: now } }).then(
    () => failures.delete(workspaceId),
    (err: Error) => {
      // What is stopped has not failed: it is made after the next start.
      if (site.stopping.aborted) return
      failures.set(workspaceId, { made, problem: err.message, at: performance.now() })
      site.log.error({ err, workspaceId }, 'a copy of answers could not be made')
    },
  )
}

/** What a crash left half written is made anew. */
const openOrNull = (site: Site, workspaceId: string, place: string): Promise<ColumnFile | null> =>
  ColumnFile.open(place).catch((err: unknown) => {
    site.log.warn({ err, workspaceId }, 'a copy of answers cannot be read and is made anew')
    return null
  })

async function putAway(workspaceId: string) {
  const copy = copies.get(workspaceId)
  copies.delete(workspaceId)
  await copy?.following
  await copy?.file.close()
}
