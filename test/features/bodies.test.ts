import { describe, expect, test } from 'vitest'
import { contract } from '#contract/contract.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { newId } from '#server/platform/scope.ts'
import { testApp } from '#test/app.ts'
import { type Asking, askerOf, each } from './asking.ts'
import { exampleOf } from './example.ts'

const app = await testApp()
const { key } = await app.newWorkspace()
const ask = askerOf(app, key)
const writes: Asking[] = Object.entries(contract as Record<string, Endpoint>)
  .filter(([address, { needs }]) => !address.startsWith('GET') && needs !== 'person')
  .map(([address, endpoint]) => ({ address, endpoint }))
const bodied = writes.filter(({ endpoint }) => !endpoint.upload)
const example = ({ endpoint }: Asking) => exampleOf(endpoint, newId())
const fieldsOf = ({ address, endpoint }: Asking) =>
  Object.entries(endpoint.input.properties as Record<string, { type?: string; anyOf?: unknown }>).filter(
    ([name]) => !address.includes(`:${name}`),
  )

/** Sends to each address and names those that did not answer so. */
async function odd(askings: Asking[], status: number, send: (asking: Asking) => ReturnType<typeof ask>) {
  const answers = await each(askings, async (asking) => {
    const reply = await send(asking)
    const { reason, message } = reply.json() as { reason?: string; message?: string }
    return { at: asking.address, status: reply.statusCode, explained: Boolean(reason && message && message.length > 10) }
  })
  return answers.filter((answer) => answer.status !== status || !answer.explained)
}

describe('every address that takes a body', () => {
  test('explains JSON that cannot be read', async () => {
    expect(bodied.length).toBeGreaterThan(25)
    for (const body of ['{"name":', 'name=Mo', '{"a":1}{'])
      expect(await odd(bodied, 400, (asking) => ask(asking, example(asking), { body, type: 'application/json' }))).toEqual([])
  })

  test('explains a kind of content that it does not take', async () => {
    const xml = { body: '<a/>', type: 'text/xml' }
    expect(await odd(bodied, 415, (asking) => ask(asking, example(asking), xml))).toEqual([])
  })

  test('refuses what is too large before it reads it', async () => {
    const huge = { body: JSON.stringify({ name: 'x'.repeat(1_100_000) }), type: 'application/json' }
    expect(await odd(bodied, 413, (asking) => ask(asking, example(asking), huge))).toEqual([])
    const uploads = writes.filter(({ endpoint }) => endpoint.upload)
    const file = { body: Buffer.alloc(1024, 'a'), type: 'application/octet-stream', length: 201 * 1_048_576 }
    expect(await odd(uploads, 413, (asking) => ask(asking, example(asking), file))).toEqual([])
  })

  test('names a field that it does not know', async () => {
    const answers = await each(bodied, async (asking) => {
      const reply = await ask(asking, { ...example(asking), isAdmin: true })
      const fields = (reply.json() as { issues?: { field: string }[] }).issues?.map(({ field }) => field)
      return { at: asking.address, status: reply.statusCode, fields }
    })
    expect(answers.filter(({ status, fields }) => status !== 422 || !fields?.includes('isAdmin'))).toEqual([])
  })

  test('takes an object and nothing else', async () => {
    const withFields = bodied.filter((asking) => fieldsOf(asking).length)
    for (const body of ['[]', '"text"', '7', 'true'])
      expect(await odd(withFields, 422, (asking) => ask(asking, example(asking), { body, type: 'application/json' }))).toEqual([])
  })

  test('turns no value into another type: null, true, "9", [9] and {} are themselves', async () => {
    const wrong: Record<string, unknown[]> = {
      string: [7, true, ['x'], {}, null],
      integer: ['7', true, [7], {}, null, 7.5],
      number: ['7', true, [7], {}, null],
      boolean: ['true', 1, null, []],
      array: ['x', 7, true, { 0: 'x' }],
      object: ['x', 7, [], true],
    }
    const attempts = bodied.flatMap((asking) =>
      fieldsOf(asking).flatMap(([field, { type = '', anyOf }]) =>
        anyOf ? [] : (wrong[type] ?? []).map((value) => ({ asking, field, value })),
      ),
    )
    const answers = await each(attempts, async ({ asking, field, value }) => {
      const reply = await ask(asking, { ...example(asking), [field]: value })
      return { at: `${asking.address} ${field}=${JSON.stringify(value)}`, status: reply.statusCode }
    })
    expect(attempts.length).toBeGreaterThan(100)
    expect(answers.filter(({ status }) => status !== 422)).toEqual([])
  })

  test('answers to an id that is no id as to one that leads nowhere', async () => {
    const named = writes.filter(({ address }) => address.includes(':'))
    const answers = await each(named, async (asking) => {
      const names = asking.address.match(/(?<=:)\w+/g) ?? []
      const bad = Object.fromEntries(names.map((name) => [name, "1' or '1'='1"]))
      return { at: asking.address, status: (await ask(asking, { ...example(asking), ...bad })).statusCode }
    })
    expect(answers.filter(({ status }) => ![404, 422].includes(status))).toEqual([])
  })
})

describe('every refusal', () => {
  test('speaks the language that was asked for', async () => {
    const say = async (locale: string) =>
      (
        await app.request('POST', '/api/keys', {
          body: { name: 1 },
          headers: { authorization: `Bearer ${key}`, 'accept-language': locale },
        })
      ).json().message
    expect([await say('en'), await say('zh-CN'), await say('zh-TW')]).toEqual([
      'Some fields need another look.',
      '有些内容需要修改。',
      '有些內容需要修改。',
    ])
  })

  test('is JSON for a program, also where there is nothing', async () => {
    const reply = await app.request('GET', '/api/nothing-here', {})
    expect([reply.statusCode, reply.json().reason]).toEqual([404, 'not_found'])
  })
})
