import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'

test('the library for signing in finds every table and column it wants', async () => {
  const app = await testApp()
  const { toBeCreated, toBeAdded } = await getMigrations(app.signIn.auth.options)
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })

  const { user, ...options } = app.signIn.auth.options
  const additionalFields = { ...user.additionalFields, nickname: { type: 'string', required: false } } as const
  const wanting = await getMigrations({ ...options, user: { ...user, additionalFields } })
  expect(wanting.toBeAdded).toMatchObject([{ table: 'persons', fields: { nickname: { type: 'string' } } }])
})
