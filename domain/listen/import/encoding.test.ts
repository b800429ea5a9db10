import { expect, test } from 'vitest'
import { judgeReadings, readMark, readZeros } from './encoding.ts'

test('a mark names the encoding', () => {
  expect(readMark(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ encoding: 'utf-8', length: 3 })
  expect(readMark(Uint8Array.of(0xff, 0xfe))).toEqual({ encoding: 'utf-16le', length: 2 })
  expect(readMark(Uint8Array.of(0xfe, 0xff))).toEqual({ encoding: 'utf-16be', length: 2 })
  expect(readMark(Uint8Array.of(0x61))).toBeNull()
})

test('zeros at every other byte are UTF-16; zeros anywhere are no text', () => {
  expect(readZeros(Uint8Array.of(0x61, 0, 0x2c, 0, 0x0f, 0x59))).toBe('utf-16le')
  expect(readZeros(Uint8Array.of(0, 0x61, 0, 0x2c, 0x59, 0x0f))).toBe('utf-16be')
  expect(readZeros(Uint8Array.of(0, 0x61, 0x2c, 0, 0, 0))).toBeNull()
  expect(readZeros(Uint8Array.of(0x61, 0x2c))).toBeNull()
})

test('of two readings without an error the one that people write is taken', () => {
  const right = { encoding: 'big5', text: '匯出報表很慢，但是客服很熱心。' } as const
  const wrong = { encoding: 'gb18030', text: '蹲堤厙桶ぇ亶ㄛ筍岆諦督ぇ罷陑﹝' } as const
  expect(judgeReadings([wrong, right])).toEqual({ encoding: 'big5', confidence: 'likely' })
  expect(judgeReadings([])).toBeNull()
})
