import type { Site } from '#server/platform/site.ts'

export type ImportSite = Pick<Site, 'stopping' | 'log' | 'database'>

/** What an import writes into. */
const WRITTEN = ['accounts', 'activities', 'contacts', 'responses']

/**
 * Lets the planner know how many rows there are: at each doubling, since it would read a table that it holds for tiny as a whole for
 * every row that comes in, and at the end, for the next wave and the next score. An import is not lost for want of it.
 */
export async function refreshStatistics({ database, log }: ImportSite): Promise<void> {
  await database.analyze(WRITTEN).catch((error) => log.warn({ err: error }, 'the tables of an import could not be counted'))
}
