import { expect, test } from 'vitest'
import { freshConfig } from '#test/app.ts'
import { CONNECTIONS, killSender } from '#test/sender-kill.ts'

// The same over 2,000 mails with ten kills: npm run bench -- kill.
const mails = 300
const kills = [40, 120, 200]

test.each(['postgres', 'embedded'] as const)(
  'kill -9 three times during a wave of three hundred mails: none is lost, none is doubled, and every doubt is listed (%s)',
  async (engine) => {
    const { doubled, lost, arrived, doubts, totals } = await killSender(await freshConfig(engine), { mails, kills })
    expect({ doubled, lost }).toEqual({ doubled: [], lost: [] })
    expect(totals).toMatchObject({ sent: mails - doubts.length, failed: 0, bounced: 0 })
    expect(doubts.length).toBeLessThanOrEqual(kills.length * CONNECTIONS)
    expect(doubts.every(({ problem, subject }) => problem === 'restarted' && subject !== null)).toBe(true)
    console.log(`${engine}: ${arrived} mails arrived of ${mails}, ${doubts.length} in doubt`)
  },
)

test('the same for a program that would rather ask twice than never: none is lost, and no more are doubled than were leaving', async () => {
  const { doubled, lost, arrived, doubts, totals } = await killSender(await freshConfig('postgres'), {
    mails,
    kills,
    doubtPolicy: 'resend',
  })
  expect(lost).toEqual([])
  expect(doubled.length).toBeLessThanOrEqual(kills.length * CONNECTIONS)
  expect(totals).toMatchObject({ sent: mails - doubts.length, failed: 0, bounced: 0 })
  console.log(`resend: ${arrived} mails arrived of ${mails}, ${doubled.length} twice, ${doubts.length} in doubt`)
})
