import { expect, test } from 'vitest'
import type { ExperimentInput } from '#contract/listen/experiments.ts'
import { type TestWorkspace, testApp } from '#test/app.ts'
import { planWave } from '#test/wave.ts'
import { standardWording } from '#words/asking/ask.ts'

const ours = standardWording('en')
const about = { name: 'R', brand: 'Islet Docs', locale: 'en', senderName: 'Mo', senderEmail: 'mo@islet.example' } as const
const fresh = async () => (await testApp()).newWorkspace()
const create = (workspace: TestWorkspace, over: object = {}) => workspace.call('POST /api/programs', { ...about, ...over })

test('the preview shows what customers get, says that it is one, and cannot run or send anything', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace, { brand: '<b>Islet</b>' })
  for (const step of ['mail', 'score', 'why', 'thanks'] as const) {
    const shown = await workspace.send('GET /api/programs/:id/preview', { id, locale: 'zh-Hans', step, rating: 3 })
    expect(shown.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(shown.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'unsafe-inline';.*form-action 'none'/)
    expect(shown.body).toContain('预览，不会记录任何内容。')
    expect(shown.body).not.toContain('<b>Islet')
  }
  const words = { ...ours, question: 'Will you tell a friend of {brand}?' }
  const read = await workspace.send('GET /api/programs/:id/preview', { id, locale: 'zh-Hans', step: 'mail', reader: 'en' })
  expect([read.body.match(/Preview\. Nothing is recorded here\./g)?.length, read.body.includes('不会记录')]).toEqual([1, false])
  const { html } = await workspace.call('POST /api/programs/:id/previews', { id, locale: 'en', step: 'score', words })
  expect(html).toContain('Will you tell a friend of &lt;b&gt;Islet&lt;/b&gt;?')
  expect(
    (
      await workspace.refusal('POST /api/programs/:id/previews', {
        id,
        locale: 'en',
        step: 'score',
        words: { ...words, intro: '{x}' },
      })
    ).issues,
  ).toMatchObject([{ field: 'words.intro' }])
})

test('what stands against a mail is listed, for the words that are saved and for those that are not', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace)
  const rules = async (over: object = {}) =>
    (await workspace.call('POST /api/programs/:id/checks', { id, locale: 'en', ...over })).map(({ rule }) => rule)
  expect(await rules()).toEqual(['no_postal_address'])
  await workspace.call('PUT /api/programs/:id', { id, ...about, postalAddress: '1 Quay', senderEmail: 'no-reply@gmail.com' })
  expect(await rules()).toEqual(['free_mailbox', 'no_reply'])
  const { words } = await workspace.call('GET /api/programs/:id/wordings/:locale', { id, locale: 'en' })
  expect(await rules({ words: { ...words, subject: 'ANSWER THIS QUESTION NOW!!' } })).toEqual([
    'subject_shouts',
    'subject_marks',
    'free_mailbox',
    'no_reply',
  ])
})

test('a preview can be had in light and in dark, in any language, and of a reminder', async () => {
  const workspace = await fresh()
  const { id } = await create(workspace)
  const shown = async (over: object) =>
    (await workspace.send('GET /api/programs/:id/preview', { id, locale: 'ar', step: 'mail', ...over })).body
  expect(await shown({ scheme: 'dark' })).not.toContain('prefers-color-scheme:dark')
  expect(await shown({ scheme: 'dark' })).toContain('@media all{')
  expect(await shown({ scheme: 'light', step: 'score' })).toContain('@media not all{')
  expect(await shown({ step: 'reminder' })).toContain('dir="rtl"')
  expect(await shown({ step: 'reminder' })).toContain('قبل بضعة أيام')
})

/** A program with a wave that tries variants on halves of its people, and reminds. */
async function trying(texts: Pick<ExperimentInput, 'varies' | 'variants'>, reminders = { count: 2, afterDays: 5 }) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const made = await planWave(
    app,
    workspace,
    Array.from({ length: 10 }, () => ({})),
  )
  const { closesAt } = await workspace.call('GET /api/waves/:id', made.wave)
  const plan = { sampling: { kind: 'everyone' as const }, reminders }
  await workspace.call('PUT /api/waves/:id', { ...made.wave, name: 'Autumn', closesAt, plan })
  await workspace.call('PUT /api/waves/:id/experiment', { ...made.wave, stopping: 'always_valid', ...texts })
  const { id } = made.program
  const mails = async (over: object = {}) =>
    (await workspace.call('GET /api/programs/:id/mails', { id, locale: 'en', ...over })).map(nameOf)
  const checks = async (over: object = {}) =>
    (await workspace.call('POST /api/programs/:id/checks', { id, locale: 'en', ...over })).map(
      ({ rule, mails, everywhere }) => `${rule}: ${everywhere ? 'everywhere' : mails.map(nameOf).join(', ')}`,
    )
  const reword = (words: object) =>
    workspace.call('PUT /api/programs/:id/wordings/:locale', { id, locale: 'en', words: { ...ours, ...words } })
  const preview = async (over: object) =>
    (await workspace.send('GET /api/programs/:id/preview', { id, locale: 'en', step: 'mail', wave: made.wave.id, ...over })).body
  return { app, workspace, ...made, id, mails, checks, reword, preview }
}
const nameOf = ({ mail, wave, variant }: { mail: string; wave: { name: string } | null; variant: string | null }) =>
  [mail, wave?.name, variant].filter(Boolean).join(' ')
