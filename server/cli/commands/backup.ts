import type { Command } from '#server/cli/command.ts'
import { backUp } from '#server/workspace/backup/backup.ts'

export const backup: Command = {
  says: 'command.backup',
  file: 'writes',
  options: {},
  run: async ({ app, say, write }) => {
    const { counts, ...summary } = await backUp(app, write)
    return { result: { ...summary, counts }, lines: [say('command.backup.done', summary), say('command.backup.secret')] }
  },
}
