import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { openApp } from '#server/main.ts'
import { type Engine, freshConfig } from '#test/app.ts'
import { nobodysPort } from '#test/mail-sink.ts'
import { hearback, startInVain, startServer } from '#test/server-process.ts'

const ENGINES = ['postgres', 'embedded'] as const
const { root } = inject('templates')

/** A fresh, migrated database as settings in the environment. */
async function settingsOn(engine: Engine): Promise<Record<string, string>> {
  const { dataDir, databaseUrl } = await freshConfig(engine)
  return { DATA_DIR: dataDir, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) }
}

describe('settings that cannot be right', () => {
  test('are all named at once, with what to write instead, and no secret is repeated', async () => {
    const { code, printed } = await startInVain({
      PORT: '70000',
      BASE_URL: 'hearback.example.com',
      DATABASE_URL: 'mysql://root:hunter2hunter2@db/x',
      SMTP_URL: 'mail.example.com',
      SECRET: 'short',
      ROLE: 'boss',
      LOG_LEVEL: 'loud',
    })
    expect(code).toBe(78)
    for (const name of ['PORT', 'BASE_URL', 'DATABASE_URL', 'SMTP_URL', 'SECRET', 'ROLE', 'LOG_LEVEL'])
      expect(printed).toContain(name)
    expect(printed).not.toMatch(/hunter2|at .*\.ts:\d/)
  })

  test('are named in the language of the terminal', async () => {
    const { printed } = await startInVain({ PORT: 'x', LANG: 'zh_TW.UTF-8' })
    expect(printed).toContain('請使用 0 到 65535 的整數')
  })

  test('the address of the database cannot take the place of the role that keeps workspaces apart', () => {
    const url = 'postgres://a:hunter2hunter2@b/c?host=/run/pg&sslmode=require'
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
    for (const more of ['options=-c%20role%3Dpostgres', 'role=postgres', 'search_path=x', 'statement_timeout=0'])
      expect(() => readConfig({ DATABASE_URL: `${url}&${more}` }), more).toThrow('config.database_options')
  })

  test('a role of its own needs a database that two processes can share, and a secret that they share, named together', () => {
    expect(() => readConfig({ ROLE: 'worker' })).toThrow('config.role_needs_database, config.role_needs_secret')
    expect(() => readConfig({ ROLE: 'web', DATABASE_URL: 'postgres://a@b/c' })).toThrow('config.role_needs_secret')
    expect(readConfig({ ROLE: 'worker', DATABASE_URL: 'postgres://a@b/c', SECRET: 's'.repeat(32) }).role).toBe('worker')
  })

  test('none is needed', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      baseUrl: 'http://localhost:3000',
      dataDir: path.resolve('data'),
      databaseUrl: undefined,
      secret: undefined,
      smtpUrl: undefined,
      role: 'all',
      logLevel: 'info',
      insideAddresses: [],
    })
  })
})

