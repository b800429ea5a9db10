import { enqueue } from '#server/platform/jobs.ts'
import { readReturnPaths } from '#server/platform/mail/return-path.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Site, workspaceByNumber } from '#server/platform/site.ts'
import { openTokens, type Tokens } from '#server/platform/tokens.ts'
import { createTurns } from '#server/platform/turns.ts'
import { type Arrived, takeNotices } from './bounces.ts'
import { findHook, type HookRow, pinTopic, setHeard } from './hooks.queries.ts'
import { confirmHook } from './hooks.ts'
import { messagesByHeader } from './notices.queries.ts'
import type { Call, ProviderEvent } from './providers/event.ts'
import type { Outland } from './providers/outland.ts'
import { isFromPostmark, postmarkEvents, postmarkPassword } from './providers/postmark.ts'
import { isFromSendgrid, sendgridEvents } from './providers/sendgrid.ts'
import { readSns, type SnsMessage, sesEvents } from './providers/ses.ts'

/** A busy provider calls often; who calls more often than that is no provider. */
const TURNS = { burst: 300, everyMs: 20, keys: 1_000 }
type Heard = { events: ProviderEvent[]; confirm: SnsMessage | null }

/**
 * Hears what a provider says at one of our addresses: checked for who it comes from, kept, and judged later. Returns how many
 * notices were new. Whatever is fetched is fetched before the transaction.
 */
export function createHearing(site: Site, outland: Outland) {
  const tokens = openTokens([site.secret])
  const turn = createTurns({ ...TURNS, clock: site.clock })

  return async (key: string | undefined, call: Call): Promise<number> => {
    const linked = found(tokens.verify('mailHook', key))
    const seconds = turn(`${linked.workspace} ${linked.id}`)
    if (seconds) refuse('too_many', 'refusal.too_many', { seconds })
    const caller = { workspaceId: found(await workspaceByNumber(site, linked.workspace)), actorId: null }
    const hook = found(await site.within(caller, (scope) => findHook(scope, linked.id), { readOnly: true }))
    const heard = (await hear(site, outland, hook, call)) ?? refuse('sign_in', 'sending.hook_unsigned')
    return site.within(caller, async (scope) => {
      await setHeard(scope, hook.id)
      if (heard.confirm) await confirm(scope, hook, heard.confirm)
      return takeNotices(scope, hook.provider, await arrivedOf(scope, tokens, linked.workspace, heard.events))
    })
  }
}

/** Null when it does not come from whom it should. */
async function hear(site: Site, outland: Outland, hook: HookRow, call: Call): Promise<Heard | null> {
  if (hook.provider === 'sendgrid')
    return hook.publicKey && isFromSendgrid(call, hook.publicKey) ? { events: sendgridEvents(call.raw), confirm: null } : null
  if (hook.provider === 'postmark')
    return isFromPostmark(call, postmarkPassword(site.secret, hook.id))
      ? { events: postmarkEvents(call.raw), confirm: null }
      : null
  const sns = await readSns(call, outland).catch((error) => {
    site.log.warn({ err: error }, 'the certificate of Amazon SNS could not be fetched')
    return refuse('unavailable', 'refusal.busy', { seconds: 30 })
  })
  if (!sns || (hook.topicArn && hook.topicArn !== sns.topicArn)) return null
  if (sns.type === 'SubscriptionConfirmation') return { events: [], confirm: sns }
  return hook.topicArn ? { events: sesEvents(sns), confirm: null } : null
}

async function confirm(scope: Scope, { id }: HookRow, { topicArn, subscribeUrl }: SnsMessage) {
  if (!subscribeUrl || !(await pinTopic(scope, id, topicArn))) return
  await enqueue(scope, confirmHook, { id, url: subscribeUrl })
}

/** By our own mark or by our Message-ID, never by the address alone. */
async function arrivedOf(scope: Scope, tokens: Tokens, workspace: number, events: readonly ProviderEvent[]): Promise<Arrived[]> {
  const unmarked = events.filter(({ marks }) => !markedMail(tokens, workspace, marks))
  const byHeader = await messagesByHeader(
    scope,
    unmarked.flatMap(({ headerIds }) => headerIds.map(bare)),
  )
  return events.flatMap(({ sourceId, marks, headerIds, reading, at }) => {
    const named = headerIds.map((id) => byHeader.get(bare(id))).find((id) => id !== undefined)
    const messageId = markedMail(tokens, workspace, marks) ?? named
    return messageId ? [{ sourceId, messageId, reading, at }] : []
  })
}

function markedMail(tokens: Tokens, workspace: number, marks: readonly string[]): string | undefined {
  const named = marks.flatMap((mark) => {
    const mail = tokens.verify('bounce', /[\w-]{44}/.exec(mark)?.[0])
    return mail ? [mail] : readReturnPaths(tokens, mark)
  })
  return named.find((mail) => mail.workspace === workspace)?.id
}

const bare = (id: string) => id.replace(/^<|>$/g, '')
