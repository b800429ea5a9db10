import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { backUp } from '#server/workspace/backup/backup.ts'
import { restore } from '#server/workspace/backup/restore.ts'
import { releaseMail } from '#server/workspace/workspaces/workspaces.ts'
import { makeAnswers } from '#test/answers.ts'
import { type Engine, freshConfig, openTestApp, type TestApp } from '#test/app.ts'
import { openSink, type Sink } from '#test/mail-sink.ts'
import { makeOneOfEach } from '#test/one-of-each.ts'
import { hearback, startServer } from '#test/server-process.ts'
import { planWave } from '#test/wave.ts'

const { root } = inject('templates')
let sink: Sink
beforeAll(async () => {
  sink = await openSink()
})
afterAll(() => sink.close())

async function bytesOf(app: TestApp): Promise<Buffer> {
  const chunks: Buffer[] = []
  await backUp(app, (chunk) => void chunks.push(chunk))
  return Buffer.concat(chunks)
}
const fill = (app: TestApp, bytes: Buffer) =>
  restore(
    app,
    (async function* () {
      yield bytes
    })(),
  )
const contentOf = (bytes: Buffer) => gunzipSync(bytes).toString().trimEnd().split('\n')
/** Every row but what each database writes anew: the header with its date, and the checksum. */
const rowsOf = (bytes: Buffer) => contentOf(bytes).slice(1, -1).sort()

describe.each([
  ['postgres', 'embedded'],
  ['embedded', 'postgres'],
] as const satisfies [Engine, Engine][])('a backup of %s, restored into %s', (from, to) => {
  let [original, copy] = [undefined as unknown as TestApp, undefined as unknown as TestApp]
  beforeAll(async () => {
    original = await openTestApp({ engine: from, smtpUrl: 'smtp://127.0.0.1:1' })
    copy = await openTestApp({ engine: to, smtpUrl: sink.url() })
  })
  afterAll(() => Promise.all([original.close(), copy.close()]))

  test('taken while answers come in, holds one moment whole; the copy keeps its links and holds its mail until released', async () => {
    const [workspace, other] = [await original.newWorkspace('First'), await original.newWorkspace('Second')]
    await other.inside(makeOneOfEach)
    const { program, start } = await planWave(original, workspace, [
      { email: 'ines@customer.example' },
      { email: 'ada@customer.example' },
    ])
    await start()

    let busy = true
    const pairs = (async () => {
      while (busy) await workspace.inside((scope) => makeAnswers(scope, program.id, [{ rating: 0 }, { rating: 10 }]))
    })()
    await workspace.inside((scope) =>
      makeAnswers(scope, program.id, [
        { rating: 10, times: 2_500 },
        { rating: 3, times: 2_500, verbatim: '“Zeit” 时间\n\u2028<b>' },
      ]),
    )
    const bytes = await bytesOf(original)
    busy = false
    await pairs

    const restored = await fill(copy, bytes)
    const ratings = contentOf(bytes).flatMap((line) =>
      line.startsWith('["public.responses"') ? [JSON.parse(line)[1].rating as number] : [],
    )
    expect(ratings.filter((rating) => rating === 0).length).toBe(ratings.filter((rating) => rating === 10).length - 2_500)
    expect(restored.counts['public.responses']).toBe(ratings.length)

    const again = await bytesOf(copy)
    const held = (lines: string[]) =>
      lines.map((line) => line.replace(/"mail_held_at":(null|"[^"]*")/, '"mail_held_at":0').replace(/"created_on":"[^"]*"/, ''))
    expect(held(rowsOf(again))).toEqual(held(rowsOf(bytes)))

    const asOwner = await copy.request('GET', '/api/workspace', { headers: { authorization: `Bearer ${workspace.key}` } })
    expect(asOwner.json()).toMatchObject({ name: 'First', mailHeldAt: expect.any(String) })
    expect((await copy.newWorkspace('Third')).key).toMatch(/^hb_3_/)

    const mailed = () => ['ines@customer.example', 'ada@customer.example'].map((address) => sink.to(address).length)
    const before = mailed()
    const round = async () => {
      copy.pass(3_600_000)
      await copy.tick('message.deliver')
      await copy.settle()
    }
    await round()
    expect(mailed()).toEqual(before)
    await copy.within(workspace, releaseMail)
    await round()
    expect(mailed()).toEqual(before.map((n) => n + 1))
  }, 60_000)
})

describe('a file that is not what it should be', () => {
  let app: TestApp
  let lines: string[]
  beforeAll(async () => {
    const source = await openTestApp({ engine: 'postgres' })
    await (await source.newWorkspace()).inside(makeOneOfEach)
    lines = contentOf(await bytesOf(source))
    await source.close()
    app = await openTestApp({ engine: 'postgres' })
  })
  afterAll(() => app.close())
  const file = (changed: string[]) => gzipSync(`${changed.join('\n')}\n`)
  const header = (change: object) => [JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...change }), ...lines.slice(1)]

  test.each([
    [
      'one character was changed',
      () => file(lines.map((line) => line.replace('Fjord Freight', 'Fjord Fright'))),
      'backup.damaged',
    ],
    ['a row was left out', () => file(lines.filter((line) => !line.startsWith('["public.clicks"'))), 'backup.damaged'],
    ['it ends too early', () => file(lines.slice(0, -1)), 'backup.damaged'],
    ['its last bytes are missing', () => file(lines).subarray(0, 900), 'backup.damaged'],
    ['it is something else', () => Buffer.from('name,email\n'), 'backup.damaged'],
    ['it is some other archive', () => file(['{"some":"file"}']), 'backup.foreign'],
    ['it is of a newer format', () => file(header({ format: 2 })), 'backup.newer'],
    [
      'it is of a newer version',
      () => file(header({ migrations: [...JSON.parse(lines[0] ?? '').migrations, '9999_later.sql'] })),
      'backup.newer',
    ],
    ['it is of an older version', () => file(header({ migrations: ['0001_workspace.sql'] })), 'backup.older'],
  ])('changes nothing: %s', async (_, make, words) => {
    await expect(fill(app, make())).rejects.toMatchObject({ words })
    expect(contentOf(await bytesOf(app)).length).toBe(2)
  })

  test('is not poured into a Hearback that holds data', async () => {
    const full = await openTestApp({ engine: 'postgres' })
    await full.newWorkspace()
    await expect(fill(full, file(lines))).rejects.toMatchObject({ words: 'backup.not_empty' })
    await full.close()
  })
})

