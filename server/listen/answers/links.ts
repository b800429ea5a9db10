import { refuse } from '#server/platform/refusal.ts'
import { type Site, workspaceByNumber } from '#server/platform/site.ts'
import { type Linked, type LinkKind, openTokens } from '#server/platform/tokens.ts'
import { createTurns } from '#server/platform/turns.ts'

export type Link = { workspaceId: string; id: string }

/**
 * One person opens a link some times and a scanner opens its eleven ratings a few times over; what goes on after that is a program
 * that was left alone with the link. Counted by link and never by address, since a whole office may stand behind one.
 */
const TURNS = { burst: 60, everyMs: 1_000, keys: 20_000 }

/** Reads what a link says without asking the database about what is forged or used far too often. */
export function createLinks(site: Site) {
  const tokens = openTokens([site.secret])
  const turn = createTurns({ ...TURNS, clock: site.clock })
  return {
    read: async (kind: LinkKind, token: string | undefined): Promise<Link | null> => {
      const linked = tokens.verify(kind, token)
      if (!linked) return null
      const seconds = turn(`${kind} ${linked.workspace} ${linked.id}`)
      if (seconds) refuse('too_many', 'refusal.too_many', { seconds })
      const workspaceId = await workspaceByNumber(site, linked.workspace)
      return workspaceId ? { workspaceId, id: linked.id } : null
    },
    /** Whether we signed it, and for what; costs neither a turn nor a look at the database. */
    peek: (kind: LinkKind, token: string | undefined): Linked | null => tokens.verify(kind, token),
  }
}

/** The addresses that go into a mail. */
export function linksOf(site: Pick<Site, 'settings' | 'secret'>, workspace: number, invitationId: string) {
  const tokens = openTokens([site.secret])
  const { baseUrl } = site.settings
  const answerUrl = `${baseUrl}/a/${tokens.sign('answer', { workspace, id: invitationId })}`
  return {
    answerUrl,
    baitUrl: `${answerUrl}/more`,
    unsubscribeUrl: `${baseUrl}/u/${tokens.sign('unsubscribe', { workspace, id: invitationId })}`,
  }
}
