import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Cell, GRAINS, type Grouping, type Question, type Trait } from '#domain/learn/question.ts'
import { parseCondition } from '#domain/listen/segment/parse.ts'
import { randomFrom } from '#domain/random.ts'
import { want } from '#server/learn/read-model/read-model.queries.ts'
import { copyOf, followAnswers } from '#server/learn/read-model/read-model.ts'
import { answersCondition } from '#server/listen/segments/segments.ts'
import { defineAttribute, makeAccount, makeAnswers, makeDatedWave } from '#test/answers.ts'
import { type TestApp, type TestWorkspace, testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { makePeople } from '#test/people.ts'
import { SEED } from '#test/seed.ts'
import { type AccountRatings, countAccountsBySql, ratingsByAccountBySql } from './accounts.queries.ts'
import { countAccountsByColumns, ratingsByAccountByColumns } from './accounts.ts'
import { countByColumns, edgesByColumns } from './columns.ts'
import { countBySql, edgesBySql } from './counts.queries.ts'
import { frequentBySql } from './frequent.queries.ts'
import { frequentByColumns } from './frequent.ts'
import { namesHere } from './names.queries.ts'
import { sampleBySql } from './sampling.queries.ts'
import { sampleByColumns } from './sampling.ts'
import { traitNamed } from './traits.ts'

const ZONE = 'Asia/Shanghai'
const PLANS = ['Pro', 'Free', 'Team ’A”', '', '专业版']
const random = randomFrom(SEED)
let app: TestApp
let workspace: TestWorkspace
let programs: string[]
let waves: string[]
const stop = new AbortController()
let stopped: () => Promise<void>

beforeAll(async () => {
  process.stdout.write(`drawn by TEST_SEED=${SEED}\n`)
  app = await testApp()
  workspace = await app.newWorkspace()
  await workspace.inside(async (scope) => {
    await scope.db.updateTable('workspaces').set({ timeZone: ZONE }).where('id', '=', workspace.workspaceId).execute()
    programs = [(await makeProgram(scope)).id, (await makeProgram(scope)).id]
    waves = [await makeDatedWave(scope, programs[0] ?? '', 'Spring', new Date('2025-03-01'))]
    waves.push(await makeDatedWave(scope, programs[0] ?? '', 'Autumn', new Date('2025-09-01')))
    for (const [of, key, type] of [
      ['contact', 'seat', 'text'],
      ['contact', 'calls', 'number'],
      ['contact', 'trial', 'boolean'],
      ['account', 'plan', 'text'],
      ['account', 'arr', 'money'],
      ['account', 'renewal', 'date'],
      ['account', 'products', 'list'],
      ['response', 'km', 'number'],
    ] as const)
      await defineAttribute(scope, of, key, key, type)
  })
  await answerAtRandom(600)
  await workspace.inside((scope) => want(scope))
  stopped = followAnswers({ ...app, stopping: stop.signal }, { followMs: 20, lookMs: 40 })
  await vi.waitUntil(() => copyOf(workspace.workspaceId), { timeout: 30_000 })
})
afterAll(async () => {
  stop.abort()
  await stopped?.()
})

const maybe = <T>(value: () => T): T | undefined => (random.chance(0.85) ? value() : undefined)
const known = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
const money = () => ({ amount: random.below(40) * 500, currency: random.pick(['EUR', 'CNY']) })

async function answerAtRandom(times: number) {
  await workspace.inside(async (scope) => {
    const accounts: string[] = []
    for (let at = 0; at < 12; at++) {
      const attributes = known({
        plan: maybe(() => random.pick(PLANS)),
        arr: maybe(money),
        renewal: maybe(() => `2026-0${1 + random.below(9)}-15`),
        products: maybe(() => ['core', 'chat', 'desk'].filter(() => random.chance(0.5))),
      })
      accounts.push(await makeAccount(scope, `Company ${at} ${times}`, attributes))
    }
    const people = await makePeople(
      scope,
      Array.from({ length: 40 }, (_, at) => ({
        email: `person${at}.${times}@counts.example`,
        role: random.pick(['buyer', 'user', null]),
        attributes: known({
          seat: maybe(() => random.pick(['admin', 'user'])),
          calls: maybe(() => random.below(9) * 1000 - 0.5),
          trial: maybe(() => random.chance(0.5)),
        }),
      })),
    )
    for (const program of programs)
      await makeAnswers(
        scope,
        program,
        Array.from({ length: times / 2 }, () => ({
          rating: random.below(11),
          at: new Date(Date.UTC(2024, 10, 1) + random.below(400 * 86_400) * 1000),
          // None that is provisional: those are judged by the clock, in the middle of a question.
          evidence: random.pick(['confirmed', 'auto', 'weak', 'auto', 'discarded'] as const),
          ...(random.chance(0.7) && { contactId: random.pick(people) }),
          ...(random.chance(0.7) && { accountId: random.pick(accounts) }),
          ...(random.chance(0.5) && { waveId: random.pick(waves) }),
          ...(random.chance(0.9) && { locale: random.pick(['en', 'zh-Hans', 'ja']) }),
          attributes: known({
            plan: maybe(() => random.pick(PLANS)),
            km: maybe(() => random.below(300) / 4),
            calls: maybe(() => random.below(50)),
            arr: maybe(money),
          }),
        })),
      )
  })
}

const CLAUSES = [
  'plan is "pro"',
  'plan is not "Free"',
  'plan contains "t"',
  'plan is unknown',
  'asked.km >= 12.5',
  'km < 40.25',
  'calls > 10',
  'contact.calls <= 3000',
  'contact.trial is yes',
  'contact.seat in ("admin", "user")',
  'company.arr > 5000 EUR',
  'company.arr >= 9000',
  'arr is known',
  'company.renewal before 2026-05-01',
  'company.products has "Chat"',
  'company.plan starts with "专"',
  'company is known',
  'rating < 7',
  'group is promoter',
  'answered in the last 90 days',
  'answered before 2025-06-01',
  'wave is "spring"',
  'wave is unknown',
  'channel is "email"',
  'language in ("en", "ja")',
  'role is "buyer"',
  'owner is unknown',
] as const
const clause = fc.constantFrom(...CLAUSES)
const where = fc.oneof(
  fc.constant(null),
  clause,
  fc.tuple(clause, clause).map(([a, b]) => `${a} and ${b}`),
  fc.tuple(clause, clause, clause).map(([a, b, c]) => `(${a} or ${b}) and not (${c})`),
  fc.tuple(clause, clause).map(([a, b]) => `not (${a} or ${b})`),
  fc.tuple(clause, clause, clause).map(([a, b, c]) => `not (${a} and not (${b} or ${c}))`),
)
const WORDS = [
  'plan',
  'contact.seat',
  'company.plan',
  'contact.trial',
  'company.renewal',
  'wave',
  'company',
  'owner',
  'role',
  'language',
  'channel',
] as const
const TRAITS = [...WORDS, 'km'] as const
const NUMBERS = ['km', 'calls', 'contact.calls', 'company.arr', 'rating'] as const
const grouping = fc.oneof(
  fc.record({ by: fc.constantFrom<string>(...TRAITS) }),
  fc.record({ by: fc.constantFrom<string>(...WORDS), most: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    by: fc.constantFrom<string>(...NUMBERS),
    edges: fc.uniqueArray(
      fc.integer({ min: -4, max: 160 }).map((n) => n * 62.5),
      { maxLength: 6 },
    ),
  }),
  fc.record({ grain: fc.constantFrom(...GRAINS) }),
)
const instant = (first: number, last: number) =>
  fc.option(
    fc.integer({ min: first, max: last }).map((day) => new Date(Date.UTC(2024, 10, 1) + day * 86_400_000)),
    { freq: 1 },
  )
const questions = fc.record({
  program: fc.option(fc.constantFrom(0, 1)),
  waves: fc.option(fc.constantFrom([0], [1], [0, 1])),
  from: instant(0, 100),
  until: instant(300, 420),
  where,
  by: fc.array(grouping, { maxLength: 3 }),
  weight: fc.option(fc.constantFrom(...NUMBERS)),
})
type Drawn = typeof questions extends fc.Arbitrary<infer T> ? T : never

async function bothWays(drawn: Drawn): Promise<{ lie: Cell[]; copied: Cell[] }> {
  const copy = copyOf(workspace.workspaceId) ?? expect.fail('There is no copy.')
  return workspace.inside(async (scope) => {
    const question: Question = {
      programId: drawn.program === null ? null : (programs[drawn.program] ?? null),
      waveIds: drawn.waves?.map((at) => waves[at] ?? '') ?? null,
      from: drawn.from,
      until: drawn.until,
      condition: drawn.where === null ? null : await answersCondition(scope, drawn.where),
      by: [],
      weight: drawn.weight === null ? null : (await traitNamed(scope, drawn.weight)).trait,
    }
    const names = await namesHere(scope)
    const by: Grouping[] = []
    for (const one of drawn.by) {
      if ('grain' in one) {
        by.push(one)
        continue
      }
      const { trait } = await traitNamed(scope, one.by)
      if (!('most' in one)) by.push('edges' in one ? { trait, edges: one.edges.toSorted((a, b) => a - b) } : { trait })
      else {
        const found = await frequentBySql(scope, question, trait, one.most)
        expect(await frequentByColumns(copy, question, names, trait, one.most)).toEqual(found)
        by.push({ trait, among: found.values })
      }
    }
    const asked = { ...question, by }
    const [lie, copied] = [await countBySql(scope, asked, ZONE), await countByColumns(copy, asked, names)]
    return { lie: inOrder(lie), copied: inOrder(copied) }
  })
}

const inOrder = (cells: readonly Cell[]) =>
  cells
    .map((cell) => ({ name: JSON.stringify([cell.keys, cell.rating]), ...cell }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))

test('every condition of this test can be read', () => {
  for (const each of CLAUSES) expect(() => parseCondition(each)).not.toThrow()
})

test('both engines count the same, whatever is asked', { timeout: 120_000 }, async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(questions, async (drawn) => {
      const { lie, copied } = await bothWays(drawn)
      expect(copied).toEqual(lie)
      counted += lie.length
    }),
    { numRuns: 250, seed: SEED },
  )
  expect(counted).toBeGreaterThan(2000)
})

