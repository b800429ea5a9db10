import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Exact } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'

/**
 * The same Idempotency-Key twice has one effect and one answer (IETF draft "The Idempotency-Key HTTP Header Field"). The key is
 * written in the request's own transaction, so a crash between commit and reply still finds the answer, and a rival waits for it.
 * A secret is said once: the second time is refused, since to repeat it we would have to keep it.
 */
export async function once(
  scope: Scope,
  request: FastifyRequest,
  reply: FastifyReply,
  secret: boolean,
  reckon: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return reckon()
  if (key.length < 1 || key.length > 200) refuse('invalid', 'refusal.idempotency_key')

  const { db, workspaceId, now } = scope
  const requestHash = hashOf(request)
  const row = { workspaceId, key, requestHash, status: 0, reply: null, at: now }
  const mine = await db
    .insertInto('idempotencyKeys')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (!mine) {
    const before = await db
      .selectFrom('idempotencyKeys')
      .selectAll()
      .where('workspaceId', '=', workspaceId)
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    if (before.requestHash !== requestHash) refuse('invalid', 'refusal.idempotency_reused')
    if (secret) refuse('conflict', 'refusal.idempotency_secret')
    reply.code(before.status).header('idempotent-replayed', 'true')
    return before.reply
  }
  const answer = await reckon()
  await db
    .updateTable('idempotencyKeys')
    .set({ status: 200, reply: secret ? null : JSON.stringify(answer) })
    .where('workspaceId', '=', workspaceId)
    .where('key', '=', key)
    .execute()
  return answer
}

export const forgetIdempotencyKeys = ticket('idempotency.forget', Exact({}), { single: true })
const KEPT_MS = 24 * 3_600_000

/** A reply may hold personal data, and nobody repeats a request a day later. */
export const forgetKeys = ({ db, workspaceId, now }: Scope): Promise<unknown> =>
  db
    .deleteFrom('idempotencyKeys')
    .where('workspaceId', '=', workspaceId)
    .where('at', '<', new Date(now.getTime() - KEPT_MS))
    .execute()

function hashOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${method} ${url}\n`)
    .update(JSON.stringify(body ?? null))
    .digest('hex')
}
