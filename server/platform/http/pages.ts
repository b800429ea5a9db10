import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Html } from '#html/html.ts'

/** A form is small: eleven ratings and some words. */
const FORM_LIMIT = 256 * 1024

export type Visit = {
  request: FastifyRequest
  reply: FastifyReply
  params: Record<string, string>
  query: URLSearchParams
  form: URLSearchParams
}
export type Shown = { status?: number; page: Html } | { status: number; page: null }
export type Page = (method: 'GET' | 'POST', url: string, show: (visit: Visit) => Promise<Shown>) => void

/** What a customer sees of us: HTML that works without a script, kept by nobody, framed by nobody, one style sheet known by its hash. */
export function createPages(server: FastifyInstance, style: string) {
  const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
  const policy = `default-src 'none'; style-src ${styleHash}; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
  const headers = {
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'content-type': 'text/html; charset=utf-8',
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
      bind((method, url, show) =>
        inside.route({
          method,
          url,
          exposeHeadRoute: method === 'GET',
          bodyLimit: FORM_LIMIT,
          schema: { hide: true } as object,
          handler: async (request, reply) => {
            const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
            const query = new URLSearchParams(request.url.split('?')[1] ?? '')
            const { status = 200, page } = await show({
              request,
              reply,
              params: request.params as Record<string, string>,
              query,
              form,
            })
            return reply
              .code(status)
              .headers(headers)
              .send(page?.text ?? '')
          },
        }),
      )
    })
}
