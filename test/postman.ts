import type { SMTPServerOptions } from 'smtp-server'
import { type Conduct, openSink } from './mail-sink.ts'

/** A mail as its reader's machine keeps it: only what a person or a program would use of it. */
export type Mail = {
  to: string
  from: string
  id: string
  inReplyTo: string | null
  answerUrl: string
  unsubscribeUrl: string
  /** By which a provider that sends our mail names it again. */
  mark: string
  at: Date
}

/** A real mail server for thousands of mails that ask: reads of each only its headers and links, by the product's clock. */
export async function openPostOffice(clock: () => Date, rcpt: (address: string) => Conduct) {
  const mails: Mail[] = []
  const refused: string[] = []
  const options: SMTPServerOptions = {
    onRcptTo: ({ address }, _, done) => {
      const code = rcpt(address)
      if (code !== undefined) refused.push(address)
      done(code === undefined ? null : Object.assign(new Error('5.1.1 No such person here'), { responseCode: code }))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = readMail(Buffer.concat(chunks).toString('latin1'), envelope.rcptTo[0]?.address ?? '', clock())
        if (mail.unsubscribeUrl) mails.push(mail) // What alerts a member is no ask.
        done()
      })
    },
  }
  const sink = await openSink(options)
  return { mails, refused, url: sink.url, close: sink.close }
}

function readMail(raw: string, to: string, at: Date): Mail {
  const [head = '', ...parts] = raw.split('\r\n\r\n')
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const body = parts.join('\r\n\r\n').replaceAll('=\r\n', '').replaceAll('=3D', '=')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  return {
    to,
    at,
    from: header('From'),
    id: header('Message-ID'),
    inReplyTo: header('In-Reply-To') || null,
    answerUrl: /https?:\/\/[^\s"<>]+\/a\/[\w-]{44}/.exec(body)?.[0] ?? '',
    mark: header('X-PM-Metadata-hearback'),
    unsubscribeUrl: /<(https?:[^>]+)>/.exec(header('List-Unsubscribe'))?.[1] ?? '',
  }
}
