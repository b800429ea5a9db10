import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { EVERY_REASON } from '#domain/listen/eligibility.ts'
import { WAVE_STATES } from '#domain/listen/wave.ts'

const Count = Type.Integer({ minimum: 0 })
const Because = Type.Enum(EVERY_REASON)

const WaveInput = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  /** A random share of those who may be asked, in percent; left out: everyone. */
  sharePercent: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
  /** Until when answers are taken. */
  closesAt: Instant,
}
const wave = {
  id: Id,
  programId: Id,
  programName: Type.String(),
  name: Type.String(),
  sharePercent: OrNull(Type.Integer()),
  closesAt: Instant,
  state: Type.Enum(WAVE_STATES),
  createdAt: Instant,
  startedAt: OrNull(Instant),
  stoppedAt: OrNull(Instant),
  plannedAt: OrNull(Instant),
}

/** Where the mails are, and what came of them. Each mail is in one state; the funnel counts invitations. */
const Progress = Exact({
  invited: Count,
  planned: Count,
  queued: Count,
  sending: Count,
  sent: Count,
  deferred: Count,
  bounced: Count,
  failed: Count,
  uncertain: Count,
  /** Of those sent: kept in the outbox, since no mail server is set. */
  kept: Count,
  clicked: Count,
  answered: Count,
  unconfirmed: Count,
  unsubscribed: Count,
})
export type Progress = Static<typeof Progress>
const Reasons = Type.Array(Exact({ because: Because, people: Count }))
const WaveLine = Exact({ ...wave, invited: Count, answered: Count })
export type WaveLine = Static<typeof WaveLine>
const Wave = Exact({ ...wave, brand: Type.String(), quietDays: Count, progress: Progress, asked: Count, notAsked: Reasons })
export type Wave = Static<typeof Wave>

/** What a start would do now. `eligible` may be asked; `asked` of them are drawn. */
const Plan = Exact({
  people: Count,
  eligible: Count,
  asked: Count,
  notAsked: Reasons,
  quietDays: Count,
  held: Type.Boolean(),
  archived: Type.Boolean(),
})
export type Plan = Static<typeof Plan>

const Decision = Exact({
  contactId: Id,
  name: OrNull(Type.String()),
  email: OrNull(Type.String()),
  account: OrNull(Type.String()),
  asked: Type.Boolean(),
  because: OrNull(Because),
  /** From when asking is allowed again, when it is a matter of time. */
  until: OrNull(Instant),
})
export type Decision = Static<typeof Decision>

export const waves = endpoints({
  'GET /api/waves': {
    needs: 'program.read',
    says: 'Waves: those only planned, then those that began, newest first.',
    input: Exact({ programId: Type.Optional(Id), ...Paged }),
    reply: PageOf(WaveLine),
  },
  'POST /api/waves': {
    needs: 'wave.manage',
    says: 'Plans a wave: a program asks everyone or a random share, until a closing date. Nothing is sent before it is started.',
    input: Exact({ programId: Id, ...WaveInput }),
    reply: Exact({ id: Id }),
  },
  'GET /api/waves/:id': {
    needs: 'program.read',
    says: 'A wave with its progress and why people were not asked.',
    input: Exact({ id: Id }),
    reply: Wave,
  },
  'PUT /api/waves/:id': {
    needs: 'wave.manage',
    says: 'Changes a wave that has not started.',
    input: Exact({ id: Id, ...WaveInput }),
    reply: Nothing,
  },
  'DELETE /api/waves/:id': {
    needs: 'wave.manage',
    says: 'Throws away a wave that has not started.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/waves/:id/plan': {
    needs: 'program.read',
    says: 'What a start would do now, with the people who would not be asked by reason. Writes nothing.',
    input: Exact({ id: Id, sharePercent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
    reply: Plan,
  },
  'POST /api/waves/:id/start': {
    needs: 'wave.manage',
    says: 'Starts a wave: decides for every contact and queues the mails. Starting it twice starts it once.',
    input: Exact({ id: Id }),
    reply: Exact({ startedAt: Instant }),
  },
  'POST /api/waves/:id/stop': {
    needs: 'wave.manage',
    says: 'Stops a wave for good: no further mail leaves, and answers are taken until the closing date. Stopping it twice stops it once.',
    input: Exact({ id: Id }),
    reply: Exact({ stoppedAt: Instant, held: Count }),
  },
  'PUT /api/waves/:id/closing-date': {
    needs: 'wave.manage',
    says: 'Moves the closing date of a wave that has started and is not closed, later or nearer, but not into the past. Links and mails follow it; a closed wave stays closed.',
    input: Exact({ id: Id, closesAt: Instant }),
    reply: Exact({ closesAt: Instant }),
  },
  'GET /api/waves/:id/decisions': {
    needs: 'contact.read',
    says: 'For each contact: asked or not, and why. `search` finds a name, an address or a company.',
    input: Exact({
      id: Id,
      search: Type.Optional(Type.String({ maxLength: 200 })),
      because: Type.Optional(Because),
      asked: Type.Optional(Type.Boolean()),
      ...Paged,
      after: Type.Optional(Id),
    }),
    reply: PageOf(Decision),
  },
})
