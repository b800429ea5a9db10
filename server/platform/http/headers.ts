import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet, { type HelmetOptions } from 'helmet'

const MB = 1_048_576

/** The size of what may be sent to us, in bytes. */
export const limits = { json: 1 * MB, upload: 200 * MB } as const

/** What stands on every answer. It is the same for all, so helmet is asked once. */
export function headersFor(baseUrl: string): [string, string][] {
  const headers: [string, string][] = []
  const recorder = { setHeader: (name: string, value: string) => headers.push([name, value]), removeHeader: () => {} }
  helmet(pageHeaders(baseUrl))({} as IncomingMessage, recorder as unknown as ServerResponse, (error) => {
    if (error) throw error
  })
  return headers
}

/** The app's own pages: nothing from elsewhere, no inline script; charts carry their colours in style attributes. */
const pageHeaders = (baseUrl: string): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [`'none'`],
      scriptSrc: [`'self'`],
      styleSrc: [`'self'`],
      styleSrcAttr: [`'unsafe-inline'`],
      imgSrc: [`'self'`, 'data:'],
      connectSrc: [`'self'`],
      fontSrc: [`'self'`],
      frameSrc: [`'self'`],
      formAction: [`'self'`],
      baseUri: [`'none'`],
      frameAncestors: [`'self'`],
      manifestSrc: [`'self'`],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: baseUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  crossOriginEmbedderPolicy: false,
  // Nothing here sets document.domain, which is all that it would forbid, and a browser warns of every frame that it placed before.
  originAgentCluster: false,
  xFrameOptions: { action: 'sameorigin' },
})

/** A page shown inside the app only to be looked at: its style is inline, and it neither runs nor sends anything. */
export const previewPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
