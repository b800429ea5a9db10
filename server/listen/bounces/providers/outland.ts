import { X509Certificate } from 'node:crypto'

const PATIENCE_MS = 5_000
const MOST_BYTES = 64 * 1024
const MOST_KEPT = 50

/** The few things that are fetched from Amazon SNS, and from nobody else: its certificates, and the page that confirms a subscription. */
export type Outland = {
  /** Null for an address that is not Amazon's, or for what is no certificate. Throws when it cannot be reached. */
  certificate(url: string): Promise<X509Certificate | null>
  isAmazon(url: string): boolean
  visit(url: string): Promise<void>
}

/** `snsUrl`: the one address that stands for Amazon instead, where SNS is played by something else. */
export function createOutland(snsUrl: string | undefined): Outland {
  const known = new Map<string, X509Certificate>()
  const isAmazon = (text: string): boolean => {
    if (!URL.canParse(text)) return false
    const { origin, protocol, hostname, port, username } = new URL(text)
    if (snsUrl) return origin === new URL(snsUrl).origin
    return protocol === 'https:' && !port && !username && /^sns\.[a-z0-9-]{3,}\.amazonaws\.com(\.cn)?$/.test(hostname)
  }
  return {
    isAmazon,
    certificate: async (url) => {
      if (!isAmazon(url) || !new URL(url).pathname.endsWith('.pem')) return null
      const kept = known.get(url)
      if (kept) return kept
      const certificate = asCertificate(await get(url))
      if (certificate) {
        if (known.size >= MOST_KEPT) known.clear()
        known.set(url, certificate)
      }
      return certificate
    },
    visit: async (url) => {
      if (!isAmazon(url)) throw new Error('This address is not one of Amazon SNS.')
      await get(url)
    },
  }
}

async function get(url: string): Promise<string> {
  const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!reply.ok || !reply.body) throw new Error(`Amazon SNS answered ${reply.status}.`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reply.body) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('Amazon SNS sent more than a certificate.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function asCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}
