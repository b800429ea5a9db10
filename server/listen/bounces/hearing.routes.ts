import type { FastifyInstance } from 'fastify'
import type { Site } from '#server/platform/site.ts'
import { createHearing } from './hearing.ts'
import { createOutland } from './providers/outland.ts'

/** SendGrid packs up to a thousand events into one call. */
const LIMIT = 2 * 1024 * 1024

/** Where mail providers report. Their bodies are kept as they came, since that is what was signed, whatever type they claim. */
export function hearingRoutes(server: FastifyInstance, site: Site) {
  const hear = createHearing(site, createOutland(site.settings.snsUrl))
  server.register(async (inside) => {
    inside.removeAllContentTypeParsers()
    inside.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LIMIT }, (_request, body, done) => done(null, body))
    inside.route({
      method: 'POST',
      url: '/hooks/mail/:key',
      bodyLimit: LIMIT,
      schema: { hide: true } as object,
      handler: async (request, reply) => {
        const { key } = request.params as { key?: string }
        const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const taken = await hear(key, { headers: request.headers, raw, now: site.clock() })
        return reply.header('cache-control', 'no-store').send({ taken })
      },
    })
  })
}
