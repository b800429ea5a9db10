import { createHash, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { SendingDomain } from '#contract/listen/sending.ts'
import { dkimRecord, isAligned, isDomain, judgeDkim, judgeDmarc, judgeSpf, spfOf } from '#domain/listen/mail-records.ts'
import { bounceAddressOf } from '#server/listen/bounces/bounces.ts'
import type { Sendable, Visit } from '#server/platform/http.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { seal } from '#server/platform/sealing.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { refuseInSample } from '#server/workspace/workspaces/workspaces.ts'
import type { Dns } from './dns.ts'
import {
  type DomainRow,
  type Findings,
  findDomain,
  insertDomain,
  listDomains,
  removeDomain,
  setFindings,
} from './domains.queries.ts'
import { DKIM_SEAL, openKey } from './outfit.ts'

const makeKeys = promisify(generateKeyPair)
type Around = Pick<Site, 'settings' | 'secret'>

export async function readDomains(scope: Scope, { secret }: Pick<Site, 'secret'>): Promise<Sendable<SendingDomain>[]> {
  const bounceAddress = await bounceAddressOf(scope)
  return (await listDomains(scope)).map((row) => shownOf(row, bounceAddress, isLost(scope, secret, row)))
}

/** Since when each domain signs; null while it does not. */
export async function signsSince(scope: Scope, { secret }: Pick<Site, 'secret'>) {
  const rows = await listDomains(scope)
  return rows.map((row) => ({ domain: row.domain, signsSince: isLost(scope, secret, row) ? null : row.signsSince }))
}

/** A new key pair for a domain. It is made before the transaction: it takes its time. */
export async function addDomain(
  visit: Visit,
  { domain: given, spf }: { domain: string; spf?: string },
  { settings, secret }: Around,
) {
  await visit(async () => {}) // Who may not is told so first, and costs us no key.
  const domain = given.trim().toLowerCase().replace(/\.$/, '')
  if (!isDomain(domain)) refuseField('domain', 'sending.no_domain')
  const { publicKey, privateKey } = await makeKeys('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  return visit(async (scope) => {
    const { workspaceId } = scope
    const id = newId()
    const added = await insertDomain(scope, {
      id,
      domain,
      // Another key has another name, so that both can stand in DNS while one follows the other.
      selector: `hb${createHash('sha256').update(publicKey).digest('hex').slice(0, 8)}`,
      publicKey: publicKey.toString('base64'),
      sealedKey: seal({ secret, purpose: DKIM_SEAL, workspaceId }, privateKey),
      spf: spf?.trim() || spfOf(settings.smtpUrl ? new URL(settings.smtpUrl).hostname : null),
    })
    if (!added) refuse('conflict', 'sending.domain_known')
    await audit(scope, { action: 'sending.domain_added', subject: id, after: { domain } })
    return one(scope, id, secret)
  })
}

export async function dropDomain(scope: Scope, id: string): Promise<Record<string, never>> {
  const { domain } = found(await removeDomain(scope, id))
  await audit(scope, { action: 'sending.domain_removed', subject: id, before: { domain } })
  return {}
}

/** Asks DNS about a domain. It signs from the moment its key was seen there, and no longer than it is. */
export async function checkDomain(visit: Visit, id: string, dns: Dns, { secret }: Pick<Site, 'secret'>) {
  const { row, envelope } = await visit(async (scope) => {
    await refuseInSample(scope)
    const row = found(await findDomain(scope, id))
    return { row, envelope: envelopeOf(row, await bounceAddressOf(scope)) }
  })
  const [spf, dkim, policy] = await Promise.all([dns.texts(envelope), dns.texts(dkimName(row)), dns.policy(row.domain)])
  const judged = { spf: judgeSpf(spf, row.spf), dkim: judgeDkim(dkim, row.publicKey), dmarc: judgeDmarc(policy.texts) }
  const findings: Findings = {
    records: (['spf', 'dkim', 'dmarc'] as const).map((kind) => ({ kind, state: judged[kind].state, found: judged[kind].found })),
    policyDomain: policy.domain,
  }
  return visit(async (scope) => {
    const before = found(await findDomain(scope, id))
    const { state } = judged.dkim
    const signsSince = state === 'right' ? (before.signsSince ?? scope.now) : state === 'unknown' ? before.signsSince : null
    await setFindings(scope, id, { findings, signsSince })
    if ((signsSince === null) !== (before.signsSince === null))
      await audit(scope, {
        action: 'sending.domain_checked',
        subject: id,
        before: { signs: before.signsSince !== null },
        after: { signs: signsSince !== null },
      })
    return one(scope, id, secret)
  })
}

async function one(scope: Scope, id: string, secret: string) {
  const row = found(await findDomain(scope, id))
  return shownOf(row, await bounceAddressOf(scope), isLost(scope, secret, row))
}

const isLost = ({ workspaceId }: Scope, secret: string, row: DomainRow): boolean => openKey(workspaceId, secret, row) === null

const dkimName = ({ selector, domain }: DomainRow) => `${selector}._domainkey.${domain}`
/** SPF is asked of the domain that takes the bounces. */
const envelopeOf = ({ domain }: DomainRow, bounceAddress: string | null) => bounceAddress?.split('@')[1]?.toLowerCase() ?? domain

function shownOf(row: DomainRow, bounceAddress: string | null, keyLost: boolean): Sendable<SendingDomain> {
  const { id, domain, selector, publicKey, spf, checkedAt, findings } = row
  const envelope = envelopeOf(row, bounceAddress)
  const finding = (kind: 'spf' | 'dkim' | 'dmarc') => findings?.records.find((each) => each.kind === kind) ?? null
  const known = (kind: 'spf' | 'dmarc') => finding(kind)?.found?.split('\n') ?? []
  const record = (kind: 'spf' | 'dkim' | 'dmarc', name: string, value: string) => {
    const seen = finding(kind)
    return { kind, name, value, state: seen?.state ?? null, found: seen?.found ?? null }
  }
  return {
    id,
    domain,
    selector,
    checkedAt,
    signsSince: keyLost ? null : row.signsSince,
    keyLost,
    records: [
      record('spf', envelope, judgeSpf(known('spf'), spf).wanted),
      record('dkim', dkimName(row), dkimRecord(publicKey)),
      record('dmarc', `_dmarc.${domain}`, judgeDmarc(known('dmarc')).wanted),
    ],
    envelope: { domain: envelope, aligned: isAligned(domain, envelope, findings?.policyDomain ?? null) },
  }
}
