import { expect, test } from 'vitest'
import { seal, unseal } from './sealing.ts'

const where = { secret: 'a secret for tests that is long enough', purpose: 'mailbox', workspaceId: 'one' }

test('what was sealed opens with its secret, its purpose and in its workspace, and nowhere else', () => {
  const sealed = seal(where, 'пароль 密码')
  expect(unseal(where, sealed)).toBe('пароль 密码')
  expect(sealed).not.toBe(seal(where, 'пароль 密码'))
  for (const elsewhere of [{ secret: 'another secret that is long enough' }, { purpose: 'dkim' }, { workspaceId: 'two' }])
    expect(() => unseal({ ...where, ...elsewhere }, sealed)).toThrow()
})

test('one altered bit keeps it shut', () => {
  const sealed = Buffer.from(seal(where, 'a password'), 'base64url')
  for (const at of sealed.keys()) {
    const altered = Buffer.from(sealed)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(() => unseal(where, altered.toString('base64url'))).toThrow()
  }
})
