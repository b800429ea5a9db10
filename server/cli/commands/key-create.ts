import { ROLES, type Role } from '#domain/permission.ts'
import { type Command, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace, inWorkspace } from '#server/cli/workspace-choice.ts'
import { createKey } from '#server/workspace/keys/keys.ts'

export const keyCreate: Command = {
  says: 'command.key_create',
  options: {
    name: { says: 'command.option.key_name', value: 'NAME', required: true, most: 120 },
    role: { says: 'command.option.role', value: 'ROLE', required: true, choices: ROLES },
    workspace: WORKSPACE,
  },
  run: async ({ app, options, say }) => {
    const { workspaceId, name: workspace } = await chooseWorkspace(app, options.workspace)
    const [name, role] = [String(options.name), options.role as Role] // The table above admits roles only.
    const { id, key } = await inWorkspace(app, workspaceId, (scope) => createKey(scope, { name, role }))
    return {
      result: { id, key, role, workspace: { id: workspaceId, name: workspace } },
      lines: [say('command.key.shown', { key })],
    }
  },
}
