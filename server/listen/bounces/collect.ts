import { createOutside } from '#server/platform/outside.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import { type Seal, unseal } from '#server/platform/sealing.ts'
import type { Site } from '#server/platform/site.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { isSample, numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { takeNotices } from './bounces.ts'
import { type Came, type Connection, MailboxTrouble, readMailbox } from './imap.ts'
import { beginReading, findMailbox, type MailboxProblem, type Progress, setProblem, setProgress } from './mailbox.queries.ts'
import { MAILBOX_SEAL } from './mailbox.ts'
import { readNotice } from './read-notice.ts'

export type Collected = { read: number; notices: number; problem: MailboxProblem | null; more: boolean }

/**
 * Reads what is new in the bounce mailbox of a workspace. Each mail is read outside of any transaction and taken in a short one,
 * which also notes how far we are, so that none is taken twice and none is passed over. Null: there is no mailbox, or a sample's, which
 * is never opened. Busy: somebody reads it at this moment.
 */
export async function collect(
  site: Pick<Site, 'settings' | 'secret' | 'log' | 'stopping'>,
  within: Within,
  workspaceId: string,
): Promise<Collected | 'busy' | null> {
  const inside = <T>(work: (scope: Scope) => Promise<T>) => within({ workspaceId, actorId: null }, work)
  const box = await inside(async (scope) => ({ ...(await findMailbox(scope)), number: await numberOf(scope) }))
  const { host, port, tls, login, sealedPassword, folder, uidValidity = null, lastUid = null, number } = box
  if (!host || !port || !tls || !login || !sealedPassword || (await inside(isSample))) return null
  if (!(await inside(beginReading))) return 'busy'
  const tokens = openTokens([site.secret])
  const outside = createOutside(site.settings.insideAddresses)
  const counts = { read: 0, notices: 0 }

  const take = async ({ uidValidity, uid, raw }: Came) => {
    const notice = await readNotice(tokens, raw)
    const ours = notice?.mail.workspace === number ? notice : null
    counts.read++
    await inside(async (scope) => {
      if (ours) {
        const { id: sourceId, mail, reading, at } = ours
        counts.notices += await takeNotices(scope, 'mailbox', [{ sourceId, messageId: mail.id, reading, at }])
      }
      await setProgress(scope, { uidValidity, lastUid: uid } satisfies Progress)
    })
  }

  try {
    const password = openPassword({ secret: site.secret, purpose: MAILBOX_SEAL, workspaceId }, sealedPassword)
    const connection: Connection = { host, port, tls, login, password, folder: folder ?? 'INBOX', outside }
    const { more } = await readMailbox(connection, { uidValidity, lastUid }, take, site.stopping)
    await inside((scope) => setProblem(scope, null))
    return { ...counts, problem: null, more }
  } catch (error) {
    if (!(error instanceof MailboxTrouble)) throw error
    site.log.warn({ err: error.cause, problem: error.problem }, 'the bounce mailbox could not be read')
    await inside((scope) => setProblem(scope, error.problem))
    return { ...counts, problem: error.problem, more: false }
  }
}

/** Sealed with a secret that is lost, it stays shut; somebody has to enter it anew. */
function openPassword(seal: Seal, sealed: string): string {
  try {
    return unseal(seal, sealed)
  } catch (error) {
    throw new MailboxTrouble('password_lost', error)
  }
}
