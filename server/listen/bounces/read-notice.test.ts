import fs from 'node:fs'
import { expect, test } from 'vitest'
import { returnPathOf } from '#server/platform/mail/return-path.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { BOUNCES, noticeAbout } from '#test/bounces.ts'
import { readNotice } from './read-notice.ts'

const tokens = openTokens(['a secret for tests that is long enough'])
const mail = { workspace: 7, id: '0198c0de-0000-7000-8000-0000000000ff' }
const about = (file: string, returnPath = returnPathOf(tokens, 'b@bounces.example', mail)) => noticeAbout(file, returnPath)

const EXPECTED = {
  'postfix-nobody': ['hard', '5.1.1'],
  'postfix-plain': ['hard', '5.0.0'],
  'postfix-nohost': ['hard', '5.4.4'],
  'postfix-full': ['soft', '5.2.2'],
  'postfix-spam': ['soft', '5.7.1'],
  'postfix-expired': ['soft', '4.7.1'],
  'postfix-delayed': ['delayed', '4.7.1'],
  'postfix-fine': ['delivered', '2.0.0'],
  'exim-nobody': ['hard', '5.1.1'],
  'exim-plain': ['hard', '5.0.0'],
  'exim-nohost': ['soft', '5.0.0'],
  'exim-full': ['soft', '5.2.2'],
  'exim-spam': ['soft', '5.7.1'],
  'exim-expired': ['soft', '5.0.0'],
  'exim-delayed': ['delayed', '4.0.0'],
  'exim-fine': ['delivered', '2.0.0'],
  'exchange-nobody': ['hard', '5.1.10'],
  'gmail-full': ['soft', '5.2.2'],
  'netease-nobody': ['hard', '5.0.0'],
  'netease-spam': ['soft', '5.0.0'],
  'qq-nobody': ['unclassified', null],
  'complaint-arf': ['complaint', null],
  away: ['unclassified', null],
} as const

test.each(Object.entries(EXPECTED))('the notice %s is read as %s', async (file, [expected, status]) => {
  const notice = await readNotice(tokens, about(file))
  expect(notice?.mail).toEqual(mail)
  expect([notice?.reading.class, notice?.reading.status]).toEqual([expected, status])
})

test('every kept notice is looked at', () => {
  expect(
    fs
      .readdirSync(BOUNCES)
      .filter((file) => file.endsWith('.eml'))
      .map((file) => file.replace('.eml', ''))
      .sort(),
  ).toEqual(Object.keys(EXPECTED).sort())
})

test('a notice without a return path that we signed is about nobody, whatever it says', async () => {
  const forged = returnPathOf(openTokens(['another secret that is long enough']), 'b@bounces.example', mail)
  for (const file of Object.keys(EXPECTED)) {
    expect(await readNotice(tokens, about(file, forged))).toBeNull()
    expect(await readNotice(tokens, about(file, 'b@bounces.example'))).toBeNull()
  }
})

test('what is no mail at all is no notice', async () => {
  for (const raw of ['', '\0'.repeat(1000), 'x'.repeat(100_000), 'To: \r\n\r\n'])
    expect(await readNotice(tokens, Buffer.from(raw))).toBeNull()
})

test('a notice that was cut short by our limit is still read', async () => {
  const whole = about('postfix-nobody')
  const returned = whole.indexOf('message/rfc822')
  expect((await readNotice(tokens, whole.subarray(0, returned + 200)))?.reading.class).toBe('hard')
})
