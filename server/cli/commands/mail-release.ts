import { type Command, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace, inWorkspace, namedWorkspaces } from '#server/cli/workspace-choice.ts'
import { releaseMail } from '#server/workspace/workspaces/workspaces.ts'

/** Lets the mail of a restored copy go: of one workspace, or of all but the samples, which never send. */
export const mailRelease: Command = {
  says: 'command.mail_release',
  options: { workspace: WORKSPACE },
  run: async ({ app, options, say }) => {
    const chosen = options.workspace
      ? [await chooseWorkspace(app, options.workspace)]
      : (await namedWorkspaces(app)).filter(({ sample }) => !sample)
    for (const { workspaceId } of chosen) await inWorkspace(app, workspaceId, releaseMail)
    const released = chosen.map(({ workspaceId: id, name }) => ({ id, name }))
    return { result: { released }, lines: released.map(({ name }) => say('command.mail_release.done', { name })) }
  },
}
