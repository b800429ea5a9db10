import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type LinkKind, openTokens } from './tokens.ts'

const tokens = openTokens(['a secret of this house'])
const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const KINDS: LinkKind[] = ['answer', 'unsubscribe', 'memberInvite', 'test']

describe('signed links', () => {
  test.each(KINDS)('a link to %s says what it was signed for, in 44 characters', (kind) => {
    const token = tokens.sign(kind, { workspace: 4_294_967_295, id })
    expect(token).toMatch(/^[A-Za-z0-9_-]{44}$/)
    expect(tokens.verify(kind, token)).toEqual({ workspace: 4_294_967_295, id })
  })

  test('with any one bit of 1,000 links turned, none is accepted', () => {
    let accepted = 0
    for (let n = 1; n <= 1_000; n++) {
      const bytes = Buffer.from(tokens.sign('answer', { workspace: n, id: randomUUID() }), 'base64url')
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const at = bit >> 3
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
        if (tokens.verify('answer', bytes.toString('base64url'))) accepted++
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
      }
      if (!tokens.verify('answer', bytes.toString('base64url'))) accepted++
    }
    expect(accepted).toBe(0)
  })

  test('a link for one use is refused for every other', () => {
    for (const signed of KINDS)
      for (const used of KINDS)
        expect(tokens.verify(used, tokens.sign(signed, { workspace: 7, id })) !== null).toBe(signed === used)
  })

  test('another house refuses it', () => {
    expect(openTokens(['a secret of another house']).verify('answer', tokens.sign('answer', { workspace: 7, id }))).toBeNull()
  })

  test('wrong lengths, other spellings and other types are refused', () => {
    const token = tokens.sign('answer', { workspace: 7, id })
    const wrong = [
      '',
      token.slice(1),
      `${token}A`,
      `${token}=`,
      ` ${token.slice(1)}`,
      `+${token.slice(1)}`,
      `${token.slice(0, 43)}\n`,
      null,
      7,
      [token],
    ]
    expect(wrong.map((text) => tokens.verify('answer', text))).toEqual(wrong.map(() => null))
  })

  test('after a change of secret old links still work and new ones carry the new key', () => {
    const old = tokens.sign('answer', { workspace: 7, id })
    const rotated = openTokens(['the next secret of this house', 'a secret of this house'])
    expect(rotated.verify('answer', old)).toEqual({ workspace: 7, id })
    expect(tokens.verify('answer', rotated.sign('answer', { workspace: 7, id }))).toBeNull()
  })

  test('a short secret and an id that is no uuid are said to be so', () => {
    expect(() => openTokens(['short'])).toThrow(/at least 16 characters/)
    expect(() => tokens.sign('answer', { workspace: 7, id: 'invitation 7' })).toThrow(/uuid/)
    expect(() => tokens.sign('answer', { workspace: -1, id })).toThrow(RangeError)
  })
})