const loud: Pick<ExperimentInput, 'varies' | 'variants'> = {
  varies: ['subject', 'sender_name'],
  variants: [{ percent: 40 }, { percent: 20, texts: { en: { subject: 'ANSWER US TODAY' } } }, { percent: 20, senderName: 'Ana' }],
}

test('reminders and the variants of a wave are looked at too, and what is in all of them is said once', async () => {
  const { mails, checks, reword, wave } = await trying(loud)
  expect(await mails()).toEqual(['ask', 'reminder', 'ask Autumn B', 'ask Autumn C', 'reminder Autumn C'])
  expect(await checks()).toEqual(['subject_shouts: ask Autumn B', 'no_postal_address: everywhere'])
  await reword({ reminder: { ...ours.reminder, subject: 'Answer now!!', intro: 'See https://bit.ly/x' } })
  expect(await checks()).toEqual([
    'subject_marks: reminder, reminder Autumn C',
    'subject_shouts: ask Autumn B',
    'no_postal_address: everywhere',
    'foreign_link: reminder, reminder Autumn C',
  ])
  const words = { ...ours, intro: 'See https://bit.ly/x' }
  expect(await checks({ words })).toContain('foreign_link: ask, ask Autumn B, ask Autumn C')
  expect(await mails({ wave: wave.id })).toEqual([
    'ask Autumn A',
    'reminder Autumn A',
    'ask Autumn B',
    'ask Autumn C',
    'reminder Autumn C',
  ])
})

test("a variant's sender name is looked at, and a variant that reads alike in a language is not listed there", async () => {
  const { checks, mails } = await trying(
    { varies: ['sender_name'], variants: [{ percent: 50 }, { percent: 50, senderName: 'help@bank.example' }] },
    { count: 0, afterDays: 5 },
  )
  expect(await checks()).toEqual(['name_is_address: ask Autumn B', 'no_postal_address: everywhere'])
  const { mails: other } = await trying(loud)
  expect([await mails(), await other({ locale: 'de' })]).toEqual([
    ['ask', 'reminder', 'ask Autumn B'],
    ['ask', 'reminder', 'ask Autumn C', 'reminder Autumn C'],
  ])
})

test('a wave that is planned keeps its words in every check and preview, and leaves the list once nothing of it can leave', async () => {
  const { workspace, wave, start, reword, preview, checks, mails, id } = await trying(loud)
  await start()
  await reword({ intro: 'See https://bit.ly/x', question: 'Would you recommend us?' })
  expect(await checks()).toContain('foreign_link: ask')
  expect(await preview({ variant: 'A' })).not.toContain('bit.ly')
  expect(await preview({ variant: 'C', step: 'reminder' })).toContain('>Ana<')
  expect(await preview({ wave: undefined })).toContain('bit.ly')
  const [, , b] = await workspace.call('GET /api/programs/:id/mails', { id, locale: 'en', wave: wave.id })
  expect(b).toMatchObject({ variant: 'B', subject: 'ANSWER US TODAY', senderName: 'Mo Okafor' })

  await workspace.call('POST /api/waves/:id/experiment/adopt', { ...wave, key: 'C' })
  expect(await mails()).toEqual(['ask', 'reminder', 'ask Autumn C', 'reminder Autumn C'])
  await workspace.call('POST /api/waves/:id/stop', wave)
  expect(await mails()).toEqual(['ask', 'reminder'])
})

test("a variant is asked for with its wave, and neither another program's wave nor a missing variant is there", async () => {
  const { workspace, id, preview, wave } = await trying(loud)
  const ask = { id, locale: 'en', step: 'mail' }
  expect(await workspace.refusal('GET /api/programs/:id/preview', { ...ask, variant: 'B' })).toMatchObject({
    status: 422,
    issues: [{ field: 'wave' }],
  })
  expect(await preview({ variant: 'B', step: 'score' })).toContain('Islet Docs')
  expect((await workspace.refusal('GET /api/programs/:id/preview', { ...ask, wave: wave.id, variant: 'D' })).status).toBe(404)
  const other = await create(workspace)
  const strange = { id: other.id, locale: 'en', wave: wave.id }
  expect((await workspace.refusal('GET /api/programs/:id/mails', strange)).status).toBe(404)
  expect((await workspace.refusal('POST /api/programs/:id/checks', strange)).status).toBe(404)
  expect((await workspace.refusal('POST /api/programs/:id/tests', strange)).status).toBe(404)
})
