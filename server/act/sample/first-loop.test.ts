import { expect, test } from 'vitest'
import { testApp } from '#test/app.ts'
import { newOwner } from '#test/browser.ts'

const at = { locale: 'en', timeZone: 'UTC' } as const
const DAY = 86_400_000

test('a newcomer closes a loop in the sample: start, read the mail, answer it, see the case, reply, close', async () => {
  const app = await testApp()
  const owner = await newOwner(app)
  const { workspace } = await owner.call('POST /api/sample', at)
  const caller = { workspaceId: workspace?.id ?? '', actorId: null }
  // As a restore leaves it: held. A sample starts all the same, since its mail goes nowhere.
  await app.within(caller, ({ db, workspaceId, now }) =>
    db.updateTable('workspaces').set({ mailHeldAt: now }).where('id', '=', workspaceId).execute(),
  )
  const [program] = await owner.call('GET /api/programs', {})
  const closesAt = new Date(app.clock().getTime() + 30 * DAY).toISOString()
  const wave = await owner.call('POST /api/waves', { programId: program?.id ?? '', name: 'My first wave', closesAt })
  const plan = await owner.call('GET /api/waves/:id/plan', wave)
  expect([plan.held, plan.asked > 0]).toEqual([false, true])
  await owner.call('POST /api/waves/:id/start', wave)
  await app.settle()

  const outbox = await owner.call('GET /api/messages', { waveId: wave.id })
  expect([outbox.way, outbox.total, outbox.items.every(({ kept, state }) => kept && state === 'sent')]).toEqual([
    'sample',
    plan.asked,
    true,
  ])
  const { id = '', to } = outbox.items[0] ?? {}
  const mail = await owner.call('GET /api/messages/:id', { id })
  const [link = ''] = /\/a\/[\w-]{44}/.exec(mail.text ?? '') ?? []
  const answered = await app.http.inject({
    method: 'POST',
    url: link,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0',
    },
    payload: 'step=why&from=2&rating=2&verbatim=Nobody+called+me+back&consent=yes',
  })
  expect(answered.statusCode).toBeLessThan(400)
  await app.settle()

  const { items } = await owner.call('GET /api/cases', { state: 'open', q: 'Nobody called me back' })
  expect(items).toMatchObject([{ rating: 2, contact: { email: to?.address } }])
  const caseId = items[0]?.id ?? ''
  const replied = await owner.call('POST /api/cases/:id/replies', { id: caseId, body: 'Sorry. May I call you tomorrow?' })
  expect([replied.state, replied.reply.may]).toEqual(['contacted', true])
  await app.settle()
  const { items: replies } = await owner.call('GET /api/messages', { kind: 'reply', search: to?.address ?? '' })
  expect(replies[0]).toMatchObject({ kept: true, state: 'sent' })
  const closed = await owner.call('POST /api/cases/:id/moves', {
    id: caseId,
    to: 'resolved',
    rootCause: 'support',
    note: 'Called.',
  })
  expect(closed.state).toBe('resolved')
})
