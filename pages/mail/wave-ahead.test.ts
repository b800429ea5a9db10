import { expect, test } from 'vitest'
import { LOCALES } from '#words/locale.ts'
import { type WaveAheadView, waveAheadMail } from './wave-ahead.ts'

const view: WaveAheadView = {
  locale: 'en',
  workspace: 'Islet Docs',
  program: 'Relationship',
  wave: '2026-03',
  waveId: '1',
  starts: '2 March 2026',
  closes: '23 March 2026',
  asked: 1240,
  people: 1300,
  waveUrl: 'https://hb.example/listen/waves/1',
}

test.each(LOCALES)('in %s a member reads which wave starts when, whom it asks, until when, and where to stop it', (locale) => {
  const { subject, html, text, headers } = waveAheadMail({ ...view, locale })
  for (const said of ['Relationship', '2 March 2026']) expect(subject).toContain(said)
  for (const part of [html, text])
    for (const said of ['Relationship', '2026-03', '2 March 2026', '1,240', '1,300', '23 March 2026', view.waveUrl])
      expect(part).toContain(said)
  expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
})

test('it says when nobody could be asked, and promises no number that nobody knows', () => {
  expect(waveAheadMail({ ...view, asked: 0 }).text).toContain('nobody may be asked')
  expect(waveAheadMail({ ...view, asked: 1, people: 1 }).text).toContain('will ask one of one person.')
  expect(waveAheadMail({ ...view, asked: null, people: 0 }).text).not.toMatch(/\b0\b/)
})

test('hostile names stay text and one line stays one line', () => {
  const { subject, html } = waveAheadMail({ ...view, program: '<img src=x>\r\nBcc: evil@example.org' })
  expect(html).not.toContain('<img')
  expect(subject).not.toMatch(/[\r\n]/)
})
