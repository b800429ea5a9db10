import type { FastifyInstance } from 'fastify'
import { type Site, workspaceByNumber } from '#server/platform/site.ts'
import { findLogo } from './looks.queries.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** The picture itself, for mails and public pages. Its address changes with it, so anyone may keep it. */
export function logoRoute(server: FastifyInstance, site: Site) {
  server.get<{ Params: { workspace: string; id: string } }>(
    '/logo/:workspace/:id',
    { schema: { hide: true } as object },
    async ({ params: { workspace, id } }, reply) => {
      const isAddress = /^\d{1,10}$/.test(workspace) && Number(workspace) <= 4_294_967_295 && UUID.test(id)
      const workspaceId = isAddress ? await workspaceByNumber(site, Number(workspace)) : null
      const logo =
        workspaceId && (await site.within({ workspaceId, actorId: null }, (scope) => findLogo(scope, id), { readOnly: true }))
      if (!logo) return reply.code(404).header('cache-control', 'no-store').send()
      return reply
        .type(logo.mediaType)
        .headers({
          'cache-control': 'public, max-age=31536000, immutable',
          'content-security-policy': "default-src 'none'; sandbox",
          // Webmail shows it inside its own page.
          'cross-origin-resource-policy': 'cross-origin',
        })
        .send(logo.bytes)
    },
  )
}
