import fs from 'node:fs'
import path from 'node:path'
import type { Command } from '#server/cli/command.ts'
import { eraseAgain } from '#server/listen/erasure/erasure.ts'
import { ledgerIn, readErased } from '#server/listen/erasure/ledger.ts'
import type { App } from '#server/main.ts'
import { forgetSecret } from '#server/platform/secret-mark.ts'
import { replaceSecret } from '#server/platform/secrets.ts'
import { restore as fill } from '#server/workspace/backup/restore.ts'

export const restore: Command = {
  says: 'command.restore',
  file: 'reads',
  options: {},
  alone: true,
  run: async ({ app, say, file }) => {
    const { dataDir } = app.settings
    const noted = await readErased(dataDir)
    let erasedAgain = 0
    const { secret, counts, ...summary } = await fill(app, file, async (scope) => {
      const own = (noted ?? []).filter(({ workspaceId }) => workspaceId === scope.workspaceId)
      erasedAgain += await eraseAgain(scope, own)
    })
    const isSameSecret = secret === app.secret || (await takeOver(secret, app))
    const lines = [
      say('command.restore.done', summary),
      say('command.restore.held', { command: 'npm run hearback -- mail release' }),
      noted
        ? say('command.restore.erased', { people: erasedAgain })
        : say('command.restore.no_ledger', { file: path.basename(ledgerIn(dataDir)), folder: dataDir }),
      ...(isSameSecret ? [] : [say('command.restore.secret')]),
    ]
    return { result: { ...summary, counts, mailHeld: true, isSameSecret, erasedAgain: noted && erasedAgain }, lines }
  },
}

/** Only a secret that lies in the data folder is ours to replace; one that was given by SECRET is the administrator's. */
async function takeOver(secret: string, { secret: own, settings: { dataDir }, database }: App): Promise<boolean> {
  const file = path.join(dataDir, 'secret')
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8').trim() !== own) return false
  await forgetSecret(database)
  replaceSecret(secret, dataDir)
  return true
}
