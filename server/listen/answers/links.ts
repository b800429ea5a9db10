import { type Site, workspaceByNumber } from '#server/platform/site.ts'
import { type LinkKind, openTokens } from '#server/platform/tokens.ts'

export type Link = { workspaceId: string; id: string }

/** Reads what a link says without asking the database about what is forged. */
export function createLinks(site: Site) {
  const tokens = openTokens([site.secret])
  return {
    read: async (kind: LinkKind, token: string | undefined): Promise<Link | null> => {
      const linked = tokens.verify(kind, token)
      const workspaceId = linked && (await workspaceByNumber(site, linked.workspace))
      return linked && workspaceId ? { workspaceId, id: linked.id } : null
    },
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
