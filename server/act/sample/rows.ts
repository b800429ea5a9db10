import { EVIDENCE_VERSION } from '#domain/listen/evidence.ts'
import { messageId } from '#server/listen/delivery/delivery.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import { newId } from '#server/platform/scope.ts'
import {
  READ_MS,
  type Sample,
  type SampleContact,
  type SampleInvitation,
  type SampleWave,
} from '#server/workspace/sample/sample.ts'
import { standardWording } from '#words/asking/ask.ts'
import { LOCALES, type Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { valuesIn } from './behaviour.ts'
import type { Row } from './sample.queries.ts'

export type Place = {
  ruleId: string
  ownerId: string
  locale: Locale
  timeZone: string
  host: string
  now: Date
  programName: string
}

/** The rows of whom we ask and what they said, in the order in which they refer to one another. */
export function listenRows(
  sample: Sample,
  { locale, timeZone, host, now, ownerId, programName }: Place,
  idOf: (key: string) => string,
) {
  const contacts = new Map(sample.contacts.map((contact) => [contact.id, contact]))
  const waves = new Map(sample.waves.map((wave) => [wave.id, wave]))
  const invitations = new Map(sample.invitations.map((invitation) => [invitation.id, invitation]))
  const first = sample.waves[0]?.startedAt ?? now
  const programId = newId()
  const wordingIds = Object.fromEntries(LOCALES.map((each) => [each, newId()])) as Record<Locale, string>
  const declined = lastAskedBeforeLeaving(sample)
  const values = valuesIn(sample, now, timeZone)
  const at = (wave: string) => waves.get(wave)?.startedAt ?? now
  const of = (contact: string) => contacts.get(contact) as SampleContact // Every row of a sample refers to rows of the same sample.

  return {
    members: sample.members.map(
      ({ id, name, email, role }): Row<'members'> => ({
        id: idOf(id),
        personId: null,
        name: name[locale],
        email,
        role,
        joinedAt: first,
      }),
    ),
    attributeDefinitions: sample.attributes.map(
      ({ of, key, type, label }): Row<'attributeDefinitions'> => ({
        id: newId(),
        of,
        key,
        type,
        label: label[locale],
        origin: 'import',
        createdAt: first,
      }),
    ),
    accounts: sample.accounts.map(
      ({ id, ownerId, createdAt, attributes, ...account }): Row<'accounts'> => ({
        id: idOf(id),
        ownerId: idOf(ownerId),
        ...account,
        attributes: { ...attributes, ...values('account', id) },
        createdAt,
        updatedAt: createdAt,
      }),
    ),
    contacts: sample.contacts.map(
      ({ id, accountId, createdAt, attributes, ...contact }): Row<'contacts'> => ({
        id: idOf(id),
        accountId: idOf(accountId),
        ...contact,
        attributes: { ...attributes, ...values('contact', id) },
        addressHash: contact.email === null ? null : hashAddress(contact.email),
        createdAt,
        updatedAt: createdAt,
      }),
    ),
    suppressions: sample.suppressions.flatMap(({ contactId, reason, at, note }): Row<'suppressions'>[] => {
      const { email } = of(contactId)
      return email === null ? [] : [{ id: newId(), addressHash: hashAddress(email), reason, note, createdAt: at }]
    }),
    programs: [
      {
        id: programId,
        name: programName,
        brand: sample.brand,
        locale,
        senderName: sample.sender,
        senderEmail: 'feedback@brightferry.example',
        createdAt: first,
      } satisfies Row<'programs'>,
    ],
    wordings: LOCALES.map(
      (each): Row<'wordings'> => ({
        id: wordingIds[each],
        programId,
        locale: each,
        version: 1,
        words: standardWording(each),
        custom: false,
        createdAt: first,
        createdBy: ownerId,
        askedAt: first,
      }),
    ),
    waves: sample.waves.map(({ id, ...wave }) => waveRow(idOf(id), programId, { ...wave, name: nameOf(wave, locale) }, ownerId)),
    decisions: sample.decisions.map(
      (decision): Row<'decisions'> => ({
        waveId: idOf(decision.waveId),
        contactId: idOf(decision.contactId),
        asked: decision.asked,
        because: decision.asked ? null : decision.because,
        until: decision.asked ? null : decision.until,
        quietDays: sample.quietDays,
        decidedAt: decision.at,
      }),
    ),
    invitations: sample.invitations.map(
      ({ id, contactId, waveId, locale, probability, attributes }): Row<'invitations'> => ({
        id: idOf(id),
        contactId: idOf(contactId),
        accountId: idOf(of(contactId).accountId),
        programId,
        waveId: idOf(waveId),
        wordingId: wordingIds[locale],
        inclusionProbability: probability,
        attributes,
        createdAt: at(waveId),
        declinedAt: declined.get(id) ?? null,
      }),
    ),
    messages: sample.invitations.map((invitation) =>
      askRow(invitation, of(invitation.contactId), at(invitation.waveId), host, idOf),
    ),
    clicks: sample.responses.map(
      ({ invitationId, rating, answeredAt }): Row<'clicks'> => ({
        id: newId(),
        invitationId: idOf(invitationId),
        rating,
        signals: {},
        at: new Date(answeredAt.getTime() - READ_MS),
      }),
    ),
    responses: sample.responses.map(
      ({
        id,
        invitationId,
        contactId,
        accountId,
        waveId,
        topic: _,
        evidenceBecause,
        signals,
        locale,
        ...response
      }): Row<'responses'> => ({
        id: idOf(id),
        invitationId: idOf(invitationId),
        contactId: idOf(contactId),
        accountId: idOf(accountId),
        programId,
        waveId: idOf(waveId),
        wordingId: wordingIds[locale],
        channel: 'email',
        locale,
        ...response,
        revision: 1,
        evidenceBecause,
        evidenceVersion: EVIDENCE_VERSION,
        signals,
        attributes: invitations.get(invitationId)?.attributes ?? {},
      }),
    ),
  }
}

/** As the app proposes to call a wave of this quarter. */
function nameOf({ name }: Pick<SampleWave, 'name'>, locale: Locale): string {
  const [year = '', quarter = ''] = name.split(' Q')
  return say(locale)('waves.default_name', { year, quarter })
}

const waveRow = (
  id: string,
  programId: string,
  { name, share, seed, startedAt, closesAt }: Omit<SampleWave, 'id'>,
  ownerId: string,
): Row<'waves'> => ({
  id,
  programId,
  name,
  plan: { sharePercent: share < 1 ? Math.round(share * 100) : null },
  seed,
  closesAt,
  createdAt: new Date(startedAt.getTime() - 86_400_000),
  createdBy: ownerId,
  startedAt,
  startedBy: ownerId,
  plannedAt: startedAt,
})

/** The mail that asked, as delivery leaves it behind. */
function askRow(
  { id, contactId, state, sentAt }: SampleInvitation,
  { email, name }: SampleContact,
  createdAt: Date,
  host: string,
  idOf: (key: string) => string,
): Row<'messages'> {
  const invitationId = idOf(id)
  return {
    id: newId(),
    kind: 'ask',
    invitationId,
    number: 1,
    contactId: idOf(contactId),
    toAddress: email ?? '',
    toName: name,
    state,
    attempt: 1,
    nextAt: sentAt,
    headerId: messageId(`${invitationId}.1`, host),
    createdAt,
    sentAt,
    resolvedAt: sentAt,
  }
}

/** Who unsubscribed did so from the last mail that asked them. */
function lastAskedBeforeLeaving({ suppressions, invitations }: Sample): Map<string, Date> {
  const left = new Map(suppressions.filter(({ reason }) => reason === 'unsubscribed').map(({ contactId, at }) => [contactId, at]))
  const last = new Map<string, SampleInvitation>()
  for (const invitation of invitations)
    if (invitation.sentAt <= (left.get(invitation.contactId) ?? new Date(0))) last.set(invitation.contactId, invitation)
  return new Map([...last].map(([contactId, { id }]) => [id, left.get(contactId) as Date])) // Only who left is in `last`.
}
