import { ImapFlow } from 'imapflow'
import { InsideAddress, type Outside } from '#server/platform/outside.ts'
import type { MailboxProblem, MailboxTls } from './mailbox.queries.ts'

export type Connection = {
  host: string
  port: number
  tls: MailboxTls
  login: string
  password: string
  folder: string
  outside: Outside
}
export type Place = { uidValidity: number | null; lastUid: number | null }
export type Came = { uidValidity: number; uid: number; raw: Buffer }

/** The report stands at the beginning of a notice; what follows is our own mail, returned. */
const MOST_BYTES = 512 * 1024
const MOST_AT_ONCE = 500
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/** What kept the mailbox from being read, for people; `cause` is for the log. */
export class MailboxTrouble extends Error {
  readonly problem: MailboxProblem
  constructor(problem: MailboxProblem, cause: unknown) {
    super(problem, { cause })
    this.problem = problem
  }
}

/**
 * Reads what came after `place` and gives each mail to `take`, one after the other; each is marked as seen once it was taken. A mailbox
 * whose UIDs have begun anew is read from its start. Returns whether there is more.
 */
export async function readMailbox(
  { host, port, tls, login, password, folder, outside }: Connection,
  place: Place,
  take: (came: Came) => Promise<void>,
  signal: AbortSignal,
): Promise<{ more: boolean }> {
  if (outside.refuses(host)) throw new MailboxTrouble('inside', new InsideAddress(host))
  const client = new ImapFlow({
    host,
    port,
    secure: tls === 'tls',
    doSTARTTLS: tls === 'starttls' ? true : tls === 'none' ? false : undefined,
    auth: { user: login, pass: password },
    tls: { lookup: outside.lookup },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    maxLiteralSize: 2 * MOST_BYTES,
    ...PATIENCE,
  })
  client.on('error', () => {}) // It is told by whatever was being asked then; unheard it would end the process.
  let ours: unknown
  const taking = (came: Came) =>
    take(came).catch((error) => {
      ours = error
      throw error
    })
  try {
    await client.connect().catch((error) => {
      throw new MailboxTrouble(problemOf(error), error)
    })
    const box = await client.mailboxOpen(folder).catch((error) => {
      throw new MailboxTrouble('no_folder', error)
    })
    const uidValidity = Number(box.uidValidity)
    const after = place.uidValidity === uidValidity ? (place.lastUid ?? 0) : 0
    const found = (await client.search({ uid: `${after + 1}:*` }, { uid: true })) || []
    // A range that ends with * always holds the last mail, also when it was read before.
    const uids = found.filter((uid) => uid > after).sort((a, b) => a - b)
    for (const uid of uids.slice(0, MOST_AT_ONCE)) {
      if (signal.aborted) return { more: false }
      const mail = await client.fetchOne(String(uid), { source: { start: 0, maxLength: MOST_BYTES } }, { uid: true })
      const source = mail === false ? undefined : mail?.source
      await taking({ uidValidity, uid, raw: source ?? Buffer.alloc(0) })
      await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    }
    await client.logout()
    return { more: uids.length > MOST_AT_ONCE }
  } catch (error) {
    if (error instanceof MailboxTrouble || error === ours) throw error
    throw new MailboxTrouble('broke_off', error)
  } finally {
    client.close()
  }
}

type ImapError = Error & { code?: string; authenticationFailed?: boolean; tlsFailed?: boolean; cid?: string }

function problemOf(error: ImapError): MailboxProblem {
  if (error.authenticationFailed) return 'sign_in'
  if (error.code === 'INSIDE_ADDRESS') return 'inside'
  return error.tlsFailed || /TLS|SSL|CERT|SELF_SIGNED|ALTNAME/.test(`${error.code} ${error.message}`) ? 'no_tls' : 'unreachable'
}
