import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayInvite } from '#domain/listen/contact-policy.ts'
import { openTestApp, type TestApp, type TestWorkspace } from '#test/app.ts'
import { makeAccount } from '#test/people.ts'
import { planWave } from '#test/wave.ts'
import { contactPolicyOf, type KnownPerson, knownOf, lookThrough, rulesOf } from './policy.ts'

const DAY = 86_400_000
const LIMITS = { perContact: { most: 2, days: 365 }, perAccount: { most: 2, days: 30 } }
let app: TestApp
beforeAll(async () => {
  app = await openTestApp({})
})
afterAll(() => app.close())

/** Everybody, in portions of so many, each written about before the next is looked at. */
async function everybody(workspace: TestWorkspace, portion?: number): Promise<KnownPerson[]> {
  const [seen, written]: [KnownPerson[], number[]] = [[], []]
  const look = async (people: KnownPerson[]) => {
    expect(written.length).toBe(seen.length)
    seen.push(...people)
    return async () => written.push(...people.map((_, at) => at))
  }
  await workspace.inside((scope) => lookThrough(scope, LIMITS, look, portion))
  expect(written.length).toBe(seen.length)
  return seen
}

test('the rest is the program’s own before the workspace’s, and a workspace that set nothing has the default policy', async () => {
  const workspace = await app.newWorkspace()
  const { program } = await planWave(app, workspace, [{ email: 'bo@customer.example' }])
  const rules = () => workspace.inside((scope) => rulesOf(scope, program))
  expect(await workspace.inside(contactPolicyOf)).toMatchObject({ version: 0, rules: { quietDays: 90, perContact: null } })
  expect(await rules()).toMatchObject({ quietDays: 90 })

  const { name, locale, timeZone } = await workspace.call('GET /api/workspace', {})
  await workspace.call('PUT /api/workspace', { name, locale, timeZone, quietDays: 45 })
  expect(await rules()).toMatchObject({ quietDays: 45 })
  await workspace.inside(({ db }) => db.updateTable('programs').set({ quietDays: 200 }).execute())
  expect(await rules()).toMatchObject({ quietDays: 200 })
})

test('of every contact stands what the policy must know: asks, suppressions, the company’s asks, the zone', async () => {
  const workspace = await app.newWorkspace()
  const accountId = await workspace.inside((scope) => makeAccount(scope, 'Reef'))
  const people = ['ann', 'bo', 'cy'].map((name) => ({ email: `${name}@customer.example`, accountId }))
  const { start, contacts } = await planWave(app, workspace, people)
  const [ann, bo, cy] = contacts
  if (!ann || !bo || !cy) return expect.fail('Three people were made.')
  await start()
  await workspace.inside(async ({ db }) => {
    await db.updateTable('contacts').set({ timeZone: 'Asia/Shanghai', quietDays: 200 }).where('id', '=', bo).execute()
    await db.updateTable('messages').set({ state: 'failed' }).where('contactId', '=', cy).execute()
  })
  await workspace.call('POST /api/contacts/:id/suppression', { id: ann, note: 'asked by phone' })

  const known = await everybody(workspace)
  const of = (id: string) => known.find((each) => each.id === id)
  const asked = of(ann)?.lastAskedAt
  expect(known.map(({ id }) => id)).toEqual([ann, bo, cy].toSorted())
  expect(asked).toBeInstanceOf(Date)
  expect(of(ann)).toMatchObject({ suppressed: true, asks: [asked], timeZone: 'UTC', quietDays: null })
  expect(of(bo)).toMatchObject({ suppressed: false, timeZone: 'Asia/Shanghai', quietDays: 200, hasAddress: true })
  expect(of(cy)).toMatchObject({ lastAskedAt: null, asks: [], erasedAt: null })
  // The mail that failed asked nobody; of the other two the company keeps both.
  expect(of(cy)?.accountAsks).toHaveLength(2)
  expect(of(ann)?.account).toBe(of(cy)?.account)

  const again = await workspace.inside((scope) => knownOf(scope, LIMITS, [cy, ann]))
  expect(again).toEqual(new Map([ann, cy].toSorted().map((id) => [id, of(id)])))
  for (const portion of [1, 2, 3]) expect(await everybody(workspace, portion)).toEqual(known)

  const now = app.clock()
  const claim = { programId: 'p', priority: 1, at: now, quietDays: 0 }
  const rules = { quietDays: 0, firstAskDays: 0, window: null, ...LIMITS }
  const cyNow = again.get(cy) ?? expect.fail('Cy is known.')
  expect(mayInvite(cyNow, rules, claim)).toMatchObject({ because: 'account_limit' })
  expect(mayInvite(cyNow, rules, { ...claim, at: new Date(now.getTime() + 31 * DAY) })).toEqual({ ask: true })
})
