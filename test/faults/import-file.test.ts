import fs from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Import } from '#contract/listen/imports.ts'
import type { Encoding } from '#domain/listen/import/encoding.ts'
import type { Config } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import type { Caller } from '#server/platform/scope.ts'
import { createKey } from '#server/workspace/keys/keys.ts'
import { createWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { type Engine, freshConfig } from '#test/app.ts'
import { encode } from '#test/encode.ts'
import { type RealServer, startRealServer } from '#test/process.ts'

const MB = 1_048_576
/** What the process may weigh at most, in MB: seen were 330 and 890. The embedded database lives in the process and keeps what it once took. */
const HEAVIEST = { postgres: 500, embedded: 1100 }
/** In MB. The limit is 200; the embedded database is slower, and is tried with less. */
const LARGEST = { postgres: 199, embedded: 40 }
const WIDE = 40

describe.each(['postgres', 'embedded'] as const satisfies Engine[])('a file as no person wrote it (%s)', (engine) => {
  let [config, caller] = [undefined as unknown as Config, undefined as unknown as Caller]
  let server: RealServer
  let key: string
  let stopped = false
  beforeAll(async () => {
    config = await freshConfig(engine)
    const app = await openApp(config, { works: false, durable: false })
    const owner = { personId: null, name: 'Mo', email: 'mo@isletdocs.example' }
    caller = await createWorkspace(app, { name: 'Islet Docs', locale: 'en', timeZone: 'UTC', owner })
    key = (await app.within(caller, (scope) => createKey(scope, { name: 'owner', role: 'owner' }))).key
    await app.close()
    server = await startRealServer(config)
  })
  afterAll(() => stopped || server.stop())

  const ask = async <T>(method: string, at: string, body?: object) => {
    const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) }
    const reply = await fetch(server.url + at, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    return { status: reply.status, said: (await reply.json()) as T & { message: string } }
  }
  const upload = async (parts: Iterable<Uint8Array>, encoding?: Encoding) => {
    const at = `${server.url}/api/imports?kind=contacts&fileName=people.csv${encoding ? `&encoding=${encoding}` : ''}`
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' }
    const body = Readable.toWeb(Readable.from(parts))
    const reply = await fetch(at, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    return { status: reply.status, said: (await reply.json()) as Import & { message: string } }
  }
  const bring = async (parts: Iterable<Uint8Array>, encoding?: Encoding) => {
    const { status, said } = await upload(parts, encoding)
    expect([status, said.message]).toEqual([200, undefined])
    await ask('POST', `/api/imports/${said.id}/commit`, { mapping: said.sheet?.mapping })
    for (;;) {
      const { said: now } = await ask<Import>('GET', `/api/imports/${said.id}`)
      if (now.state === 'committed' || now.state === 'failed') return now
      await new Promise((resume) => setTimeout(resume, 100))
    }
  }

  test('ten megabytes of few and very long rows come in', async () => {
    const done = await bring(longRows(10))
    expect(done).toMatchObject({ state: 'committed', counts: { fresh: rowsIn(10), rejected: 0 } })
  })

  test(`${LARGEST[engine]} MB are taken and read to their end, and one that grows beyond 200 MB on its way is refused`, async () => {
    const { said: taken } = await upload(longRows(LARGEST[engine]))
    expect(taken).toMatchObject({ state: 'mapping', rows: rowsIn(LARGEST[engine]) })
    expect((await ask('DELETE', `/api/imports/${taken.id}`)).status).toBe(200)
    const { status, said } = await upload(longRows(220))
    expect([status, said.message]).toEqual([413, expect.stringContaining('200 MB')])
  })

  test('40 MB without the end of a line are refused, and so are 10,000 columns', async () => {
    const endless = await upload(repeated(Buffer.alloc(MB, 'x'), 40))
    expect([endless.status, endless.said.message]).toEqual([422, expect.any(String)])
    const wide = await upload([Buffer.from(`email${',column'.repeat(10_000)}\na@wide.example\n`)])
    expect([wide.status, wide.said.message]).toEqual([422, expect.stringContaining('200 columns')])
  })

  test('NULs after ten megabytes of text are refused', async () => {
    const { status, said } = await upload([
      ...repeated(Buffer.from('somebody@nul.example,Ana\n'.repeat(4_000)), 10),
      Buffer.from('\0\0\n'),
    ])
    expect([status, said.message]).toEqual([422, expect.stringContaining('not a text file')])
  })

  test('all three ends of a line in one file are ends of a line', async () => {
    const rows = ['email,name', 'one@ends.example,One', 'two@ends.example,Two', 'three@ends.example,Three']
    const done = await bring([Buffer.from(`${rows[0]}\r\n${rows[1]}\r${rows[2]}\n${rows[3]}`)])
    expect(done).toMatchObject({ rows: 3, counts: { fresh: 3, rejected: 0 } })
  })

  test.each([
    ['gb18030', '王伟，您好'],
    ['big5', '陳美玲說服務很好'],
    ['utf-16le', '林晓'],
    ['utf-16be', 'Zoë 林晓'],
  ] as const)('%s without a mark is read as it was written, and refused where it is said to be UTF-8', async (encoding, name) => {
    const text = `email,name\n${encoding}@letters.example,${name}\n`
    const bytes = [encode(text, encoding)]
    const refused = await upload(bytes, 'utf-8')
    expect([refused.status, refused.said.message]).toEqual([422, expect.stringMatching(/cannot be read|not a text file/)])
    const done = await bring(bytes)
    expect(done).toMatchObject({ encoding, counts: { fresh: 1 } })
    const { said } = await ask<{ items: { name: string }[] }>('GET', `/api/contacts?q=${encoding}@letters.example`)
    expect(said.items.map((contact) => contact.name)).toEqual([name])
  })

  test('none of them made the process heavy, and what was refused or is in was not kept', async () => {
    expect(peakOf(server.pid)).toBeLessThan(HEAVIEST[engine])
    stopped = true
    await server.stop()
    const app = await openApp(config, { works: false, durable: false })
    const left = await app.within(caller, ({ db }) => db.selectFrom('fileChunks').select('number').execute())
    expect(left).toEqual([])
    await app.close()
  })
})

const rowsIn = (megabytes: number) => megabytes * 5

/** Some megabytes of people of whom much is known: 40 columns of 5,000 signs. */
function* longRows(megabytes: number): Generator<Uint8Array> {
  const columns = Array.from({ length: WIDE }, (_, at) => `note ${at}`)
  yield Buffer.from(`email,${columns.join(',')}\n`)
  const cells = columns.map((_, at) => String.fromCharCode(97 + (at % 26)).repeat(5_000)).join(',')
  for (let row = 0; row < rowsIn(megabytes); row++) yield Buffer.from(`p${row}@long.example,${cells}\n`)
}

function* repeated(piece: Uint8Array, times: number): Generator<Uint8Array> {
  for (let at = 0; at < times; at++) yield piece
}

function peakOf(pid: number): number {
  const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
