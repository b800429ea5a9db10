import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { exceeds, type KeyKind, may, type Role } from '#domain/permission.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { findKey, insertKey, lockKey, lockKeysOf, setRevoked, setUsed } from './keys.queries.ts'

/** A write-only key has no role; what stands in its row is the least. */
const NO_ROLE: Role = 'viewer'

export { addUnknown, kindOf } from './keys.queries.ts'

/** `hb_<workspace number>_<prefix>_<secret>`: what comes before the secret finds the row, and only a hash of the secret is kept. */
export async function createKey(
  scope: Scope,
  { name, role: given, kind = 'full' }: { name: string; role?: Role; kind?: KeyKind },
): Promise<{ id: string; key: string }> {
  if (kind === 'write-only' && given) return refuseField('role', 'api_keys.no_role')
  const role = kind === 'write-only' ? NO_ROLE : (given ?? refuseField('role', 'issue.required'))
  const id = newId()
  const prefix = randomBytes(6).toString('hex')
  const secret = randomBytes(24).toString('base64url')
  await insertKey(scope, { id, name, kind, role, prefix, hash: hashOf(secret) })
  await audit(scope, { action: 'key.created', subject: id, after: { name, ...(kind === 'full' ? { role } : { kind }), prefix } })
  return { id, key: `hb_${await numberOf(scope)}_${prefix}_${secret}` }
}

export async function revokeKey(scope: Scope, id: string): Promise<Record<string, never>> {
  const key = found(await lockKey(scope, id))
  if (key.revokedAt) return {}
  await setRevoked(scope, id)
  await audit(scope, { action: 'key.revoked', subject: id, before: { name: key.name, role: key.role } })
  return {}
}

/** Revokes what a maker handed out beyond the role they keep, and says every key they ever made, by themselves or by a key. */
export async function revokeKeysOf(scope: Scope, makerId: string, kept: Role | null): Promise<string[]> {
  const keys = await lockKeysOf(scope, makerId)
  const beyond = (kind: KeyKind, role: Role) =>
    kept === null || (kind === 'write-only' ? !may(kept, 'activity.send') : exceeds(role, kept))
  for (const { id, kind, role, revokedAt } of keys) if (!revokedAt && beyond(kind, role)) await revokeKey(scope, id)
  return keys.map(({ id }) => id)
}

export type KeyParts = { number: number; prefix: string; secret: string }

export function readKey(text: string): KeyParts | null {
  const [, number, prefix, secret] = /^hb_(\d{1,9})_([0-9a-f]{12})_([\w-]{32})$/.exec(text) ?? []
  return number && prefix && secret ? { number: Number(number), prefix, secret } : null
}

/** The key's id, kind and role, or null when it is unknown, wrong or revoked. */
export async function keyThatFits(
  scope: Scope,
  { prefix, secret }: Omit<KeyParts, 'number'>,
): Promise<{ id: string; kind: KeyKind; role: Role } | null> {
  const key = await findKey(scope, prefix)
  const fits = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(key?.hash ?? hashOf('')))
  return key && fits && !key.revokedAt ? { id: key.id, kind: key.kind, role: key.role } : null
}

const HOUR = 3_600_000

/** Notes that a key was used, at most once an hour. Reads are read-only, so this stands in a transaction of its own after them. */
export function createKeyUse({ within, clock, log }: Pick<Site, 'within' | 'clock' | 'log'>) {
  const noted = new Map<string, number>()
  return async (workspaceId: string, parts: Omit<KeyParts, 'number'>) => {
    const now = clock().getTime()
    if (now - (noted.get(parts.prefix) ?? 0) < HOUR) return
    await within({ workspaceId, actorId: null }, async (scope) => {
      const key = await keyThatFits(scope, parts)
      if (!key) return
      await setUsed(scope, key.id, new Date(now - HOUR))
      noted.set(parts.prefix, now)
    }).catch((error: unknown) => log.warn({ err: error }, 'the use of a key was not noted')) // What was asked is done all the same.
  }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
