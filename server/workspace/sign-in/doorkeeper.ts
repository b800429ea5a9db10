import type { FastifyRequest } from 'fastify'
import { type KeyKind, mayBy, type Role } from '#domain/permission.ts'
import type { Doorkeeper, Identity } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Site, workspaceByNumber } from '#server/platform/site.ts'
import { createKeyUse, keyThatFits, readKey } from '#server/workspace/keys/keys.ts'
import { createMisfits } from '#server/workspace/keys/misfits.ts'
import { isForeign } from './place.ts'
import { memberOf } from './sign-in.queries.ts'
import type { SignIn } from './sign-in.ts'

/** Tells who asks, and refuses what their role does not include. The one place where HTTP meets permission. */
export function createDoorkeeper(site: Site, signIn: SignIn): Doorkeeper {
  const noteUse = createKeyUse(site)
  const misfits = createMisfits(site.clock)
  const identifyKey = async (text: string): Promise<Identity> => {
    const parts = readKey(text)
    if (!parts || misfits.has(parts)) return { by: 'nobody' }
    const workspaceId = await workspaceByNumber(site, parts.number)
    if (workspaceId) return { by: 'key', workspaceId, ...parts }
    misfits.note(parts)
    return { by: 'nobody' }
  }
  const actorOf = async (scope: Scope, identity: Identity): Promise<{ id: string; kind: KeyKind; role: Role } | null> => {
    if (identity.by === 'session') {
      const member = await memberOf(scope, identity.person.id)
      return member ? { ...member, kind: 'full' } : null
    }
    if (identity.by === 'nobody') return null
    const key = await keyThatFits(scope, identity)
    if (!key) misfits.note(identity)
    return key
  }

  return {
    identify: async (request) => {
      const key = bearerOf(request)
      if (key !== null) return identifyKey(key)
      if (!request.headers.cookie) return { by: 'nobody' }
      const person = await signIn.personOf(request.headers.cookie)
      if (!person) return { by: 'nobody' }
      if (!isSameSite(request, site.settings.baseUrl)) refuse('forbidden', 'refusal.origin')
      return { by: 'session', person }
    },
    workspaceOf: (identity) => {
      if (identity.by === 'key') return identity.workspaceId
      if (identity.by === 'session' && identity.person.workspaceId) return identity.person.workspaceId
      return refuse('sign_in', 'refusal.sign_in')
    },
    admit: async (scope, identity, needs) => {
      const actor = await actorOf(scope, identity)
      if (!actor) return refuse('sign_in', 'refusal.sign_in')
      if (!mayBy(actor.kind, actor.role, needs)) return refuse('forbidden', 'refusal.forbidden')
      return actor.id
    },
    noteUse: async (identity) => {
      if (identity.by === 'key') await noteUse(identity.workspaceId, identity)
    },
  }
}

function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  return authorization?.startsWith('Bearer ') ? authorization.slice(7) : null
}

/** A cookie rides along with other sites' requests; their Origin gives them away (OWASP ASVS 3.5.1). */
function isSameSite({ method, headers: { origin, host } }: FastifyRequest, baseUrl: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  return origin !== undefined && !isForeign(origin, host, baseUrl)
}
