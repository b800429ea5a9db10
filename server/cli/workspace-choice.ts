import type { App } from '#server/main.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listWorkspaces } from '#server/platform/site.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'

export type Choice = { workspaceId: string; name: string; sample: boolean; mailHeldAt: Date | null }

/** Every workspace by name, oldest first. */
export async function namedWorkspaces(app: App): Promise<Choice[]> {
  const choices: Choice[] = []
  for (const { workspaceId } of await listWorkspaces(app)) {
    const { name, sample, mailHeldAt } = await inWorkspace(app, workspaceId, findWorkspace)
    choices.push({ workspaceId, name, sample, mailHeldAt })
  }
  return choices
}

/** The one that was named (by name or id), or the only one there is; a sample is only taken when it is named. */
export async function chooseWorkspace(app: App, given: unknown): Promise<Choice> {
  const all = await namedWorkspaces(app)
  const wanted = typeof given === 'string' ? given.trim().toLowerCase() : null
  const fit = all.filter(({ workspaceId, name, sample }) =>
    wanted === null ? !sample : [workspaceId, name.toLowerCase()].includes(wanted),
  )
  const [only] = fit
  if (only && fit.length === 1) return only
  const names = all.map(({ name, workspaceId }) => `${name} (${workspaceId})`).join(', ')
  if (!all.length) return refuse('not_found', 'command.no_workspace')
  if (wanted !== null && !fit.length) return refuse('not_found', 'command.unknown_workspace', { names })
  return refuse('invalid', 'command.which_workspace', { names })
}

export const inWorkspace = <T>({ within }: App, workspaceId: string, work: (scope: Scope) => Promise<T>): Promise<T> =>
  within({ workspaceId, actorId: null }, work)
