import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { MOST_PER_DOMAIN } from '#domain/listen/delivery-lanes.ts'
import { isLoopback } from '#server/platform/loopback.ts'

export type MailServer = {
  options: SMTPConnectionOptions
  auth: { user: string; pass: string } | null
  /** Connections at once. */
  most: number
  /** Mails at once to one recipient domain. */
  mostPerDomain: number
}

/** Patience in milliseconds. A server may think long about a whole message, so that silence is allowed the most. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 20_000, socketTimeout: 120_000, dnsTimeout: 10_000 }
const MOST_CONNECTIONS = 5

/**
 * smtp://name:password@host:587 upgrades to TLS where the server offers it, smtps:// begins with it. A password goes to another
 * machine by TLS or not at all. After ? may stand: requireTLS=true, maxConnections=n, maxPerDomain=n, socketTimeout=ms and the other three timeouts, tls.rejectUnauthorized=false, tls.servername=name.
 */
export function mailServer(smtpUrl: string, name: string): MailServer {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const query = url.searchParams
  const timeouts = Object.fromEntries(Object.entries(PATIENCE).map(([key, usual]) => [key, positive(query.get(key)) ?? usual]))
  const servername = query.get('tls.servername')
  return {
    options: {
      host: decodeURIComponent(url.hostname).replace(/^\[|\]$/g, ''),
      port: url.port ? Number(url.port) : secure ? 465 : 587,
      secure,
      requireTLS: query.get('requireTLS') === 'true' || (url.password !== '' && !isLoopback(smtpUrl)),
      name: name.includes('.') ? name : undefined,
      tls: { rejectUnauthorized: query.get('tls.rejectUnauthorized') !== 'false', ...(servername ? { servername } : {}) },
      socketCloseTimeout: 0,
      ...timeouts,
    },
    auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : null,
    most: Math.min(positive(query.get('maxConnections')) ?? MOST_CONNECTIONS, 50),
    mostPerDomain: positive(query.get('maxPerDomain')) ?? MOST_PER_DOMAIN,
  }
}

function positive(text: string | null): number | null {
  const number = Number(text)
  return text && Number.isInteger(number) && number > 0 ? number : null
}
