import { describe, expect, test } from 'vitest'
import { contract } from '#contract/contract.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { may, type Permission, ROLES } from '#domain/permission.ts'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { makeOneOfEach } from '#test/one-of-each.ts'
import { type Asking, askerOf, each } from './asking.ts'
import { exampleOf, idFieldsOf } from './example.ts'

const app = await testApp()
const all: Asking[] = Object.entries(contract as Record<string, Endpoint>).map(([address, endpoint]) => ({ address, endpoint }))
const guarded = all.filter(({ endpoint }) => !['nobody', 'person'].includes(endpoint.needs))
const statusOf = async (replied: ReturnType<ReturnType<typeof askerOf>>) => (await replied).statusCode

describe('who may ask what', () => {
  test('whoever is not signed in is sent away from every address that needs somebody', async () => {
    const ask = askerOf(app, null)
    const closed = all.filter(({ endpoint }) => endpoint.needs !== 'nobody')
    const answers = await each(closed, async (asking) => ({
      at: asking.address,
      status: await statusOf(ask(asking, exampleOf(asking.endpoint, newId()))),
    }))
    expect(answers.filter(({ status }) => status !== 401)).toEqual([])
    expect(answers.length).toBeGreaterThan(40)
  })

  test('a key that is made up, revoked or of a workspace that is gone opens nothing', async () => {
    const workspace = await app.newWorkspace()
    const { key, id } = await workspace.call('POST /api/keys', { name: 'gone', role: 'owner' })
    await workspace.call('DELETE /api/keys/:id', { id })
    for (const wrong of [key, 'hb_4000000_0123456789ab_0123456789abcdef0123456789abcdef', 'hb_', 'null'])
      for (const asking of guarded)
        expect(await statusOf(askerOf(app, wrong)(asking, exampleOf(asking.endpoint, newId()))), asking.address).toBe(401)
  })

  test.each(ROLES)('the role %s reaches what its permissions name and nothing else', async (role) => {
    const workspace = await app.newWorkspace()
    const ask = askerOf(app, (await workspace.as(role)).key)
    const answers = await each(guarded, async (asking) => ({
      asking,
      status: await statusOf(ask(asking, exampleOf(asking.endpoint, newId()))),
    }))
    const wrong = answers.filter(({ asking, status }) =>
      may(role, asking.endpoint.needs as Permission) ? [401, 403].includes(status) || status >= 500 : status !== 403,
    )
    expect(wrong.map(({ asking, status }) => `${asking.address}: ${status}`)).toEqual([])
  })

  test('a key is no person: it signs nobody in or out', async () => {
    const { key } = await app.newWorkspace()
    for (const asking of all.filter(({ endpoint }) => endpoint.needs === 'person'))
      expect(await statusOf(askerOf(app, key)(asking, exampleOf(asking.endpoint, newId()))), asking.address).toBe(401)
  })
})

describe('what belongs to another workspace', () => {
  test('is not found by any id at any address', async () => {
    const [theirs, mine] = [await app.newWorkspace('Theirs'), await app.newWorkspace('Mine')]
    const ids = await theirs.inside(makeOneOfEach)
    const ask = askerOf(app, mine.key)
    const attempts = guarded
      .filter(({ address }) => address.includes(':'))
      .flatMap((asking) => Object.entries(ids).map(([kind, id]) => ({ asking, kind, id })))
    const answers = await each(attempts, async ({ asking, kind, id }) => ({
      at: `${asking.address} with the id of their ${kind}`,
      status: await statusOf(ask(asking, exampleOf(asking.endpoint, id))),
    }))
    expect(answers.filter(({ status }) => status !== 404)).toEqual([])
  })

  test('is found by its own people, so that the silence above means something', async () => {
    const theirs = await app.newWorkspace('Theirs')
    const ids = Object.values(await theirs.inside(makeOneOfEach))
    const ask = askerOf(app, theirs.key)
    const readings = guarded.filter(({ address }) => address.startsWith('GET') && address.includes(':'))
    const answers = await each(readings, async (asking) => ({
      at: asking.address,
      statuses: await Promise.all(ids.map((id) => statusOf(ask(asking, exampleOf(asking.endpoint, id))))),
    }))
    expect(answers.filter(({ statuses }) => !statuses.includes(200)).map(({ at }) => at)).toEqual([])
  })

  test('cannot be named inside a request either', async () => {
    const [theirs, mine] = [await app.newWorkspace('Theirs'), await app.newWorkspace('Mine')]
    const ids = await theirs.inside(makeOneOfEach)
    const ask = askerOf(app, mine.key)
    const attempts = guarded
      .filter(({ address }) => !address.includes(':'))
      .flatMap((asking) => idFieldsOf(asking.endpoint).map((field) => ({ asking, field })))
      .flatMap((attempt) => Object.entries(ids).map(([kind, id]) => ({ ...attempt, kind, id })))
    const answers = await each(attempts, async ({ asking, field, kind, id }) => {
      const { statusCode, body } = await ask(asking, { ...exampleOf(asking.endpoint, id), [field]: id })
      const isWrite = !asking.address.startsWith('GET')
      const shows = /Ines|Fjord Freight|Relationship/.test(body)
      return {
        at: `${asking.address} ${field} of their ${kind}: ${statusCode}`,
        bad: statusCode >= 500 || shows || (isWrite && statusCode < 400),
      }
    })
    expect(answers.filter(({ bad }) => bad)).toEqual([])
  })

  test('does not show in any list', async () => {
    const [theirs, mine] = [await app.newWorkspace('Theirs'), await app.newWorkspace('Mine')]
    const ids = Object.values(await theirs.inside(makeOneOfEach))
    const ask = askerOf(app, mine.key)
    for (const asking of guarded.filter(
      ({ address, endpoint }) => address.startsWith('GET') && endpoint.stream !== 'text/event-stream',
    )) {
      const { body } = await ask(asking, exampleOf(asking.endpoint, newId()))
      expect(
        ids.filter((id) => body.includes(id)),
        asking.address,
      ).toEqual([])
    }
  })
})