test('the command line backs up a server that runs and restores where none does, with the secret that its links need', async () => {
  const { dataDir } = await freshConfig('embedded')
  const env = { DATA_DIR: dataDir }
  const server = await startServer(env)
  const words = ['setup', '--email', 'mo@isletdocs.example', '--workspace', 'Islet Docs', '--json']
  const { key } = JSON.parse((await hearback({ ...env, PORT: new URL(server.url).port }, ...words)).out)
  const file = path.join(root, `${newId()}.backup`)
  expect(await hearback(env, 'backup', file)).toMatchObject({ code: 0, err: expect.stringContaining('saved') })
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect((await hearback(env, 'restore', file)).err).toContain('Stop Hearback first')
  await server.stop()

  const copy = { DATA_DIR: path.join(root, newId()) }
  fs.cpSync((await freshConfig('embedded')).dataDir, copy.DATA_DIR, { recursive: true })
  const { code, out } = await hearback(copy, 'restore', file, '--json')
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ workspaces: 1, mailHeld: true, isSameSecret: true })])
  expect(fs.readFileSync(path.join(copy.DATA_DIR, 'secret'), 'utf8')).toBe(fs.readFileSync(path.join(dataDir, 'secret'), 'utf8'))
  expect((await hearback(copy, 'mail', 'release')).out).toContain('The mail of Islet Docs may leave.')
  const again = await startServer(copy)
  const reply = await fetch(`${again.url}/api/workspace`, { headers: { authorization: `Bearer ${key}` } })
  expect(await reply.json()).toMatchObject({ name: 'Islet Docs', mailHeldAt: null })
  await again.stop()
})
