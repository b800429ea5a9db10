import { asking, client } from './queries.ts'

/** Whether this workspace asks nothing yet and the reader may change that. In doubt it is not: the screens themselves say what is wrong. */
export async function isFirstRun(): Promise<boolean> {
  const session = await client.ensureQueryData(asking('GET /api/session', {})).catch(() => null)
  if (!session?.workspace || !session.member?.may.includes('program.manage')) return false
  const programs = await client.ensureQueryData(asking('GET /api/programs', { archived: true })).catch(() => null)
  return programs?.length === 0
}
