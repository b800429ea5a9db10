import { Type } from 'typebox'
import { Exact, Id } from '#contract/endpoint.ts'
import type { Hook } from '#contract/listen/sending.ts'
import type { Sendable } from '#server/platform/http.ts'
import { ticket } from '#server/platform/jobs.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { openTokens } from '#server/platform/tokens.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { numberOf, refuseInSample } from '#server/workspace/workspaces/workspaces.ts'
import { type HookProvider, type HookRow, insertHook, listHooks, removeHook } from './hooks.queries.ts'
import { POSTMARK_NAME, postmarkPassword } from './providers/postmark.ts'
import { sendgridKey } from './providers/sendgrid.ts'

/** Says yes to the topic of Amazon SNS that wants to report to us. */
export const confirmHook = ticket('hook.confirm', Exact({ id: Id, url: Type.String({ maxLength: 2000 }) }))

type Around = Pick<Site, 'settings' | 'secret'>
type New = { provider: HookProvider; publicKey?: string; topicArn?: string }

export async function readHooks(scope: Scope, site: Around): Promise<Sendable<Hook>[]> {
  const number = await numberOf(scope)
  return (await listHooks(scope)).map(({ id, provider, publicKey, topicArn, createdAt, confirmedAt, heardAt }) => ({
    id,
    provider,
    publicKey,
    topicArn,
    createdAt,
    confirmedAt,
    heardAt,
    address: addressOf(site, number, { id, provider }),
  }))
}

export async function addHook(scope: Scope, { provider, publicKey, topicArn }: New, site: Around): Promise<Sendable<Hook>> {
  await refuseInSample(scope)
  const key = publicKey?.replace(/\s+/g, '') ?? null
  if (provider === 'sendgrid' && (!key || !sendgridKey(key))) refuseField('publicKey', 'sending.public_key')
  const id = newId()
  await insertHook(scope, {
    id,
    provider,
    publicKey: provider === 'sendgrid' ? key : null,
    topicArn: provider === 'ses' ? (topicArn ?? null) : null,
  })
  await audit(scope, { action: 'sending.hook_added', subject: id, after: { provider } })
  return found((await readHooks(scope, site)).find((hook) => hook.id === id))
}

export async function dropHook(scope: Scope, id: string): Promise<Record<string, never>> {
  const { provider } = found(await removeHook(scope, id))
  await audit(scope, { action: 'sending.hook_removed', subject: id, before: { provider } })
  return {}
}

/** Nobody can guess it, and it says which workspace and which hook is meant; Postmark takes its password along in it. */
function addressOf({ settings, secret }: Around, workspace: number, { id, provider }: Pick<HookRow, 'id' | 'provider'>): string {
  const url = new URL(`${settings.baseUrl}/hooks/mail/${openTokens([secret]).sign('mailHook', { workspace, id })}`)
  if (provider === 'postmark') {
    url.username = POSTMARK_NAME
    url.password = postmarkPassword(secret, id)
  }
  return url.href
}
