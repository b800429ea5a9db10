import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { makeOneOfEach } from '#test/one-of-each.ts'
import { foreignKeys, grants, lentViews, policies, roles, securityDefiners, tables, uniqueIndexes, views } from './catalog.ts'

const app = await testApp()
const catalog = <T>(ask: (client: pg.PoolClient) => Promise<T>) => app.database.transact({ role: 'none', readOnly: true }, ask)
const keyOf = (table: string) => (table === 'workspaces' ? 'id' : 'workspace_id')
const countIn = (client: pg.PoolClient, table: string) =>
  client.query<{ n: number }>(`select count(*)::int as n from public."${table}"`).then(({ rows }) => rows[0]?.n)

describe('the catalog keeps every workspace to itself', () => {
  test('every table of a workspace forces row-level security on everyone, its owner too', async () => {
    const open = (await catalog(tables)).filter(({ enabled, forced }) => !enabled || !forced)
    expect(open).toEqual([])
    expect((await catalog(tables)).length).toBeGreaterThan(20)
  })

  test('one policy says whose rows they are, and none widens it', async () => {
    const all = await catalog(policies)
    for (const { name } of await catalog(tables)) {
      const own = all.filter(({ table, permissive, roles }) => table === name && permissive && !roles.includes('hb_bi'))
      const rule = `(${keyOf(name)} = current_workspace())`
      expect(own, name).toEqual([{ table: name, permissive: true, command: '*', using: rule, check: rule, roles: ['public'] }])
    }
  })

  test('logins for BI are lent some tables to read, each the rows of the workspace it was made for', async () => {
    const lent = (await catalog(policies)).filter(({ roles }) => roles.includes('hb_bi'))
    expect(lent.map(({ table }) => table).toSorted()).toEqual(LENT)
    for (const { table, ...rule } of lent)
      expect(rule, table).toEqual({
        ...{ permissive: true, command: 'r', check: null, roles: ['hb_bi'] },
        using: '(workspace_id = ( SELECT bi.workspace() AS workspace))',
      })
    const shown = await catalog(lentViews)
    expect(shown.map(({ name }) => name).toSorted()).toEqual(LENT)
    for (const view of shown) {
      expect(view).toMatchObject({ owner: 'hb_bi', barrier: true })
      expect(view.text, view.name).toContain('workspace_id = ( SELECT bi.workspace() AS workspace)')
      expect(view.text, view.name).not.toMatch(/email|phone|to_address|\.name AS (?!name)/)
    }
  })

  test('every key, unique rule and reference begins with the workspace', async () => {
    const wrong = (await catalog(uniqueIndexes)).filter(({ table, first, of }) => first !== keyOf(table) && !isNumber(table, of))
    expect(wrong).toEqual([])
    const astray = (await catalog(foreignKeys)).filter(
      ({ from, to, first, toFirst }) => first !== 'workspace_id' || toFirst !== keyOf(to) || from === 'workspaces',
    )
    expect(astray).toEqual([])
  })

  test('a view sees no more than whoever asks it', async () => {
    expect((await catalog(views)).filter(({ invoker }) => !invoker)).toEqual([])
  })

  test('nobody has more rights than they need', async () => {
    const given = await catalog(grants)
    const beyond = given.filter(({ schema, grantee, privilege }) => {
      const allowed = ALLOWED[grantee]?.[schema] ?? []
      return !allowed.includes(privilege)
    })
    expect(beyond).toEqual([])
    for (const { name, isSuper, bypasses, logsIn } of await catalog(roles))
      expect({ name, isSuper, bypasses, logsIn }).toEqual({ name, isSuper: false, bypasses: false, logsIn: name === 'hb_owner' })
  })

  test('what runs with its owner’s rights cannot be led astray by a search path', async () => {
    const found = await catalog(securityDefiners)
    expect(found.filter(({ path }) => path !== 'search_path=""')).toEqual([])
  })

  test('what happened cannot be rewritten', async () => {
    const workspace = await app.newWorkspace()
    for (const table of ['events', 'audit_entries', 'response_revisions', 'contact_policies'])
      for (const act of [`update ${table} set workspace_id = workspace_id`, `delete from ${table}`])
        await expect(
          app.database.transact({ role: 'hb_app', workspaceId: workspace.workspaceId }, (client) => client.query(act)),
        ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('no row is visible', () => {
  test('in any role without a workspace', async () => {
    await (await app.newWorkspace()).inside(makeOneOfEach)
    for (const role of ['hb_app', 'none'] as const)
      for (const { name } of await catalog(tables))
        expect(await app.database.transact({ role, readOnly: true }, (client) => countIn(client, name)), `${role} ${name}`).toBe(
          0,
        )
  })

  test('of another workspace, in any table', async () => {
    const [mine, theirs] = [await app.newWorkspace(), await app.newWorkspace()]
    await mine.inside(makeOneOfEach)
    const seen = (workspaceId: string, table: string) =>
      app.database.transact({ role: 'hb_app', workspaceId, readOnly: true }, async (client) => {
        const foreign = `select count(*)::int as n from public."${table}" where ${keyOf(table)} <> $1`
        const { rows } = await client.query<{ n: number }>(foreign, [workspaceId])
        return { own: await countIn(client, table), foreign: rows[0]?.n }
      })
    for (const { name } of await catalog(tables)) {
      expect((await seen(mine.workspaceId, name)).own, `one_of_each makes a row in ${name}`).toBeGreaterThan(0)
      expect((await seen(theirs.workspaceId, name)).foreign, name).toBe(0)
    }
  })

  test('to the role in which every session rests, nor to that of signing in', async () => {
    const client = new pg.Client(app.database.queueConnection as pg.ClientConfig)
    await client.connect()
    for (const table of ['public.contacts', 'public.workspaces', 'auth.persons', 'auth.sessions'])
      await expect(client.query(`select from ${table}`)).rejects.toMatchObject({ code: '42501' })
    await client.end()
    for (const { name } of await catalog(tables))
      await expect(
        app.database.transact({ role: 'hb_auth', readOnly: true }, (auth) => countIn(auth, name)),
      ).rejects.toMatchObject({ code: '42501' })
  })

  test('and none can be put into, or moved to, another workspace', async () => {
    const [mine, theirs] = [await app.newWorkspace(), await app.newWorkspace()]
    await mine.inside(makeOneOfEach)
    const as = (text: string) =>
      app.database.transact({ role: 'hb_app', workspaceId: mine.workspaceId }, (client) =>
        client.query(text, [theirs.workspaceId]),
      )
    await expect(as('update contacts set workspace_id = $1')).rejects.toMatchObject({ code: '42501' })
    await expect(
      as(
        "insert into programs select (jsonb_populate_record(p, jsonb_build_object('workspace_id', $1::text))).* from programs p",
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('to the wrong one of two hundred requests that run at once', async () => {
    const workspaces = await Promise.all(['North', 'South', 'East', 'West'].map((name) => app.newWorkspace(name)))
    const asked = Array.from({ length: 200 }, (_, i) => workspaces[i % 4])
    const names = await Promise.all(asked.map(async (each) => (await each?.call('GET /api/workspace', {}))?.name))
    expect(names).toEqual(asked.map((_, i) => ['North', 'South', 'East', 'West'][i % 4]))
  })
})

/** The number in links is given once for the whole installation. */
const isNumber = (table: string, of: string[]) => table === 'workspaces' && String(of) === 'number'

const ROWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
const LENT = ['accounts', 'cases', 'contacts', 'invitations', 'programs', 'responses', 'waves']
const ALLOWED: Record<string, Record<string, string[]>> = {
  hb_bi: { public: ['SELECT'] },
  hb_reader: { bi: ['SELECT'] },
  hb_app: { public: ROWS },
  hb_auth: { auth: ROWS },
  hb_jobs: { public: ['MAINTAIN'] },
}
