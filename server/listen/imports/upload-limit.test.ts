import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'

const MB = 1_048_576

test('a file that does not say how long it is is refused beyond the limit; its sender hears so, and nothing is left behind', async () => {
  const app = await openTestApp({ uploadLimit: 2 * MB })
  const workspace = await app.newWorkspace()
  const origin = await app.http.listen({ port: 0, host: '127.0.0.1' })
  const piece = new Uint8Array(MB)
  let sent = 0
  const body = new ReadableStream({ pull: (stream) => (sent++ < 40 ? stream.enqueue(piece) : stream.close()) })
  const headers = { authorization: `Bearer ${workspace.key}`, 'content-type': 'text/csv' }
  const init = { method: 'POST', headers, body, duplex: 'half' }
  const reply = await fetch(`${origin}/api/imports?kind=contacts&fileName=x.csv`, init)
  expect([reply.status, await reply.json()]).toEqual([413, expect.objectContaining({ message: expect.stringContaining('2 MB') })])
  const left = await workspace.inside(async ({ db }) => [
    await db.selectFrom('files').select('id').execute(),
    await db.selectFrom('fileChunks').select('number').execute(),
    await db.selectFrom('imports').select('id').execute(),
  ])
  expect(left).toEqual([[], [], []])

  // A line on which somebody still waits to send would keep us from ending.
  await app.close()
})
