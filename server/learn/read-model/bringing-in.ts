import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { answersById, answersOf, type Change, changesSince, horizon } from './answers.queries.ts'
import type { Copy } from './copies.ts'
import { layoutOf } from './layout.ts'
import { wantAnew } from './read-model.queries.ts'

const PORTION = 5000
/** Beyond so many changes that are read again and again, a look goes no further than the oldest open transaction. */
const MOST_AHEAD = 100_000
/** How far it has come is noted at least so often. */
const NOTE_MS = 3_600_000

export const reading = <T>(site: Site, workspaceId: string, work: Parameters<typeof site.within<T>>[1]): Promise<T> =>
  site.within({ workspaceId, actorId: null }, work, { readOnly: true })

/**
 * Brings in all that changed and can be seen. The mark moves to the oldest transaction that is still open, since what it writes may have
 * a lower number than what is known already; bringing in twice changes nothing.
 */
export async function bringIn(site: Site, workspaceId: string, copy: Copy): Promise<void> {
  const { file } = copy
  const { about } = file
  const lookedAt = performance.now()
  const found = await reading(site, workspaceId, (scope) => whatChanged(scope, about.watermark, copy.ahead))
  if (found.definitions) await takeUp(site, workspaceId, copy, found.definitions)

  for (let from = 0; from < found.ids.length; from += PORTION) {
    const part = found.ids.slice(from, from + PORTION)
    const rows = await reading(site, workspaceId, (scope) => answersById(scope, part, about.timeZone))
    await file.replace(part, rows, copy.layout)
  }
  const notedAt = site.clock().getTime()
  if (found.ids.length || notedAt - about.notedAt > NOTE_MS) await file.note({ ...about, watermark: found.until, notedAt })
  else file.about = { ...about, watermark: found.until }
  copy.ahead = found.ahead
  if (!found.isMore) copy.upToDateAt = lookedAt
}

async function whatChanged(scope: Scope, watermark: string, known: ReadonlySet<string>) {
  const until = await horizon(scope)
  const changes = await changesSince(scope, watermark)
  const beyond = changes.filter(({ xid }) => BigInt(xid) >= BigInt(until))
  const isMore = beyond.length > MOST_AHEAD
  const fresh = changes.filter((change) => !known.has(nameOf(change)) && !(isMore && BigInt(change.xid) >= BigInt(until)))
  const touched = await answersOf(scope, idsOf(fresh, 'contact'), idsOf(fresh, 'account'))
  return {
    until,
    isMore,
    ahead: new Set(isMore ? [] : beyond.map(nameOf)),
    // Answers that themselves changed go first: who was erased is not to wait for a thousand others.
    ids: [...new Set([...idsOf(fresh, 'response'), ...touched])],
    definitions: idsOf(fresh, 'definition').length ? await listDefinitions(scope) : null,
  }
}

const nameOf = ({ xid, of, subjectId }: Change) => `${xid} ${of} ${subjectId}`
const idsOf = (changes: readonly Change[], kind: Change['of']) =>
  changes.flatMap((change) => (change.of === kind ? change.subjectId : []))

/** Where an attribute is of another type now, the copy goes on as it is until one has been made anew. */
async function takeUp(site: Site, workspaceId: string, copy: Copy, definitions: Parameters<typeof layoutOf>[0]) {
  const layout = layoutOf(definitions)
  if (await copy.file.fit(layout)) {
    copy.layout = layout
    return
  }
  if (copy.isOutgrown) return
  copy.isOutgrown = true
  await site.within({ workspaceId, actorId: null }, async (scope) => void (await wantAnew(scope)))
}