describe('a start that cannot succeed says why and how to go on, without a stack', () => {
  const said = async (env: Record<string, string>) => {
    const { code, printed } = await startInVain(env)
    expect(printed).not.toMatch(/\n\s+at /)
    return { code, printed }
  }

  test('where PostgreSQL does not answer, does not know the database, or is not PostgreSQL 15', async () => {
    const [{ DATABASE_URL: url = '' }, dir] = [await settingsOn('postgres'), path.join(root, 'unreachable')]
    const nobody = `postgres://hb_owner@127.0.0.1:${await nobodysPort()}/x`
    expect(await said({ DATA_DIR: dir, DATABASE_URL: nobody })).toMatchObject({
      code: 69,
      printed: expect.stringContaining('does not answer'),
    })
    const missing = url.replace(/\/test_[^?]+/, '/test_nowhere')
    expect(await said({ DATA_DIR: dir, DATABASE_URL: missing })).toMatchObject({
      code: 69,
      printed: expect.stringContaining('createdb'),
    })
  })

  test('where the data folder cannot be written', async () => {
    const { code, printed } = await said({ DATA_DIR: '/dev/null/hearback' })
    expect([code, printed]).toEqual([77, expect.stringContaining('set DATA_DIR to another folder')])
  })

  test('where the folder or the port belongs to somebody who runs', async () => {
    const env = await settingsOn('embedded')
    const first = await startServer(env)
    const second = await said(env)
    expect([second.code, second.printed]).toEqual([69, expect.stringContaining(`in use by process ${first.pid}`)])
    const { port } = new URL(first.url)
    const third = await said({ ...(await settingsOn('embedded')), PORT: port })
    expect([third.code, third.printed]).toEqual([69, expect.stringContaining(`Port ${port} is in use`)])
    expect(await (await fetch(`${first.url}/health`)).json()).toEqual({ status: 'ok' })
    expect((await first.stop()).code).toBe(0)
  })

  test.each(ENGINES)(
    'where the secret is not the one that signed the links, until somebody says that it is lost (%s)',
    async (engine) => {
      const env = { ...(await settingsOn(engine)), SECRET: 'first '.repeat(6) }
      expect((await hearback(env, 'doctor')).err).toBe('')
      const other = { ...env, SECRET: 'other '.repeat(6) }
      const { code, printed } = await said(other)
      expect([code, printed]).toEqual([78, expect.stringContaining('Set SECRET to the former value')])
      expect(printed).not.toMatch(/first |other /)
      expect((await hearback(other, 'secret', 'accept')).code).toBe(0)
      expect((await said(env)).code).toBe(78)
      const again = await startServer(other)
      expect((await again.stop()).code).toBe(0)
    },
  )

  test.each(ENGINES)('where a newer Hearback has changed the database (%s)', async (engine) => {
    const config = await freshConfig(engine)
    const app = await openApp(config, { works: false, durable: false })
    await app.database.transact({ role: 'none' }, (client) =>
      client.query(`insert into migrations values ('9999_later.sql', 'x')`),
    )
    expect((await app.http.inject('/ready')).json()).toMatchObject({ problems: [{ check: 'migrations' }] })
    await app.close()
    const env = { DATA_DIR: config.dataDir, ...(config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : {}) }
    expect(await said(env)).toMatchObject({ code: 65, printed: expect.stringContaining('9999_later.sql') })
    const { code, out } = await hearback(env, 'doctor', '--json')
    expect([code, JSON.parse(out).findings[0].message]).toEqual([1, expect.stringContaining('9999_later.sql')])
  })
})

test('of two that start at once on an empty folder, one serves and the other says who does', async () => {
  const env = { DATA_DIR: path.join(root, 'race') }
  const tried = await Promise.allSettled([startServer(env), startServer(env)])
  const [winner] = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const [loser] = tried.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
  expect(loser).toContain('is in use by process')
  expect((await winner?.stop())?.code).toBe(0)
  expect(fs.readdirSync(env.DATA_DIR).filter((name) => /lock|sock/.test(name))).toEqual([])
})

test('of two that start at once on an empty PostgreSQL, one migrates and both serve', async () => {
  const { postgres } = inject('templates')
  const { createDatabase } = await import('#test/postgres.ts')
  if (!postgres) throw new Error('This project has no PostgreSQL.')
  await createDatabase(postgres.admin, 'test_two_starters')
  const url = `postgres://hb_owner@localhost/test_two_starters?host=${postgres.host}`
  const both = await Promise.all(
    ['a', 'b'].map((name) =>
      startServer({ DATA_DIR: path.join(root, `two-${name}`), DATABASE_URL: url, SECRET: 's'.repeat(32) }),
    ),
  )
  const migrated = both.filter(({ printed }) => printed().includes('was brought up to date'))
  expect(migrated.length).toBe(1)
  expect(await Promise.all(both.map(async (each) => (await each.stop()).code))).toEqual([0, 0])
})

test('what Hearback prints at its start leads the first owner in and says where mail goes', async () => {
  const env = await settingsOn('embedded')
  const server = await startServer(env)
  // The link is printed once the database has said that nobody owns this yet, a moment after the server listens.
  await expect.poll(() => server.printed(), { timeout: 180_000 }).toMatch(/http:\/\/localhost:\d+\/welcome\?token=[\w-]{32}/)
  expect(server.printed()).toContain('every mail waits in the outbox')
  const made = await hearback(
    { ...env, PORT: new URL(server.url).port },
    'setup',
    '--email',
    'mo@isletdocs.example',
    '--workspace',
    'Islet Docs',
    '--json',
  )
  expect(JSON.parse(made.out)).toMatchObject({
    owner: { email: 'mo@isletdocs.example' },
    workspace: { name: 'Islet Docs' },
    key: expect.stringMatching(/^hb_/),
  })
  expect((await server.stop()).code).toBe(0)
  const again = await startServer(env)
  expect(again.printed()).not.toContain('/welcome')
  expect((await again.stop()).code).toBe(0)
})
