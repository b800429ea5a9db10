import type { Scope } from '#server/platform/scope.ts'

/** Those that may still run, the one that closes next first. */
export const startedWaves = ({ db, workspaceId, now }: Scope) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('startedAt', 'is not', null)
    .where('stoppedAt', 'is', null)
    .where('closesAt', '>', now)
    .select(['id', 'name', 'startedAt', 'stoppedAt', 'closesAt'])
    .orderBy('closesAt')
    .limit(10)
    .execute()

/** Open cases wait for a first contact, and are late once it was due. */
export const countOpenCases = ({ db, workspaceId, now }: Scope) =>
  db
    .selectFrom('cases')
    .where('workspaceId', '=', workspaceId)
    .where('state', '=', 'open')
    .select((of) => [of.fn.countAll<number>().as('open'), of.fn.countAll<number>().filterWhere('dueAt', '<', now).as('late')])
    .executeTakeFirstOrThrow()
