import { expect, test } from 'vitest'
import { openApp } from '#server/main.ts'
import { newId } from '#server/platform/scope.ts'
import { createWorkspace, numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { freshConfig } from '#test/app.ts'
import { answerPaths, inviteCrowd } from '#test/crowd.ts'
import { startRealServer } from '#test/process.ts'

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

test.each(['postgres', 'embedded'] as const)(
  'fifty forms sent at once by one link, each over a line of its own, are one response (%s)',
  async (engine) => {
    const config = await freshConfig(engine)
    const setting = await openApp(config, { works: false })
    const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
    const caller = await createWorkspace(setting, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
    const path = await setting.within(caller, async (scope) => {
      const id = newId()
      await inviteCrowd(scope, [id])
      return answerPaths(setting.secret, await numberOf(scope), [id])[0] ?? ''
    })
    await setting.close()

    const server = await startRealServer(config)
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        fetch(server.url + path, {
          method: 'POST',
          headers: { 'user-agent': AGENT, 'content-type': 'application/x-www-form-urlencoded', connection: 'close' },
          body: `step=why&from=&rating=${at % 11}&verbatim=reason+${at}`,
        }),
      ),
    )
    const pages = await Promise.all(replies.map(async (reply) => ({ status: reply.status, page: await reply.text() })))
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
    await server.stop()

    const after = await openApp(config, { works: false })
    const { responses, revisions } = await after.within(caller, async ({ db }) => ({
      responses: await db.selectFrom('responses').select('revision').execute(),
      revisions: await db.selectFrom('responseRevisions').select('revision').orderBy('revision').execute(),
    }))
    await after.close()
    // Nothing was lost on the way: whatever a later form changed stands as a revision, in an unbroken row.
    expect(responses).toEqual([{ revision: revisions.length + 1 }])
    expect(revisions.map(({ revision }) => revision)).toEqual(revisions.map((_, at) => at + 1))
  },
)
