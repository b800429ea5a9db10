import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createLine } from './press-line.ts'

/** A press that prints when told to; an order that says so fails. */
function press() {
  const begun: string[] = []
  const finish: (() => void)[] = []
  let rests = 0
  let at = 0
  const line = createLine<string>(
    (order) =>
      new Promise((resolve, reject) => {
        begun.push(order)
        finish.push(() => (order.startsWith('bad') ? reject(new Error(order)) : resolve(order)))
      }),
    () => {
      rests++
    },
    () => at,
  )
  const done = async (ms = 0) => {
    at += ms
    finish.shift()?.()
    await sleep(0)
  }
  return { line, begun, done, rests: () => rests }
}

describe('the line before the press', () => {
  test('begins an order when the one before is done, so that nobody fails for the slowness of others', async () => {
    const { line, begun, done, rests } = press()
    const [first, second] = [line.add('a', 'one'), line.add('b', 'bad two')]
    const third = line.add('a', 'three')
    expect(begun).toEqual(['one'])
    await done()
    expect(begun).toEqual(['one', 'bad two'])
    const failed = expect(second.ok && second.done).rejects.toThrow('bad two')
    await done()
    await failed
    await done()
    expect([await (first.ok && first.done), await (third.ok && third.done)]).toEqual(['one', 'three'])
    expect(begun).toEqual(['one', 'bad two', 'three'])
    expect(rests()).toBe(1)
  })

  test('takes four orders of one workspace and twenty of all, and says in how many seconds to come back', async () => {
    const { line, done } = press()
    for (let n = 0; n < 4; n++) expect(line.add('a', `${n}`).ok).toBe(true)
    expect(line.add('a', 'fifth')).toEqual({ ok: false, seconds: 12 })
    for (let n = 0; n < 16; n++) expect(line.add(`${n}`, 'x').ok).toBe(true)
    expect(line.add('z', 'late')).toEqual({ ok: false, seconds: 60 })
    await done(1000)
    expect(line.add('a', 'fifth').ok).toBe(true)
  })

  test('takes two orders of one person, so that there is room for their colleagues', async () => {
    const { line, done } = press()
    for (let n = 0; n < 2; n++) expect(line.add('a', `${n}`, 'ann').ok).toBe(true)
    expect(line.add('a', 'third', 'ann')).toEqual({ ok: false, seconds: 6 })
    expect(line.add('a', 'other', 'bo').ok).toBe(true)
    await done()
    expect(line.add('a', 'third', 'ann').ok).toBe(true)
  })
})
