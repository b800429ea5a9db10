import crypto from 'node:crypto'
import { type Command, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace } from '#server/cli/workspace-choice.ts'
import { refuse } from '#server/platform/refusal.ts'
import { makeReader, removeReader } from './reader.queries.ts'
import { scramVerifier } from './scram.ts'

const NAME = { says: 'command.option.reader_name', value: 'NAME', required: true, most: 63 } as const
/** A name as PostgreSQL takes it without quotes, and none of ours. */
const USABLE = /^(?!hb_|pg_)[a-z][a-z0-9_]{0,62}$/

/** A login for other tools, which reads one workspace through the views of the schema `bi`. */
export const readerCreate: Command = {
  says: 'command.reader_create',
  options: { name: NAME, workspace: WORKSPACE, verbatims: { says: 'command.option.reader_verbatims' } },
  run: async ({ app, options, say }) => {
    const name = nameIn(options.name)
    if (app.database.kind === 'embedded') refuse('conflict', 'command.reader.embedded')
    const { workspaceId, name: workspace } = await chooseWorkspace(app, options.workspace)
    const password = crypto.randomBytes(24).toString('base64url')
    const reader = { name, verifier: scramVerifier(password), workspaceId, verbatims: options.verbatims === true }
    const made = await app.database.transact({ role: 'none' }, (client) => makeReader(client, reader))
    if (!made) refuse('conflict', 'command.reader.exists', { name })
    return {
      result: { name, password, workspace: { id: workspaceId, name: workspace } },
      lines: [say('command.reader.shown', { name, password })],
    }
  },
}

export const readerRemove: Command = {
  says: 'command.reader_remove',
  options: { name: NAME },
  run: async ({ app, options, say }) => {
    const name = nameIn(options.name)
    const removed = await app.database.transact({ role: 'none' }, (client) => removeReader(client, name))
    if (!removed) refuse('not_found', 'command.reader.absent', { name })
    return { result: { name }, lines: [say('command.reader.removed', { name })] }
  },
}

function nameIn(given: unknown): string {
  const name = String(given)
  if (!USABLE.test(name)) refuse('invalid', 'command.reader.name')
  return name
}
