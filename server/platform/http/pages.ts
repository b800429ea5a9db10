import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Html } from '#html/html.ts'
import { COME_BACK } from '#server/platform/batches.ts'
import { isAway } from '#server/platform/database/away.ts'
import { Refusal } from '#server/platform/refusal.ts'

/** A form is small: eleven ratings and some words. */
const FORM_LIMIT = 256 * 1024

export type Visit = {
  request: FastifyRequest
  reply: FastifyReply
  params: Record<string, string>
  query: URLSearchParams
  form: URLSearchParams
}
/** `style`: one that only this page has in it, beside those that all pages may have. */
export type Shown =
  | { status?: number; page: Html; style?: string | undefined }
  | { status: number; page: null; style?: undefined }
  | { file: { name: string; mediaType: string; bytes: Buffer } }
/** What stood in the way of a page, and in how many seconds it may be gone; null: waiting does not help. */
export type Trouble = {
  status: number
  because: 'too_often' | 'away' | 'too_large' | 'unreadable' | 'not_found'
  seconds: number | null
}
/** What is shown then. It may ask nothing of the database, which may be what is missing. */
export type Sorry = (visit: Visit, trouble: Trouble) => Shown
export type Page = (method: 'GET' | 'POST', url: string, show: (visit: Visit) => Promise<Shown>, sorry?: Sorry) => void

/** What a customer sees of us: HTML that works without a script, kept by nobody, framed by nobody, style sheets known by their hashes. Never JSON, also when something fails or is not there. */
export function createPages(
  server: FastifyInstance,
  { styles, below, sorry }: { styles: readonly string[]; below: string[]; sorry: Sorry },
) {
  const known = styles.map(hashOf).join(' ')
  const policyWith = (own: string) =>
    `default-src 'none'; style-src ${known}${own}; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
  const headers = {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'content-type': 'text/html; charset=utf-8',
  }
  const policy = policyWith('')
  const send = (reply: FastifyReply, shown: Shown) => {
    if ('file' in shown) return sendFile(reply, shown.file)
    const { status = 200, page, style } = shown
    return reply
      .code(status)
      .headers(headers)
      .header('content-security-policy', style ? policyWith(` ${hashOf(style)}`) : policy)
      .send(Buffer.from(page?.text ?? '')) // A string would be gone through twice: for its length and for its bytes.
  }
  const sendFile = (reply: FastifyReply, { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Buffer }) =>
    reply
      .headers({ ...headers, 'content-type': mediaType, 'x-content-type-options': 'nosniff' })
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}`)
      .header('content-security-policy', policy)
      .send(bytes)
  const apologize = (sorry: Sorry) => (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const trouble = troubleOf(error)
    if (trouble.status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'a page could not be shown')
    if (trouble.seconds) reply.header('retry-after', trouble.seconds)
    return send(reply, sorry(visitOf(request, reply), trouble))
  }

  return (bind: (page: Page) => void) =>
    server.register(async (inside) => {
      inside.removeAllContentTypeParsers()
      inside.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: FORM_LIMIT },
        (_request, body, done) => done(null, new URLSearchParams(body as string)),
      )
      // RFC 8058 prefers multipart/form-data; what stands in it is known, so it is taken and not read.
      inside.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: FORM_LIMIT }, (_request, _body, done) =>
        done(null, new URLSearchParams()),
      )
      inside.setErrorHandler(apologize(sorry))
      bind((method, url, show, own = sorry) =>
        inside.route({
          method,
          url,
          exposeHeadRoute: method === 'GET',
          bodyLimit: FORM_LIMIT,
          schema: { hide: true } as object,
          errorHandler: apologize(own),
          handler: async (request, reply) => send(reply, await show(visitOf(request, reply))),
        }),
      )
      for (const url of below)
        inside.route({
          method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
          url,
          schema: { hide: true } as object,
          handler: (request, reply) =>
            send(reply, sorry(visitOf(request, reply), { status: 404, because: 'not_found', seconds: null })),
        })
    })
}

const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

const visitOf = (request: FastifyRequest, reply: FastifyReply): Visit => ({
  request,
  reply,
  params: request.params as Record<string, string>,
  query: new URLSearchParams(request.url.split('?')[1] ?? ''),
  form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
})

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) {
    const { status, retryAfter: seconds } = error
    return { status, because: status === 429 ? 'too_often' : status === 404 ? 'not_found' : 'away', seconds }
  }
  if (isAway(error)) return { status: 503, because: 'away', seconds: COME_BACK }
  const { statusCode = 500 } = error as { statusCode?: number }
  if (statusCode === 413) return { status: 413, because: 'too_large', seconds: null }
  if (statusCode >= 400 && statusCode < 500)
    return { status: statusCode === 415 ? 415 : 400, because: 'unreadable', seconds: null }
  return { status: 500, because: 'away', seconds: null }
}
