import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'

const Text = Type.String()
const Hour = Type.Integer({ minimum: 0, maximum: 23 })
/** weekday: 1 is Monday. day: where a month is shorter, its last. wave: after the end of each wave of the report's program. */
const Plan = Type.Union([
  Exact({ every: Type.Literal('week'), weekday: Type.Integer({ minimum: 1, maximum: 7 }), hour: Hour }),
  Exact({ every: Type.Literal('month'), day: Type.Integer({ minimum: 1, maximum: 31 }), hour: Hour }),
  Exact({ every: Type.Literal('wave'), hour: Hour }),
])
export const MAILED_FORMATS = ['pdf', 'pptx', 'xlsx'] as const
export type MailedFormat = (typeof MAILED_FORMATS)[number]

const given = {
  plan: Plan,
  format: Type.Enum(MAILED_FORMATS),
  members: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
  addresses: Type.Array(Type.String({ minLength: 3, maxLength: 254 }), { maxItems: 20 }),
}
const Given = Exact(given)
export type GivenSchedule = Static<typeof Given>

export const PAUSES = ['by_hand', 'maker_left', 'maker_may_not', 'nobody_left'] as const
export const SCHEDULE_PROBLEMS = ['nothing_to_report', 'not_printed'] as const

const Schedule = Exact({
  id: Id,
  report: Exact({ id: Id, name: Text }),
  ...given,
  members: Type.Array(Exact({ id: Id, name: Text })),
  /** Whose rights it is read with: whoever set it up, or changed it last. */
  by: OrNull(Text),
  /** Null while it rests, and where no wave is under way. */
  nextAt: OrNull(Instant),
  paused: OrNull(Type.Enum(PAUSES)),
  lastAt: OrNull(Instant),
  lastMails: OrNull(Type.Integer({ minimum: 0 })),
  /** Why it could not be made when it was last due. */
  problem: OrNull(Type.Enum(SCHEDULE_PROBLEMS)),
  problemAt: OrNull(Instant),
})
export type Schedule = Static<typeof Schedule>

export const reportSchedules = endpoints({
  'GET /api/report-schedules': {
    needs: 'score.read',
    says: 'What saved reports are sent by mail regularly: all for those who may export answers, your own for others. `sends` is false in a sample, which sends nothing.',
    input: Nothing,
    reply: Exact({ sends: Type.Boolean(), timeZone: Text, items: Type.Array(Schedule) }),
  },
  'POST /api/report-schedules': {
    needs: 'score.read',
    says: 'Sends a saved report by mail from now on: every week, every month, or once a wave takes no more answers, at a full hour of the workspace. Its figures are of the moment it leaves, read with your rights, which are asked again each time. To addresses outside only by those who may export answers. Files above 8 MB do not go along; the mail says where to make them.',
    input: Exact({ report: Id, ...given }),
    reply: Schedule,
  },
  'PUT /api/report-schedules/:id': {
    needs: 'score.read',
    says: 'Changes when, how and to whom a report is sent. From then on it is read with your rights.',
    input: Exact({ id: Id, ...given }),
    reply: Schedule,
  },
  'POST /api/report-schedules/:id/moves': {
    needs: 'score.read',
    says: 'pause: nothing is sent until resume. resume: sent from the next time on, with your rights; what was due meanwhile is not made up for. return: brings back one that was taken away.',
    input: Exact({ id: Id, move: Type.Enum(['pause', 'resume', 'return'] as const) }),
    reply: Schedule,
  },
  'POST /api/report-schedules/:id/tests': {
    needs: 'score.read',
    says: 'Sends you, and nobody else, the mail as it would be now. A key gets no mail.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'DELETE /api/report-schedules/:id': {
    needs: 'score.read',
    says: 'Sends it no more. It can be brought back.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
