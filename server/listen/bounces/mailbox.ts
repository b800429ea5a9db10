import { isIPv6 } from 'node:net'
import type { Bounces } from '#contract/listen/sending.ts'
import { isAddress } from '#domain/listen/delivery.ts'
import type { Sendable } from '#server/platform/http.ts'
import { isLoopbackHost } from '#server/platform/loopback.ts'
import { LONGEST_BOUNCE_NAME } from '#server/platform/mail/return-path.ts'
import { createOutside } from '#server/platform/outside.ts'
import { refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { seal } from '#server/platform/sealing.ts'
import type { Site } from '#server/platform/site.ts'
import { auditDifference } from '#server/workspace/audit/audit.ts'
import { refuseInSample } from '#server/workspace/workspaces/workspaces.ts'
import { findMailbox, type MailboxRow, type MailboxTls, writeMailbox } from './mailbox.queries.ts'

type Given = {
  address: string | null
  mailbox: { host: string; port: number; tls: MailboxTls; login: string; folder: string; password?: string } | null
}
export const MAILBOX_SEAL = 'bounce mailbox'

export async function readSettings(scope: Scope): Promise<Sendable<Bounces>> {
  const row = await findMailbox(scope)
  if (!row) return { address: null, mailbox: null }
  const { address, host, port, tls, login, folder, readAt, problem } = row
  return {
    address,
    mailbox: host && port && tls && login ? { host, port, tls, login, folder: folder ?? 'INBOX', readAt, problem } : null,
  }
}

export async function changeSettings(scope: Scope, given: Given, { secret, settings }: Pick<Site, 'secret' | 'settings'>) {
  const address = given.address?.trim() ?? null
  if (address !== null) requireBounceAddress(address)
  if (given.mailbox) {
    await refuseInSample(scope)
    requireHost(given.mailbox, settings)
    requirePrivateLine(given.mailbox)
  }
  const before = await findMailbox(scope)
  const after = { address, ...boxOf(scope, given.mailbox, before, secret) }
  const same = before && (['host', 'port', 'login', 'folder'] as const).every((key) => before[key] === after[key])
  await writeMailbox(scope, after, same ? { uidValidity: before.uidValidity, lastUid: before.lastUid } : UNREAD)
  await auditDifference(scope, {
    action: 'sending.bounces_changed',
    subject: scope.workspaceId,
    before: shown(before),
    after: { ...shown(after), ...(given.mailbox?.password ? { password: 'changed' } : {}) },
  })
  return readSettings(scope)
}

const UNREAD = { uidValidity: null, lastUid: null }
const NO_BOX = { host: null, port: null, tls: null, login: null, folder: null, sealedPassword: null }

function boxOf(
  { workspaceId }: Scope,
  box: Given['mailbox'],
  before: MailboxRow | undefined,
  secret: string,
): Omit<MailboxRow, 'address'> {
  if (!box) return NO_BOX
  const { password, ...rest } = box
  if (password) return { ...rest, sealedPassword: seal({ secret, purpose: MAILBOX_SEAL, workspaceId }, password) }
  const sealedPassword = before?.sealedPassword ?? refuseField('mailbox.password', 'sending.password_needed')
  // Sent anywhere else, it would be given away to whoever listens there.
  const sameLine = (['host', 'port', 'tls', 'login'] as const).every((key) => before?.[key] === box[key])
  return sameLine ? { ...rest, sealedPassword } : refuseField('mailbox.password', 'sending.password_anew')
}

function requireHost({ host }: { host: string }, { insideAddresses }: Site['settings']) {
  if (host.includes(':') && !isIPv6(host)) refuseField('mailbox.host', 'sending.host_unreadable')
  if (createOutside(insideAddresses).refuses(host)) refuseField('mailbox.host', 'sending.host_inside')
}

function requireBounceAddress(address: string) {
  if (!isAddress(address)) refuseField('address', 'issue.email')
  if (address.lastIndexOf('@') > LONGEST_BOUNCE_NAME)
    refuseField('address', 'sending.bounce_name_long', { most: LONGEST_BOUNCE_NAME })
}

/** A password travels by TLS or not at all, as it does to a mail server that sends. */
function requirePrivateLine({ host, tls }: { host: string; tls: MailboxTls }) {
  if (tls === 'none' && !isLoopbackHost(host)) refuseField('mailbox.tls', 'sending.tls_needed')
}

/** What the audit may hold: that there is a password, never which. */
const shown = (row: Partial<MailboxRow> | undefined) => ({
  address: row?.address ?? null,
  host: row?.host ?? null,
  port: row?.port ?? null,
  tls: row?.tls ?? null,
  login: row?.login ?? null,
  folder: row?.folder ?? null,
})
