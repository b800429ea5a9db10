import { CONNECTIONS, killSender } from '#test/sender-kill.ts'
import { setStage } from './stage.ts'

// kill -9 of the sender ten times while 2,000 mails go out: none is lost, none arrives twice, every doubt is listed.
const MAILS = 2_000
const KILLS = Array.from({ length: 10 }, (_, at) => 100 + at * 180)

const figures: Record<string, { value: number; unit: string; goal: string; holds: boolean }> = {}
for (const engine of ['postgres', 'embedded'] as const) {
  const stage = await setStage(engine)
  try {
    const { doubled, lost, doubts, totals } = await killSender(stage.config, { mails: MAILS, kills: KILLS })
    const most = KILLS.length * CONNECTIONS
    figures[`lost, ${engine}`] = { value: lost.length, unit: 'mails', goal: '0', holds: lost.length === 0 }
    figures[`doubled, ${engine}`] = { value: doubled.length, unit: 'mails', goal: '0', holds: doubled.length === 0 }
    figures[`in doubt, ${engine}`] = { value: doubts.length, unit: 'mails', goal: `<= ${most}`, holds: doubts.length <= most }
    const rest = MAILS - doubts.length - totals.sent
    figures[`elsewhere, ${engine}`] = { value: rest, unit: 'mails', goal: '0', holds: rest === 0 }
  } finally {
    await stage.clear()
  }
}
const conditions = {
  mails: MAILS,
  kills: KILLS.length,
  connections: CONNECTIONS,
  server: 'smtp-server on the loopback, 8 ms a mail',
}
console.log(JSON.stringify({ name: 'kill', conditions, figures }, null, 2))
if (Object.values(figures).some(({ holds }) => !holds)) process.exit(1)
