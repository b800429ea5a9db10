import { type Command, type Errand, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace } from '#server/cli/workspace-choice.ts'
import { answersAsParquet } from '#server/learn/read-model/read-model.ts'
import { responsesAsCsv } from '#server/learn/responses/export.ts'
import { contactFile } from '#server/listen/contacts/file.ts'
import type { Visit } from '#server/platform/http.ts'

const like = (says: Command['says'], lines: (visit: Visit) => AsyncIterable<string>): Command => ({
  says,
  file: 'writes',
  fileOr: '-',
  options: { workspace: WORKSPACE },
  run: (errand) => writeOut(errand, lines),
})
export const exportResponses = like('command.export_responses', (visit) => responsesAsCsv(visit, {}))
export const exportContacts = like('command.export_contacts', (visit) => contactFile(visit, {}))

/** All answers by columns, for BI tools and notebooks. */
export const exportAnswers: Command = {
  says: 'command.export_answers',
  file: 'writes',
  options: { workspace: WORKSPACE },
  run: async ({ app, options, say, write }) => {
    const { workspaceId, name } = await chooseWorkspace(app, options.workspace)
    const reading: Visit = (work) => app.within({ workspaceId, actorId: null }, work, { readOnly: true })
    let size = 0
    for await (const bytes of answersAsParquet(app.settings.dataDir, workspaceId, reading)) {
      size += bytes.length
      await write(bytes)
    }
    return { result: { workspace: { id: workspaceId, name }, bytes: size }, lines: [say('command.export.done', { name })] }
  },
}

/** The same file as the screen's, safe from formulas, a page at a time. */
async function writeOut({ app, options, say, write }: Errand, lines: (visit: Visit) => AsyncIterable<string>) {
  const { workspaceId, name } = await chooseWorkspace(app, options.workspace)
  const visit: Visit = (work) => app.within({ workspaceId, actorId: null }, work, { readOnly: true })
  let size = 0
  for await (const piece of lines(visit)) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    await write(bytes)
  }
  return { result: { workspace: { id: workspaceId, name }, bytes: size }, lines: [say('command.export.done', { name })] }
}
