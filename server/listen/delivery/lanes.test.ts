import { expect, test } from 'vitest'
import { openTestApp, type TestApp } from '#test/app.ts'
import { mailing } from '#test/mailing.ts'
import { planWave } from '#test/wave.ts'

const { sink, app } = await mailing()

const domainOf = (address: string) => address.split('@')[1] ?? ''

/**
 * A wave through a server that counts whose mails it has in hand at once. It answers none before `crowd` of them are there, so that the
 * lanes must be side by side.
 */
async function sendThrough({ domains, crowd, through = app }: { domains: readonly string[]; crowd: number; through?: TestApp }) {
  const inHand = new Map<string, number>()
  const most = new Map<string, number>()
  const count = (domain: string, by: number) => {
    const now = (inHand.get(domain) ?? 0) + by
    inHand.set(domain, now)
    most.set(domain, Math.max(most.get(domain) ?? 0, now))
  }
  const crowded = Promise.withResolvers<void>()
  sink.behave({
    data: async (nth, to) => {
      count(domainOf(to), 1)
      if (nth === crowd) crowded.resolve()
      await crowded.promise
      count(domainOf(to), -1)
      return undefined
    },
  })
  const workspace = await through.newWorkspace()
  const { start } = await planWave(
    through,
    workspace,
    domains.map((domain, at) => ({ email: `p${at}@${domain}` })),
  )
  await start()
  const { totals } = await workspace.call('GET /api/messages', {})
  return { most: Object.fromEntries(most), sent: totals.sent }
}
const times = (count: number, domain: string) => Array.from({ length: count }, () => domain)

test('at most two mails are under way to one domain, and the other lanes go on with the others', async () => {
  const domains = [...times(20, 'large.example'), ...times(10, 'middle.example'), 'small.example']
  const { most, sent } = await sendThrough({ domains, crowd: 5 })
  expect(sent).toBe(31)
  expect(most).toEqual({ 'large.example': 2, 'middle.example': 2, 'small.example': 1 })
})

test('a wave to one domain alone goes by two lanes, and all of it arrives', async () => {
  const { most, sent } = await sendThrough({ domains: times(30, 'only.example'), crowd: 2 })
  expect([sent, most]).toEqual([30, { 'only.example': 2 }])
})

test('SMTP_URL may allow a domain more or fewer, which a server of one’s own may want', async () => {
  const through = await openTestApp({ smtpUrl: sink.url('?maxPerDomain=4') })
  const { most, sent } = await sendThrough({ domains: times(12, 'own.example'), crowd: 4, through })
  expect([sent, most]).toEqual([12, { 'own.example': 4 }])
  await through.close()
})
