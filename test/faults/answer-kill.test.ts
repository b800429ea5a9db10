import { expect, test } from 'vitest'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { type Caller, newId } from '#server/platform/scope.ts'
import { createWorkspace, numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { freshConfig } from '#test/app.ts'
import { answerPaths, inviteCrowd } from '#test/crowd.ts'
import { startRealServer } from '#test/process.ts'

const ANSWERS = 1_000
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

async function invite(config: Config): Promise<{ caller: Caller; paths: string[] }> {
  const app = await openApp(config, { works: false })
  const caller = await createWorkspace(app, {
    name: 'Islet Docs',
    locale: 'en',
    timeZone: 'UTC',
    owner: { personId: null, name: 'Mo', email: 'mo@isletdocs.example' },
  })
  const ids = Array.from({ length: ANSWERS }, newId)
  const workspace = await app.within(caller, async (scope) => {
    await inviteCrowd(scope, ids)
    return numberOf(scope)
  })
  await app.close()
  return { caller, paths: answerPaths(config.secret ?? '', workspace, ids) }
}

/** Sends until the server is gone; returns what it said yes to. */
async function answerUntilGone(
  url: string,
  paths: string[],
  acknowledged: Map<string, number>,
  enough: number,
  kill: () => Promise<void>,
) {
  let killed: Promise<void> | undefined
  const one = async (path: string, rating: number) => {
    const reply = await fetch(url + path, {
      method: 'POST',
      headers: { 'user-agent': AGENT, 'content-type': 'application/x-www-form-urlencoded' },
      body: `step=why&from=&rating=${rating}&verbatim=because+${rating}`,
    }).catch(() => null)
    if (reply?.status === 200 && (await reply.text().catch(() => null))) acknowledged.set(path, rating)
    if (acknowledged.size >= enough) killed ??= kill()
  }
  for (let from = 0; from < paths.length && !killed; from += 50)
    await Promise.all(paths.slice(from, from + 50).map((path, i) => one(path, (from + i) % 11)))
  await killed
}

test.each(['postgres', 'embedded'] as const)(
  'kill -9 during a thousand answers: every answer that was acknowledged is there after the restart (%s)',
  async (engine) => {
    const config = await freshConfig(engine)
    const { caller, paths } = await invite(config)
    const acknowledged = new Map<string, number>()

    const first = await startRealServer(config)
    await answerUntilGone(first.url, paths, acknowledged, 400, first.kill)
    expect(acknowledged.size).toBeGreaterThanOrEqual(400)

    const second = await startRealServer(config)
    await answerUntilGone(
      second.url,
      paths.filter((path) => !acknowledged.has(path)),
      acknowledged,
      10_000,
      second.kill,
    )
    await second.stop()
    expect(acknowledged.size).toBe(ANSWERS)

    const app = await openApp(config, { works: false })
    const rows = await app.within(caller, ({ db, workspaceId }) =>
      db.selectFrom('responses').where('workspaceId', '=', workspaceId).select(['rating', 'verbatim', 'evidence']).execute(),
    )
    await app.close()
    expect(rows.length).toBe(ANSWERS)
    expect(rows.every(({ verbatim, evidence }) => verbatim?.startsWith('because') && evidence === 'confirmed')).toBe(true)
  },
)
