import { expect, test } from 'vitest'
import { Memory } from './memory.ts'

test('the same question is counted once, until something changes', async () => {
  const memory = new Memory<number>()
  let counted = 0
  const ask = () => memory.recall('how many', async () => [++counted])
  expect([await ask(), await ask()]).toEqual([[1], [1]])
  memory.forget()
  expect(await ask()).toEqual([2])
})

test('what was asked before a change and answered after it is not kept', async () => {
  const memory = new Memory<string>()
  let answer = (_: string[]) => {}
  const slow = memory.recall('who', () => new Promise((resolve) => (answer = resolve)))
  memory.forget()
  answer(['somebody who is gone'])
  expect(await slow).toEqual(['somebody who is gone'])
  expect(await memory.recall('who', async () => ['nobody'])).toEqual(['nobody'])
})

test('the answers of longest ago make room, and long ones are not kept', async () => {
  const memory = new Memory<number>()
  let counted = 0
  const ask = (question: string, rows = 1) =>
    memory.recall(question, async () => {
      counted++
      return Array.from({ length: rows }, () => 0)
    })
  for (let at = 0; at < 250; at++) await ask(`q${at}`)
  await ask('q249')
  expect(counted).toBe(250)
  await ask('q0')
  expect(counted).toBe(251)
  await ask('long', 10_001)
  await ask('long', 10_001)
  expect(counted).toBe(253)
  for (let at = 0; at < 11; at++) await ask(`large ${at}`, 9500)
  await ask('large 10')
  await ask('large 1')
  expect(counted).toBe(264)
  await ask('large 0')
  expect(counted).toBe(265)
})