test('both engines cut a number at the same values', async () => {
  const copy = copyOf(workspace.workspaceId) ?? expect.fail('There is no copy.')
  await workspace.inside(async (scope) => {
    for (const condition of [null, await answersCondition(scope, 'rating > 2 and not (plan is "Pro" and rating > 6)')]) {
      const some: Question = { programId: null, waveIds: null, from: null, until: null, condition, by: [], weight: null }
      for (const name of NUMBERS) {
        const { trait } = await traitNamed(scope, name)
        const shares = [0.1, 0.25, 0.5, 0.75]
        const lie = await edgesBySql(scope, some, trait, shares)
        expect(lie).toHaveLength(4)
        expect(await edgesByColumns(copy, some, await namesHere(scope), trait, shares)).toEqual(lie)
      }
    }
  })
})

test('both engines draw the same answers, in the same order, with the same values', { timeout: 60_000 }, async () => {
  const copy = copyOf(workspace.workspaceId) ?? expect.fail('There is no copy.')
  await workspace.inside(async (scope) => {
    const traits: Trait[] = []
    for (const name of [...TRAITS, ...NUMBERS]) traits.push((await traitNamed(scope, name)).trait)
    for (const text of [null, 'plan is "Pro" or company.arr > 5000', 'rating < 7']) {
      const condition = text === null ? null : await answersCondition(scope, text)
      const question: Question = { programId: null, waveIds: null, from: null, until: null, condition, by: [], weight: null }
      for (const most of [40, 5000]) {
        const lie = await sampleBySql(scope, question, traits, most)
        expect(lie.length).toBeGreaterThan(39)
        expect(await sampleByColumns(copy, question, await namesHere(scope), traits, most)).toEqual(lie)
      }
    }
  })
})

