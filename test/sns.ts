import { createSign } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import { makeCertificate } from './certificate.ts'

export const TOPIC = 'arn:aws:sns:eu-central-1:000000000000:bounces'
const ORDER = ['Message', 'MessageId', 'Subject', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type']

/** What plays Amazon SNS: a real server that hands out its certificate, and signs with its key as Amazon does. */
export async function openSns() {
  const { cert, key } = makeCertificate('sns.amazonaws.com')
  const visits: string[] = []
  const server = http.createServer((request, reply) => {
    visits.push(request.url ?? '')
    reply.end(request.url === '/cert.pem' ? cert : 'no')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  return {
    url,
    visits,
    /** A message as SNS sends it; `over` alters it after it was signed. */
    signed: (fields: Record<string, string>, over: Record<string, string> = {}, version: '1' | '2' = '2') => {
      const body: Record<string, string> = {
        Type: 'Notification',
        MessageId: crypto.randomUUID(),
        TopicArn: TOPIC,
        Timestamp: new Date().toISOString(),
        ...fields,
      }
      const lines = ORDER.flatMap((name) => (body[name] === undefined ? [] : [`${name}\n${body[name]}\n`])).join('')
      const Signature = createSign(version === '1' ? 'sha1' : 'sha256')
        .update(lines)
        .sign(key, 'base64')
      return { ...body, SignatureVersion: version, SigningCertURL: `${url}/cert.pem`, Signature, ...over }
    },
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
