import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

export type Received = { from: string; to: string; raw: Buffer; parsed: ParsedMail }
/** A number refuses with that SMTP code, a text with the code it begins with, 'drop' cuts the line, 'hang' never answers, nothing accepts. */
export type Conduct = number | `${number} ${string}` | 'drop' | 'hang' | undefined
type Conducts = {
  connect?(): Conduct
  sender?(address: string): Conduct
  rcpt?(address: string): Conduct
  data?(nth: number, to: string): Conduct | Promise<Conduct>
  /** Milliseconds that the server thinks about a mail. */
  thinks?: number
  /** Keeps only the Message-ID of what it takes: parsing five hundred mails takes longer than sending them. */
  blind?: boolean
}

/** A real SMTP server on the loopback that keeps what it is given, and misbehaves when told to. */
export async function openSink(options: SMTPServerOptions = {}) {
  const mails: Received[] = []
  const taken: string[] = []
  let conducts: Conducts = {}
  let connections = 0
  let nth = 0
  const sockets = new Map<string, net.Socket>()

  const act = (conduct: Conduct, session: SMTPServerSession, done: (error?: Error | null) => void) => {
    if (conduct === 'hang') return
    if (conduct === 'drop') return void lineOf(session)?.destroy()
    if (conduct === undefined) return done(null)
    const [, code, text] = /^(\d{3}) ?(.*)$/.exec(String(conduct)) ?? []
    const responseCode = Number(code)
    done(Object.assign(new Error(text || (TEXTS[responseCode] ?? 'no')), { responseCode }))
  }
  const lineOf = ({ remotePort }: SMTPServerSession) => sockets.get(String(remotePort))

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (session, done) => {
      connections++
      act(conducts.connect?.(), session, done)
    },
    onMailFrom: ({ address }, session, done) => act(conducts.sender?.(address), session, done),
    onRcptTo: ({ address }, session, done) => act(conducts.rcpt?.(address), session, done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const conduct = await conducts.data?.(++nth, session.envelope.rcptTo[0]?.address ?? '')
        const raw = Buffer.concat(chunks)
        if (conduct === undefined) taken.push(/^Message-ID: <(.*)>/im.exec(raw.toString('latin1'))?.[1] ?? '')
        if (conduct === undefined && !conducts.blind) mails.push(await received(session, raw))
        if (conducts.thinks) await sleep(conducts.thinks)
        act(conduct, session, done)
      })
    },
    ...options,
  })
  server.on('error', () => {}) // A client that is killed mid-sentence is what some tests are about.
  server.server.on('connection', (socket: net.Socket) => sockets.set(String(socket.remotePort), socket))
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as net.AddressInfo

  return {
    mails,
    /** The Message-ID of every mail it took. */
    taken,
    port,
    connections: () => connections,
    url: (query = '') => `smtp://127.0.0.1:${port}${query}`,
    behave: (next: Conducts) => {
      conducts = next
      nth = 0
    },
    to: (address: string) => mails.filter((mail) => mail.to === address),
    close: () => {
      for (const socket of sockets.values()) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
export type Sink = Awaited<ReturnType<typeof openSink>>

const TEXTS: Record<number, string> = {
  451: '4.7.1 Try again later',
  550: '5.1.1 No such person here',
  554: '5.7.1 Looks like spam',
}

async function received({ envelope }: SMTPServerSession, raw: Buffer): Promise<Received> {
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  return { from, to: envelope.rcptTo[0]?.address ?? '', raw, parsed: await simpleParser(raw) }
}

/** A port on the loopback where nobody listens. */
export async function nobodysPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as net.AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
