import { createHash, randomUUID } from 'node:crypto'
import type { ShareLink } from '#contract/learn/share-links.ts'
import { may, type Role } from '#domain/permission.ts'
import { keepBoard } from '#server/act/boards/boards.ts'
import { exploreAnswers } from '#server/learn/explorer/explorer.ts'
import { findQuestions } from '#server/learn/questions/questions.ts'
import type { Sendable, Visit } from '#server/platform/http.ts'
import { found, Refusal, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import type { SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import type { Locale } from '#words/locale.ts'
import { requireOpen } from './report.ts'
import { countWorking, insertLink, linkExists, listLinks, revokeLink } from './shares.queries.ts'

export type NewLink = {
  name: string
  subject: 'board' | 'question' | 'report'
  question?: string
  report?: string
  locale: Locale
  days: number
  verbatims?: boolean
  password?: string
}

const DAY_MS = 86_400_000
/** More ways in than this nobody has an eye on. */
const MOST = 100

/** What stands in the table for what stands in the link: who reads the table cannot read by the link. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export async function readLinks(scope: Scope): Promise<Sendable<ShareLink>[]> {
  return (await listLinks(scope)).map(({ passwordHash, role, isThere, ...row }) => {
    const ended = endOf({ ...row, role, isThere }, scope.now)
    return { ...row, hasPassword: passwordHash !== null, works: ended === null, ended }
  })
}

type Standing = { revokedAt: Date | null; expiresAt: Date; role: Role | null; isThere: boolean }

function endOf({ revokedAt, expiresAt, role, isThere }: Standing, now: Date): ShareLink['ended'] {
  if (revokedAt) return 'revoked'
  if (expiresAt <= now) return 'expired'
  if (!role) return 'maker_left'
  if (!may(role, 'response.export')) return 'maker_may_not'
  return isThere ? null : 'removed'
}

/** The password is hashed between two transactions: it takes long on purpose. */
export async function makeLink(
  { settings, secret }: Pick<Site, 'settings' | 'secret'>,
  { auth }: SignIn,
  visit: Visit,
  { password, ...given }: NewLink,
): Promise<{ id: string; link: string; expiresAt: Date }> {
  await visit((scope) => requireShareable(scope, given))
  const passwordHash = password === undefined ? null : await (await auth.$context).password.hash(password)
  return visit(async (scope) => {
    const subjectId = await requireShareable(scope, given)
    const { number } = await findWorkspace(scope)
    const token = openTokens([secret]).sign('share', { workspace: number, id: randomUUID() })
    const { name, subject, locale, days, verbatims = false } = given
    const expiresAt = new Date(scope.now.getTime() + days * DAY_MS)
    const id = newId()
    await insertLink(scope, {
      ...{ id, tokenHash: hashOfToken(token), name: name.trim(), subject, subjectId: subjectId ?? (await keepBoard(scope)) },
      ...{ locale, verbatims, passwordHash, createdBy: scope.actorId ?? scope.workspaceId, expiresAt },
    })
    const after = { name: name.trim(), subject, expiresAt: expiresAt.toISOString(), verbatims, password: passwordHash !== null }
    await audit(scope, { action: 'share_link.created', subject: id, after })
    return { id, link: `${settings.baseUrl}/s/${token}`, expiresAt }
  })
}

export async function endLink(scope: Scope, id: string): Promise<Record<string, never>> {
  const ended = await revokeLink(scope, id)
  if (ended) await audit(scope, { action: 'share_link.revoked', subject: id, before: { name: ended.name } })
  else found(await linkExists(scope, id))
  return {}
}

/** The id of the saved question or report; null for the board. What nobody in particular may see cannot be shared. */
async function requireShareable(
  scope: Scope,
  { subject, question, report, verbatims = false, locale }: Omit<NewLink, 'password'>,
): Promise<string | null> {
  if ((await countWorking(scope)) >= MOST) refuse('conflict', 'refusal.too_many_links', { limit: MOST })
  if ((subject === 'question') !== (question !== undefined)) refuseField('question', 'issue.required')
  if ((subject === 'report') !== (report !== undefined)) refuseField('report', 'issue.required')
  if (report !== undefined) return requireOpen(scope, { subjectId: report, locale, verbatims, createdBy: scope.actorId ?? '' })
  if (question === undefined) return null
  const { id, asked } = found((await findQuestions(scope, [question]))[0])
  try {
    await exploreAnswers({ ...scope, actorId: null }, asked)
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'forbidden') refuse('conflict', 'refusal.share_of_today')
    throw error
  }
  return id
}
