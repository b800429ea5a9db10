import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Log } from './log.ts'
import type { Within } from './scope.ts'

export type Settings = {
  baseUrl: string
  dataDir: string
  smtpUrl: string | undefined
  snsUrl: string | undefined
  dnsServer: string | undefined
  insideAddresses: string[]
}

/** What stands around a feature's scope: given once, at the composition root, to those parts that work outside a request. */
export type Site = {
  settings: Settings
  secret: string
  database: Database
  within: Within
  jobs: Jobs
  log: Log
  clock: () => Date
  /** Aborted when we are told to stop: long work ends at its next safe point, and nothing new is begun. */
  stopping: AbortSignal
}

/** Every workspace with its number in links; the only list that crosses workspaces, and it holds nothing else. */
export const listWorkspaces = ({ database }: Pick<Site, 'database'>): Promise<{ workspaceId: string; number: number }[]> =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const { rows } = await client.query<{ workspaceId: string; number: number }>(
      'select workspace_id as "workspaceId", number from auth.workspaces order by number',
    )
    return rows
  })

const numbers = new WeakMap<Database, Map<number, string>>()

/** The workspace that a link or a key names by number. Numbers never change, so each is looked up once. */
export async function workspaceByNumber(site: Pick<Site, 'database'>, number: number): Promise<string | null> {
  const known = numbers.get(site.database) ?? new Map<number, string>()
  numbers.set(site.database, known)
  const workspaceId = known.get(number) ?? (await findWorkspaceId(site, number))
  if (workspaceId) known.set(number, workspaceId)
  return workspaceId
}

const findWorkspaceId = ({ database }: Pick<Site, 'database'>, number: number): Promise<string | null> =>
  database.transact({ role: 'hb_auth', readOnly: true }, async (client) => {
    const { rows } = await client.query<{ id: string }>('select workspace_id as id from auth.workspaces where number = $1', [
      number,
    ])
    return rows[0]?.id ?? null
  })
