import { expect, test } from 'vitest'
import { createBatches } from './batches.ts'
import { Refusal } from './refusal.ts'

const failure = (code: string, message = 'no') => Object.assign(new Error(message), { code })
const outcomes = async (all: Promise<unknown>[]) => (await Promise.allSettled(all)).map(({ status }) => status)

/** A line whose writing waits until it is let go, and which notes what it wrote. */
function gated(answer: (items: number[]) => Error | null, holds?: number) {
  const written: number[][] = []
  const gate = Promise.withResolvers<void>()
  const put = createBatches<number, number>({
    most: 500,
    atOnce: 1,
    ...(holds ? { holds } : {}),
    write: async (_, items) => {
      await gate.promise
      written.push(items)
      const error = answer(items)
      if (error) throw error
      return items.map((value) => ({ value }))
    },
  })
  return { written, open: () => gate.resolve(), put: (item: number) => put('here', item) }
}

test('what arrives while one is written shares the next commit', async () => {
  const { put, open, written } = gated(() => null)
  const all = [1, 2, 3, 4].map(put)
  open()
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4])
  expect(written).toEqual([[1], [2, 3, 4]])
})

test('an item that no database stores fails alone', async () => {
  const { put, open, written } = gated((items) => (items.includes(3) ? failure('22P02') : null))
  const all = [1, 2, 3, 4].map(put)
  open()
  expect(await outcomes(all)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(written).toEqual([[1], [2, 3, 4], [2], [3], [4]])
})

test.each([
  ['57P01', 'terminating connection due to administrator command'],
  ['57P03', 'the database system is starting up'],
  ['08006', 'connection failure'],
  ['53100', 'could not extend file: No space left on device'],
  ['ECONNREFUSED', 'connect ECONNREFUSED'],
  ['ECONNRESET', 'read ECONNRESET'],
])('while the database is away (%s) a batch fails as a whole and is not tried one by one', async (code, message) => {
  const { put, open, written } = gated((items) => (items.includes(3) ? failure(code, message) : null))
  const all = [1, 2, 3, 4].map(put)
  open()
  expect(await outcomes(all)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  expect(written).toEqual([[1], [2, 3, 4]])
  expect(await put(5)).toBe(5)
})

test('a line that is full refuses at once and names when to come back; what waits in it is written', async () => {
  const { put, open } = gated(() => null, 3)
  const all = [1, 2, 3].map(put)
  const refused = await put(4).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refusal)
  expect(refused).toMatchObject({ status: 503, values: { seconds: 5 } })
  open()
  expect(await Promise.all(all)).toEqual([1, 2, 3])
  expect(await put(5)).toBe(5)
})

test('of many that write the same row none loses to all the others, however they are written in step', async () => {
  let version = 0
  const put = createBatches<number, number>({
    most: 500,
    atOnce: 2,
    write: async (_, items) => {
      const seen = version
      await new Promise(setImmediate)
      const won = seen === version
      if (won) version++
      return items.map((item, at) => (at > 0 ? { later: true } : won ? { value: item } : { again: true }))
    },
  })
  const all = Array.from({ length: 50 }, (_, item) => put('here', item))
  expect((await outcomes(all)).filter((one) => one === 'rejected')).toEqual([])
  expect(version).toBe(50)
})
