import { createSample } from '#server/act/sample/sample.ts'
import { type Command, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace, inWorkspace, namedWorkspaces } from '#server/cli/workspace-choice.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { firstOwner } from './commands.queries.ts'

/** A sample workspace beside the real one, for its owner; a second call leads to the first. */
export const demo: Command = {
  says: 'command.demo',
  options: { workspace: WORKSPACE },
  run: async ({ app, options, say, locale }) => {
    const address = app.settings.baseUrl
    const there = (await namedWorkspaces(app)).find(({ sample }) => sample)
    if (there) {
      const { workspaceId: id, name } = there
      return {
        result: { workspace: { id, name }, made: false, url: address },
        lines: [say('command.demo.there', { name, address })],
      }
    }
    const { workspaceId } = await chooseWorkspace(app, options.workspace)
    const { owner, timeZone } = await inWorkspace(app, workspaceId, async (scope) => ({
      owner: await firstOwner(scope),
      timeZone: (await findWorkspace(scope)).timeZone,
    }))
    const { workspaceId: id } = await createSample(app, { owner, locale, timeZone })
    const { name } = await inWorkspace(app, id, findWorkspace)
    return { result: { workspace: { id, name }, made: true, url: address }, lines: [say('command.demo.done', { name, address })] }
  },
}
