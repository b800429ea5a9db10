import { Nothing } from '#contract/endpoint.ts'
import type { Reading } from '#domain/listen/bounce.ts'
import { enqueue, ticket } from '#server/platform/jobs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { cleaned } from './cleaned.ts'
import { insertNotices } from './notices.queries.ts'

export { type HookProvider, hookProvidersOf } from './hooks.queries.ts'
export { bounceAddressOf } from './mailbox.queries.ts'

/** Judges what came back and was not judged yet. */
export const judgeNotices = ticket('notice.judge', Nothing, { single: true })
/** Looks into the bounce mailbox, where one is set. */
export const collectNotices = ticket('notice.collect', Nothing, { single: true })

export type NoticeSource = 'mailbox' | 'ses' | 'sendgrid' | 'postmark'
/** `sourceId`: the same notice again has the same one, and is taken once. */
export type Arrived = { sourceId: string; messageId: string; reading: Reading; at: Date | null }

/** Keeps what came back about mails of this workspace; whoever sends waits no longer than that. Returns how many were new. */
export async function takeNotices(scope: Scope, source: NoticeSource, arrived: readonly Arrived[]): Promise<number> {
  const taken = await insertNotices(scope, source, cleaned(arrived))
  if (taken) await enqueue(scope, judgeNotices, {})
  return taken
}