test('both engines know the same ratings, last words and number of companies', async () => {
  const copy = copyOf(workspace.workspaceId) ?? expect.fail('There is no copy.')
  await workspace.inside(async (scope) => {
    const names = await namesHere(scope)
    const inOrder = (rows: readonly AccountRatings[]) => rows.map((row) => JSON.stringify(row)).toSorted()
    for (const text of [null, 'plan is "Pro" or company.arr > 5000', 'rating < 7'])
      for (const waveIds of [null, waves.slice(0, 1)]) {
        const condition = text === null ? null : await answersCondition(scope, text)
        const question = {
          programId: programs[0] ?? null,
          waveIds,
          from: new Date('2025-01-01'),
          until: null,
          condition,
          by: [],
          weight: null,
        }
        for (const once of [false, true]) {
          const lie = await ratingsByAccountBySql(scope, question, once)
          expect(lie.length).toBeGreaterThan(10)
          expect(inOrder(await ratingsByAccountByColumns(copy, question, once, names))).toEqual(inOrder(lie))
        }
        expect(await countAccountsByColumns(copy, question, names)).toBe(await countAccountsBySql(scope, question))
      }
  })
})

const ALL: Drawn = { program: null, waves: null, from: null, until: null, where: null, by: [], weight: null }
const total = (cells: readonly Cell[]) => cells.reduce((sum, { answers }) => sum + answers, 0)

