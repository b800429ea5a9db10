import type { Command, Outcome } from '#server/cli/command.ts'
import { examine, type Finding } from './examination.ts'

const MARK = { good: '✓', note: '·', bad: '✗' } as const

/** Looks at everything that has to be right for Hearback to work, and says what to do where it is not. */
export const doctor: Command = {
  says: 'command.doctor',
  options: {},
  run: async ({ app, say }) => report(await examine(app, say)),
  despite: ({ sentence }) => report([{ check: 'start', state: 'bad', message: sentence }]),
}

const report = (findings: Finding[]): Outcome => {
  const healthy = findings.every(({ state }) => state !== 'bad')
  return {
    result: { healthy, findings },
    lines: findings.map(({ state, message }) => `${MARK[state]} ${message}`),
    failed: !healthy,
  }
}
