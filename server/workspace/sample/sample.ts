import type { CaseState } from '#domain/act/case.ts'
import type { RootCause } from '#domain/act/root-cause.ts'
import type { Properties } from '#domain/listen/activity.ts'
import type { PolicyReason } from '#domain/listen/contact-policy.ts'
import type { Because, Evidence, Signals } from '#domain/listen/evidence.ts'
import type { AttributeType, AttributeValue } from '#domain/listen/import/attribute.ts'
import type { Formula } from '#domain/listen/measure.ts'
import type { Role } from '#domain/permission.ts'
import type { SampleLocale } from './verbatims.ts'

/** Plain rows that refer to one another by `id`; whoever stores them gives each its real id. All dates are before `now`. */
export type Sample = {
  brand: string
  sender: string
  quietDays: number
  members: SampleMember[]
  attributes: SampleAttribute[]
  measures: SampleMeasure[]
  accounts: SampleAccount[]
  contacts: SampleContact[]
  suppressions: SampleSuppression[]
  waves: SampleWave[]
  decisions: SampleDecision[]
  invitations: SampleInvitation[]
  responses: SampleResponse[]
  cases: SampleCase[]
  activities: SampleActivity[]
}

export type SampleMember = { id: string; name: Record<SampleLocale, string>; email: string; role: Role; locale: SampleLocale }
export type SampleAttribute = {
  of: 'account' | 'contact' | 'response'
  key: string
  type: AttributeType
  label: Record<SampleLocale, string>
}
/** What is counted from events; the values of today are for whoever stores the sample to count. */
export type SampleMeasure = { of: 'account' | 'contact'; key: string; label: Record<SampleLocale, string>; formula: Formula }
export type SampleActivity = {
  contactId: string | null
  accountId: string | null
  name: string
  properties: Properties
  at: Date
}
export type SampleAttributes = Record<string, AttributeValue>
export type SampleAccount = {
  id: string
  externalId: string
  name: string
  domain: string
  ownerId: string
  attributes: SampleAttributes
  createdAt: Date
}
export type SampleContact = {
  id: string
  externalId: string
  accountId: string
  name: string
  email: string | null
  phone: string | null
  locale: SampleLocale
  timeZone: string
  role: string
  attributes: SampleAttributes
  createdAt: Date
}
export type SampleSuppression = {
  contactId: string
  reason: 'unsubscribed' | 'bounced' | 'complained' | 'manual'
  at: Date
  note: string | null
}
/** From the click in the mail to the press of Send. */
export const READ_MS = 40_000
/** `name` is "2026 Q1", to be said in the language of the workspace; `share` of the eligible is drawn with `seed`. */
export type SampleWave = { id: string; name: string; share: number; seed: number; startedAt: Date; closesAt: Date }
export type SampleDecision = { waveId: string; contactId: string; at: Date } & (
  | { asked: true }
  | { asked: false; because: PolicyReason; until: Date | null }
)
export type SampleInvitation = {
  id: string
  waveId: string
  contactId: string
  locale: SampleLocale
  probability: number
  attributes: SampleAttributes
  /** The first mail: sent, or bounced. */
  state: 'sent' | 'bounced'
  sentAt: Date
}
export type SampleResponse = {
  id: string
  invitationId: string
  waveId: string
  contactId: string
  accountId: string
  rating: number
  verbatim: string | null
  topic: RootCause | null
  locale: SampleLocale
  answeredAt: Date
  evidence: Evidence
  evidenceBecause: Because
  signals: Signals
  consentAt: Date | null
}
export type SampleCase = {
  id: string
  responseId: string
  contactId: string
  accountId: string
  ownerId: string
  state: CaseState
  openedAt: Date
  dueAt: Date
  moves: { from: CaseState; to: CaseState; at: Date; memberId: string; rootCause: RootCause | null; note: string | null }[]
  notes: { at: Date; memberId: string; text: string }[]
  /** Mails to the customer about this case. */
  replies: { at: Date; memberId: string; text: string }[]
}