describe('the copy follows', () => {
  const WITHIN = { timeout: 5000, interval: 20 }
  const untilAlike = (drawn: Drawn) =>
    vi.waitFor(async () => {
      const { lie, copied } = await bothWays(drawn)
      expect(copied).toEqual(lie)
      return total(copied)
    }, WITHIN)

  test('answers that come, change, lose their evidence and are removed', async () => {
    const before = await untilAlike(ALL)
    await answerAtRandom(60)
    const more = await untilAlike({ ...ALL, by: [{ by: 'plan' }, { by: 'company' }] })
    expect(more).toBeGreaterThan(before)
    await workspace.inside(async ({ db, workspaceId }) => {
      await db
        .updateTable('responses')
        .set({ rating: 10 })
        .where('workspaceId', '=', workspaceId)
        .where('rating', '=', 0)
        .execute()
      await db
        .updateTable('responses')
        .set({ evidence: 'discarded' })
        .where('workspaceId', '=', workspaceId)
        .where('rating', '=', 1)
        .execute()
      await db.deleteFrom('responses').where('workspaceId', '=', workspaceId).where('rating', '=', 2).execute()
    })
    expect(await untilAlike(ALL)).toBeLessThan(more)
    expect((await bothWays(ALL)).copied.map(({ rating }) => rating)).toEqual([10, 3, 4, 5, 6, 7, 8, 9])
  })

  test('what becomes known of people and companies, and attributes that nobody had before', async () => {
    await workspace.inside(async (scope) => {
      const { db, workspaceId } = scope
      await defineAttribute(scope, 'account', 'region', 'Region')
      await db.updateTable('accounts').set({ attributes: '{"region":"North"}' }).where('workspaceId', '=', workspaceId).execute()
      await db.updateTable('contacts').set({ role: 'boss' }).where('workspaceId', '=', workspaceId).execute()
    })
    await untilAlike({ ...ALL, by: [{ by: 'company.region' }, { by: 'role' }] })
    const { copied } = await bothWays({ ...ALL, by: [{ by: 'company.region' }, { by: 'role' }] })
    expect(new Set(copied.map(({ keys }) => JSON.stringify(keys)))).toEqual(
      new Set(['["North","boss"]', '["North",null]', '[null,"boss"]', '[null,null]']),
    )
  })

  test('whoever is erased: five seconds later neither an answer of theirs nor a word about them is in it', async () => {
    const { id: contactId } = await workspace.call('POST /api/contacts', { email: 'only@me.example', role: 'the only one' })
    await workspace.inside((scope) =>
      makeAnswers(scope, programs[0] ?? '', [{ rating: 7, times: 3, contactId, attributes: { seat: 'seat of theirs' } }]),
    )
    const theirs = { ...ALL, by: [{ by: 'seat' }, { by: 'role' }] }
    const before = await untilAlike(theirs)
    const known = async () => JSON.stringify((await bothWays(theirs)).copied)
    expect(await known()).toMatch(/seat of theirs","the only one/)
    await workspace.call('POST /api/contacts/:id/erasure', { id: contactId })
    expect(await untilAlike(theirs)).toBe(before - 3)
    expect(await known()).not.toMatch(/theirs|the only one/)
    const words = [...(copyOf(workspace.workspaceId)?.columns.values() ?? [])].flatMap(({ words: { values } }) => values)
    expect(words).toContain('Pro')
    expect(words).not.toContain('seat of theirs')
  })

  test('over a restart, from where it stopped', async () => {
    stop.abort()
    await stopped()
    expect(copyOf(workspace.workspaceId)).toBeNull()
    await answerAtRandom(20)
    const again = new AbortController()
    const ended = followAnswers({ ...app, stopping: again.signal }, { followMs: 20, lookMs: 40 })
    await vi.waitUntil(() => copyOf(workspace.workspaceId), { timeout: 30_000 })
    await untilAlike({ ...ALL, by: [{ by: 'plan' }] })
    again.abort()
    await ended()
  })
})
