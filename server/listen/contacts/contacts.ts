import type { AttributeValue } from '#domain/listen/import/attribute.ts'
import { parseEmail, parseLocale, parseTimeZone } from '#domain/listen/import/person.ts'
import { mayLift } from '#domain/listen/suppression.ts'
import { accountNamed } from '#server/listen/accounts/accounts.ts'
import { changeAttributes, keepContactHistory } from '#server/listen/attributes/attributes.ts'
import { hashAddress, liftSuppression, suppress } from '#server/listen/suppressions/suppressions.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import type { WordId } from '#words/catalog.ts'
import { type ContactFields, findContact, findRival, insertContact, lockContact, updateContact } from './contacts.queries.ts'
import { phoneOf } from './phone.ts'
import { listMoments } from './timeline.queries.ts'

type Given = Partial<Omit<ContactFields, 'accountId' | 'attributes'>> & {
  account?: string | null
  attributes?: Record<string, AttributeValue | null>
}

const EMPTY: ContactFields = {
  externalId: null,
  email: null,
  phone: null,
  name: null,
  locale: null,
  timeZone: null,
  role: null,
  accountId: null,
  attributes: {},
}

export async function readContact(scope: Scope, id: string) {
  const { accountId, accountName, importId, fileName, rating, answeredAt, reason, note, suppressedAt, suppressedBy, ...contact } =
    found(await findContact(scope, id))
  return {
    ...contact,
    account: accountId && accountName ? { id: accountId, name: accountName } : null,
    import: importId && fileName ? { id: importId, fileName } : null,
    lastAnswer: rating !== null && answeredAt ? { rating, answeredAt } : null,
    suppression:
      reason && suppressedAt ? { reason, note, createdAt: suppressedAt, byName: suppressedBy, mayLift: mayLift(reason) } : null,
  }
}

export async function readTimeline(scope: Scope, { id, ...page }: { id: string; after?: string; limit?: number }) {
  found(await findContact(scope, id))
  return listMoments(scope, id, page)
}

export async function addContact(scope: Scope, given: Given): Promise<{ id: string }> {
  const fields = await settle(scope, EMPTY, given)
  const made = await insertContact(scope, fields)
  if (!made) return refuse('conflict', 'contact.known')
  // The audit cannot be rewritten, so it names what was entered, and never the values.
  await audit(scope, { action: 'contact.added', subject: made.id, after: { fields: Object.keys(given) }, contactId: made.id })
  return made
}

export async function changeContact(scope: Scope, { id, ...given }: Given & { id: string }) {
  const before = found(await lockContact(scope, id))
  const fields = await settle(scope, before, given, id)
  await updateContact(scope, id, fields)
  const changes = await keepContactHistory(scope, null, [{ id, before, after: fields }])
  const names = changes.map(({ field, key }) => (field ? key : `attributes.${key}`))
  if (names.length) await audit(scope, { action: 'contact.changed', subject: id, after: { fields: names }, contactId: id })
  return readContact(scope, id)
}

/** A member's own "do not ask": it holds for the address, whoever it belongs to later. */
export async function silence(scope: Scope, { id, note }: { id: string; note: string }): Promise<Record<string, never>> {
  const { email } = found(await lockContact(scope, id))
  if (!email) return refuse('invalid', 'contact.no_address')
  await suppress(scope, { address: email, reason: 'manual', note, contactId: id })
  return {}
}

export async function askAgain(scope: Scope, id: string): Promise<Record<string, never>> {
  const { email } = found(await lockContact(scope, id))
  const reason = (await findContact(scope, id))?.reason
  if (!email || !reason) return {}
  if (!mayLift(reason)) return refuse('conflict', 'contact.may_not_lift')
  await liftSuppression(scope, { address: email, contactId: id })
  return {}
}

/** What the fields come to, read by the same rules as an import's cells. */
async function settle(scope: Scope, before: ContactFields, given: Given, id = '00000000-0000-0000-0000-000000000000') {
  const { account, attributes = {}, ...texts } = sound(given)
  const read = { ...before }
  for (const [field, text] of Object.entries(texts) as [keyof typeof PARSERS, string | null | undefined][]) {
    if (text === undefined) continue
    read[field] = text === null ? null : (PARSERS[field](text.trim()) ?? refuseField(field, WRONG[field] ?? 'issue.format'))
  }
  if (!read.email && !read.phone && !read.externalId) return refuseField('email', 'contact.no_identity')
  const addressHash = read.email && hashAddress(read.email)
  const rival = await findRival(scope, id, { ...read, addressHash })
  if (rival) return refuseField(rival.addressHash && rival.addressHash === addressHash ? 'email' : 'externalId', 'contact.known')
  if (account !== undefined) read.accountId = account === null ? null : await accountNamed(scope, account.trim())
  read.attributes = await changeAttributes(scope, 'contact', before.attributes, attributes)
  return { ...read, addressHash }
}

/** A JSON body may carry a NUL or half a character; no database keeps either. */
const sound = <T extends object>(given: T): T =>
  JSON.parse(JSON.stringify(given), (_, value) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value))

const asItIs = (text: string) => text
const PARSERS = {
  name: asItIs,
  email: parseEmail,
  phone: (text: string) => phoneOf(text, null),
  externalId: asItIs,
  role: asItIs,
  locale: parseLocale,
  timeZone: parseTimeZone,
} satisfies Record<string, (text: string) => string | null>
const WRONG: Partial<Record<keyof typeof PARSERS, WordId>> = {
  email: 'issue.email',
  phone: 'contact.wrong_phone',
  locale: 'contact.wrong_locale',
  timeZone: 'contact.wrong_time_zone',
}
