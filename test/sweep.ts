import { newId } from '#server/platform/scope.ts'
import { testApp } from './app.ts'
import { inviteCrowd } from './crowd.ts'

/** People who were asked, in a workspace of their own, with the sweep to run over what they left. */
export async function sweptCrowd(count: number) {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const ids = Array.from({ length: count }, newId)
  await workspace.inside((scope) => inviteCrowd(scope, ids))
  const sweep = async () => {
    await app.tick('evidence.sweep')
    await app.settle()
  }
  return { app, workspace, ids: ids as [string, string, string, string, ...string[]], sweep }
}
