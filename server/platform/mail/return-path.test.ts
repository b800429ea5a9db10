import { expect, test } from 'vitest'
import { openTokens } from '#server/platform/tokens.ts'
import { LONGEST_BOUNCE_NAME, readReturnPaths, returnPathOf } from './return-path.ts'

const tokens = openTokens(['a secret for tests that is long enough'])
const mail = { workspace: 7, id: '0198c0de-0000-7000-8000-0000000000ff' }

test('a return path names its mail, fits before the @ and survives a host that shouts', () => {
  const path = returnPathOf(tokens, 'bounces@mail.example', mail)
  expect(path).toMatch(/^bounces\+[a-z2-7]{53}@mail\.example$/)
  expect(readReturnPaths(tokens, `To: <${path}>`)).toEqual([mail])
  expect(readReturnPaths(tokens, path.toUpperCase())).toEqual([mail])
  const longest = returnPathOf(tokens, `${'b'.repeat(LONGEST_BOUNCE_NAME)}@mail.example`, mail)
  expect(longest.indexOf('@')).toBe(64)
})

test('a return path that was altered in any letter names nothing', () => {
  const path = returnPathOf(tokens, 'bounces@mail.example', mail)
  const start = path.indexOf('+') + 1
  for (let at = start; at < start + 53; at++) {
    const other = path[at] === 'a' ? 'b' : 'a'
    expect(readReturnPaths(tokens, path.slice(0, at) + other + path.slice(at + 1))).toEqual([])
  }
})

test('a link of another kind is no return path, nor is one signed with another secret', () => {
  const others = openTokens(['another secret that is long enough'])
  expect(readReturnPaths(tokens, returnPathOf(others, 'bounces@mail.example', mail))).toEqual([])
  const asAnswer = { ...tokens, sign: () => tokens.sign('answer', mail) }
  expect(readReturnPaths(tokens, returnPathOf(asAnswer, 'bounces@mail.example', mail))).toEqual([])
})
