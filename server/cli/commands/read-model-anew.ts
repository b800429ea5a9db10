import { type Command, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace, inWorkspace } from '#server/cli/workspace-choice.ts'
import { makeAnew } from '#server/learn/read-model/read-model.ts'

/** Has the copy by columns made anew; whoever follows the answers makes it, now or once it runs. */
export const readModelAnew: Command = {
  says: 'command.read_model_anew',
  options: { workspace: WORKSPACE },
  run: async ({ app, options, say }) => {
    const { workspaceId: id, name } = await chooseWorkspace(app, options.workspace)
    await inWorkspace(app, id, makeAnew)
    return { result: { workspace: { id, name } }, lines: [say('command.read_model_anew.done', { name })] }
  },
}
