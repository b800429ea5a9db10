import type { ExplorerInput } from '#contract/learn/explorer.ts'
import { keptWhere, whereShown } from '#server/learn/counts/counts.ts'
import type { Scope } from '#server/platform/scope.ts'

/** What a question asks for as it is kept: its conditions in their one form, and none that asks for nothing. */
export async function keptAsked(scope: Scope, { where, versus, ...asked }: ExplorerInput): Promise<ExplorerInput> {
  return withConditions(asked, await keptWhere(scope, where, 'where'), await keptWhere(scope, versus, 'versus'))
}

type Kept = { asked: ExplorerInput; createdBy: string }

/** What this reader is shown of what questions ask for: without the conditions that are not for them, unless they wrote them themselves. */
export async function askedShown(scope: Scope): Promise<(kept: Kept) => Promise<{ asked: ExplorerInput; hidden: boolean }>> {
  const shown = await whereShown(scope)
  return async ({ asked: whole, createdBy }) => {
    if (createdBy === scope.actorId) return { asked: whole, hidden: false }
    const { where = null, versus = null, ...asked } = whole
    const [first, second] = [await shown(where || null), await shown(versus || null)]
    return {
      asked: withConditions(asked, first, second),
      hidden: (where !== null && first === null) || (versus !== null && second === null),
    }
  }
}

const withConditions = (asked: ExplorerInput, where: string | null, versus: string | null): ExplorerInput => ({
  ...asked,
  ...(where && { where }),
  ...(versus && { versus }),
})
