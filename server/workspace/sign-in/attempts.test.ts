import { expect, test } from 'vitest'
import { openTestApp } from '#test/app.ts'
import { browserOf, newOwner } from '#test/browser.ts'
import { createAttempts } from './attempts.ts'

const MINUTE = 60_000

test('a flood of invented addresses ends nobody’s pause, and does not keep out who comes after it', () => {
  const time = { now: 0 }
  const attempts = createAttempts(() => new Date(time.now))
  for (let n = 0; n < 10; n++) attempts.allow('ines@isletdocs.example')
  for (let n = 0; n < 25_000; n++) attempts.allow(`flood${n}@nowhere.example`)
  expect(() => attempts.allow('Ines@isletdocs.example')).toThrow('refusal.too_many_tries')
  attempts.allow('mo@isletdocs.example')
  time.now += 15 * MINUTE
  attempts.allow('ines@isletdocs.example')
})

test('where as many addresses pause as can be remembered, nobody’s pause is forgotten, and all is well a quarter of an hour later', () => {
  const time = { now: 0 }
  const attempts = createAttempts(() => new Date(time.now))
  for (let n = 0; n < 10_000; n++) for (let tries = 0; tries < 10; tries++) attempts.allow(`flood${n}@nowhere.example`)
  expect(() => attempts.allow('mo@isletdocs.example')).toThrow('refusal.busy')
  expect(() => attempts.allow('flood0@nowhere.example')).toThrow('refusal.too_many_tries')
  time.now += 15 * MINUTE
  attempts.allow('mo@isletdocs.example')
})

test('of a crowd that signs in at once few passwords are hashed at a time; beyond a bounded line people are told when to come back', async () => {
  const app = await openTestApp()
  const { email, password } = await newOwner(app)
  const crowd = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      browserOf(app).send('POST /api/session', { email: `crowd${n}@nowhere.example`, password: 'not the password' }),
    ),
  )
  const sent = crowd.filter(({ statusCode }) => statusCode === 503)
  expect(crowd.filter(({ statusCode }) => statusCode === 401).length).toBe(60 - sent.length)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent[0]?.headers['retry-after']).toBe('3')
  expect(sent[0]?.json().message).toContain('Try again in 3 seconds')
  expect((await browserOf(app).call('POST /api/session', { email, password })).person?.email).toBe(email)

  // Whoever was sent away was not counted as having tried.
  const away = `crowd${crowd.findIndex(({ statusCode }) => statusCode === 503)}@nowhere.example`
  for (const _ of Array.from({ length: 10 }))
    expect((await browserOf(app).send('POST /api/session', { email: away, password: 'no' })).statusCode).toBe(401)
  await app.close()
})
