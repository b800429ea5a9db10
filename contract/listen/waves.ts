import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull, Paged, PageOf } from '#contract/endpoint.ts'
import { CADENCES } from '#domain/listen/cadence.ts'
import { RELEASES } from '#domain/listen/precision.ts'
import { WAVE_STATES } from '#domain/listen/wave.ts'
import { Because, Plan, Reasons, Simulation } from './wave-plan.ts'

const Count = Type.Integer({ minimum: 0 })

const WaveInput = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  /** Left out: as the program's template proposes for a first wave, else everyone who may be asked, at once. */
  plan: Type.Optional(Plan),
  /** Until when answers are taken. */
  closesAt: Instant,
}
const wave = {
  id: Id,
  programId: Id,
  programName: Type.String(),
  name: Type.String(),
  closesAt: Instant,
  state: Type.Enum(WAVE_STATES),
  createdAt: Instant,
  startedAt: OrNull(Instant),
  pausedAt: OrNull(Instant),
  stoppedAt: OrNull(Instant),
  /** When a draft starts by itself. `startRefused`: why it could not start, or why it was started and could not be planned yet. */
  startsAt: OrNull(Instant),
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
  /** For the choice of a variant; none of `planned`. */
  waiting: Count,
  /** Taken, by the mail server or by the outbox where none is set, and not come back: what the response rate counts. */
  delivered: Count,
  /** Of those delivered: kept in the outbox, since no mail server is set. */
  kept: Count,
  clicked: Count,
  answered: Count,
  unconfirmed: Count,
  unsubscribed: Count,
})
export type Progress = Static<typeof Progress>
/** The funnel of one stratum. */
const StratumProgress = Exact({
  stratum: Type.String(),
  invited: Count,
  delivered: Count,
  clicked: Count,
  answered: Count,
})
export type StratumProgress = Static<typeof StratumProgress>
/** Where a segment stands of a wave that asks until its margin is reached. `left`: may be asked yet. */
const Segment = Exact({
  stratum: Type.String(),
  state: Type.Enum(RELEASES),
  invited: Count,
  left: Count,
  answers: Count,
  /** Answers that the wanted margin probably needs. */
  wanted: Count,
  margin: OrNull(Type.Number()),
  releases: Count,
})
export type Segment = Static<typeof Segment>
const WaveLine = Exact({ ...wave, invited: Count, answered: Count })
export type WaveLine = Static<typeof WaveLine>
const Wave = Exact({
  ...wave,
  plan: Plan,
  brand: Type.String(),
  quietDays: Count,
  progress: Progress,
  asked: Count,
  notAsked: Reasons,
  startRefused: OrNull(Type.String()),
  /** Reminders that left, counted answers that came after one, and reminders for which no day until the closing date has room. */
  reminders: Exact({ sent: Count, answers: Count, noRoom: Count }),
  strata: Type.Array(StratumProgress),
  segments: Type.Array(Segment),
  /** The mails that wait, by day of the workspace's time zone, and when the next one leaves. */
  waiting: Type.Array(Exact({ day: Type.String(), mails: Count })),
  nextMailAt: OrNull(Instant),
})
export type Wave = Static<typeof Wave>

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

const Cadence = Exact({
  cadence: Type.Enum(['none', ...CADENCES] as const),
  nextWaveAt: OrNull(Instant),
  /** The draft that starts by itself. */
  next: OrNull(Exact({ id: Id, name: Type.String(), startsAt: Instant, startRefused: OrNull(Type.String()) })),
})
export type Cadence = Static<typeof Cadence>

export const waves = endpoints({
  'GET /api/programs/:id/cadence': {
    needs: 'program.read',
    says: 'How often a program asks by itself, and the wave that it has planned.',
    input: Exact({ id: Id }),
    reply: Cadence,
  },
  'PUT /api/programs/:id/cadence': {
    needs: 'wave.manage',
    says: 'Lets a program plan its next wave by itself: a draft like the last wave, two weeks before its day, on which it starts unless somebody stops it. A draft that stands there stays the next wave; with none, it waits until somebody starts it.',
    input: Exact({ id: Id, cadence: Type.Enum(['none', ...CADENCES] as const) }),
    reply: Cadence,
  },
  'DELETE /api/waves/:id/starts-at': {
    needs: 'wave.manage',
    says: 'Keeps a draft from starting by itself. The draft stays.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/waves': {
    needs: 'program.read',
    says: 'Waves: those only planned, then those that began, newest first.',
    input: Exact({ programId: Type.Optional(Id), ...Paged }),
    reply: PageOf(WaveLine),
  },
  'POST /api/waves': {
    needs: 'wave.manage',
    says: 'Plans a wave of a program: whom it asks, over which days, with which reminders, until which closing date; without a plan, as the template of the program proposes. Nothing is sent before it is started.',
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
    says: 'What a start would do now: people by stratum, reasons, days, and what it will probably bring. Writes nothing.',
    input: Exact({ id: Id }),
    reply: Simulation,
  },
  'POST /api/waves/:id/simulations': {
    needs: 'program.read',
    says: 'The same for a plan that is not saved. Writes nothing.',
    input: Exact({ id: Id, plan: Plan, closesAt: Type.Optional(Instant) }),
    reply: Simulation,
  },
  'POST /api/waves/:id/start': {
    needs: 'wave.manage',
    says: 'Starts a wave: decides for every contact and queues the mails. Starting it twice starts it once; one whose plan could not be made is tried again.',
    input: Exact({ id: Id }),
    reply: Exact({ startedAt: Instant }),
  },
  'POST /api/waves/:id/stop': {
    needs: 'wave.manage',
    says: 'Stops a wave for good: no further mail leaves, and answers are taken until the closing date. Stopping it twice stops it once.',
    input: Exact({ id: Id }),
    reply: Exact({ stoppedAt: Instant, held: Count }),
  },
  'PUT /api/waves/:id/pause': {
    needs: 'wave.manage',
    says: 'Pauses a wave: mails that have not left wait until it is resumed; answers are taken. Pausing it twice pauses it once.',
    input: Exact({ id: Id }),
    reply: Exact({ pausedAt: Instant, held: Count }),
  },
  'DELETE /api/waves/:id/pause': {
    needs: 'wave.manage',
    says: 'Resumes a wave: what waited is spread anew over what is left of the plan’s days, within the same caps; where it would leave more than twice as fast as planned, or finds no room, over as many days more as that takes, until the closing date. `stuck` found no room before the closing date.',
    input: Exact({ id: Id }),
    reply: Exact({ released: Count, stuck: Count }),
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
