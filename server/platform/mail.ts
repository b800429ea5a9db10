import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Attempt } from '#domain/listen/delivery-attempt.ts'
import type { RepliedTo } from '#domain/listen/message.ts'
import { compose, type Parcel } from './mail/compose.ts'
import { type MailServer, mailServer } from './mail/server-url.ts'

/** One conversation with the mail server, good for many mails, one after the other. */
export type Session = {
  /** `began` is awaited when the server is ready for the message and before its first byte leaves. Never throws. */
  send(parcel: Parcel, began: () => Promise<void>): Promise<Attempt>
  /** False after anything that leaves the two sides in doubt about where they are. */
  usable(): boolean
  /** Says goodbye, or hangs up at once, which loses the mail under way. */
  close(how?: 'now'): void
}
export type Opened = { session: Session } | { session: null; attempt: Attempt }
/** `most` connections at once, and so many mails at once to one recipient domain. */
export type Post = { most: number; mostPerDomain: number; open(): Promise<Opened> }

const GOODBYE_MS = 2000

/** The way to the mail server that SMTP_URL names, by few connections. */
export function createPost(smtpUrl: string, name: string): Post {
  const server = mailServer(smtpUrl, name)
  const { most, mostPerDomain } = server
  return { most, mostPerDomain, open: () => openSession(server) }
}

function openSession({ options, auth }: MailServer): Promise<Opened> {
  const connection = new SMTPConnection(options)
  return new Promise((resolve) => {
    const fail = (error: Error) => {
      resolve({ session: null, attempt: noSession(error) })
      connection.close() // It tells of its end, which must not be taken for the reason.
    }
    const hungUp = () => fail(new Error('The mail server hung up.'))
    const ready = () => {
      connection.removeListener('error', fail)
      connection.removeListener('end', hungUp)
      resolve({ session: sessionOn(connection) })
    }
    connection.once('error', fail)
    connection.once('end', hungUp)
    connection.connect(() => (auth ? connection.login(auth, (error) => (error ? fail(error) : ready())) : ready()))
  })
}

function sessionOn(connection: SMTPConnection): Session {
  let fine = true
  const spoil = () => {
    fine = false
  }
  connection.on('error', spoil)
  connection.on('end', spoil)
  // nodemailer sends to such an address whatever the server can do; the list of what it can is not public.
  const can = (connection as unknown as { _supportedExtensions: string[] })._supportedExtensions

  return {
    usable: () => fine,
    close: (how) => {
      if (how === 'now' || !fine) return connection.close()
      connection.quit()
      setTimeout(() => connection.close(), GOODBYE_MS).unref()
    },
    send: async (parcel, began) => {
      const envelope = { from: plainDomain(parcel.returnPath ?? parcel.from.address), to: plainDomain(parcel.to.address) }
      if (!ASCII.test(envelope.from + envelope.to) && !can.includes('SMTPUTF8'))
        return { got: 'unsendable', because: 'needs_smtputf8', said: '' }
      const message = await compose(parcel)
      const mark = { began: false }
      const attempt = await transfer(connection, envelope, message, async () => {
        await began()
        mark.began = true
      })
      if (attempt instanceof Error) {
        fine = fine && isPolite(attempt) && (await forget(connection))
        return attemptOf(attempt, mark.began)
      }
      return { got: 'reply', to: 'content', code: Number(attempt.slice(0, 3)), said: attempt }
    },
  }
}

/** The server's last word, or what went wrong before it. */
function transfer(
  connection: SMTPConnection,
  envelope: { from: string; to: string },
  message: Buffer,
  began: () => Promise<void>,
): Promise<string | Error> {
  // Nothing is read from this before the server said 354, so the mark is made when it must be and never for nothing.
  const body = Readable.from(
    (async function* () {
      await began()
      yield message
    })(),
    { objectMode: false },
  )
  return new Promise((resolve) => {
    const lost = (error?: Error) => resolve(error ?? new Error('The mail server hung up.'))
    connection.once('error', lost)
    connection.once('end', lost)
    connection.send({ ...envelope, size: message.length }, body, (error, info) => {
      connection.removeListener('error', lost)
      connection.removeListener('end', lost)
      resolve(error ?? String(info?.response ?? ''))
    })
  })
}

/** A sender or an address that was refused leaves its mail half announced; the next one must not meet it (RFC 5321 4.1.4). */
const forget = (connection: SMTPConnection): Promise<boolean> =>
  new Promise((resolve) => {
    const gone = () => resolve(false)
    connection.once('end', gone)
    connection.once('error', gone)
    connection.reset((error) => {
      connection.removeListener('end', gone)
      connection.removeListener('error', gone)
      resolve(!error)
    })
  })

type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number }

const noSession = (error: SmtpError): Attempt => ({
  got: 'no_session',
  because: error.code === 'EAUTH' ? 'sign_in' : error.code === 'ETLS' ? 'no_tls' : 'unreachable',
  said: wordsOf(error),
})

/** A reply is the server's own decision, whenever it came; without one, all depends on whether the message had begun to leave. */
function attemptOf(error: SmtpError, began: boolean): Attempt {
  const { responseCode: code, command = '' } = error
  const to = COMMANDS[command]
  // What a server says for good when it hangs up tells of the conversation, not of this mail.
  if (!code || (code >= 500 && !to)) return { got: 'lost', began, said: wordsOf(error) }
  return { got: 'reply', to: to ?? 'content', code, said: wordsOf(error) }
}

const COMMANDS: Record<string, RepliedTo> = { 'MAIL FROM': 'sender', 'RCPT TO': 'recipient', DATA: 'content' }

/** After a refused sender, address or message the same connection takes the next one. */
const isPolite = ({ code, responseCode }: SmtpError) =>
  responseCode !== undefined && responseCode !== 421 && (code === 'EENVELOPE' || code === 'EMESSAGE')

const wordsOf = ({ response, message }: SmtpError): string => (response ?? message).replace(/\p{C}+/gu, ' ').slice(0, 500)

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the definition of ASCII.
const ASCII = /^[\x00-\x7f]*$/

/** Domains have had a spelling in ASCII for long; names before the @ have not. */
function plainDomain(address: string): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  return `${address.slice(0, at)}@${domainToASCII(domain) || domain}`
}
