import { isAway, isOverTime } from '#server/platform/database/away.ts'
import type { Visit } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import { type Applied, applyImport } from './apply.ts'
import { isHopeless, noteFailing, noteHalted, noteStuck } from './failing.ts'
import { type ImportSite, refreshStatistics } from './statistics.ts'
import { takeBack, undoImport } from './undo.ts'

export type Carried = Exclude<Applied, 'failing' | 'undoing'> | 'failed'

/**
 * An import to its end: all rows in, or all of them out again, whether somebody cancelled it or it failed. While the database is
 * away neither is possible; that error is thrown, and who comes later goes on where it stands.
 */
export async function carryOut(visit: Visit, id: string, site: ImportSite): Promise<Carried> {
  const { log } = site
  const applied = await applyImport(visit, id, site).catch(async (error): Promise<Applied> => {
    if (isAway(error) && !(isOverTime(error) && (await isHopeless(visit, id)))) throw error
    log.error({ err: error, import: id }, 'an import failed and is taken back')
    return noteFailing(visit, id, error instanceof Refusal ? error.words : 'refusal.broken')
  })
  if (applied === 'cancelled') await takeBack(visit, id, { cancelled: true })
  if (applied === 'undoing') {
    await undoImport(visit, id).catch(async (error) => {
      if (isAway(error)) throw error
      log.error({ err: error, import: id }, 'an import could not be undone to its end')
      await noteHalted(visit, id)
    })
    await refreshStatistics(site)
    return 'done'
  }
  if (applied === 'done') await refreshStatistics(site)
  if (applied !== 'failing') return applied
  await takeBack(visit, id).catch(async (error) => {
    if (isAway(error)) throw error
    log.error({ err: error, import: id }, 'a failed import could not be taken back')
    await noteStuck(visit, id)
  })
  return 'failed'
}
