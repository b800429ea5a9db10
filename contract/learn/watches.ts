import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { Day, Happened } from './annotations.ts'
import { Programs, Where } from './trend.ts'

const Count = Type.Integer({ minimum: 0 })
const Direction = Type.Enum(['higher', 'lower'] as const)
const WATCH_GRAINS = ['day', 'week', 'month'] as const
const Grain = Type.Enum(WATCH_GRAINS)
export const Name = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })

const Alarm = Exact({ direction: Direction, began: Day, since: Day })
const Learned = Exact({ periods: Count, answers: Count })
const Watch = Exact({
  id: Id,
  name: Type.String(),
  program: Exact({ id: Id, name: Type.String() }),
  where: OrNull(Type.String()),
  /** It has a condition, which only those may read who may read contacts; `where` is null. */
  hidden: Type.Boolean(),
  grain: Grain,
  /** From which day it learns what is usual. */
  since: Day,
  /** `unseen`: its condition asks by what only those may know who may read contacts. */
  state: Type.Enum(['learning', 'watching', 'fired', 'unseen'] as const),
  /** From how many periods with answers, and how many answers, it has learned; it needs both, and learns on until it has them. */
  learned: Learned,
  needed: Learned,
  /** What is usual, in points; `scatter`: by how much stretches vary beyond chance, 1 or more. */
  usual: OrNull(Exact({ score: Type.Number(), answers: Count, scatter: Type.Number() })),
  /** Judged one by one: the moving average and its limit on both sides, in standard errors; the score of the stretch in points. */
  periods: Type.Array(Exact({ from: Day, answers: Count, score: Type.Number(), ewma: Type.Number(), limit: Type.Number() })),
  /** What happened while they ran. */
  annotations: Type.Array(Happened),
  /**
   * The average stands beyond its limit. `why`: what to study (`POST /api/studies` with period `all`) before acting on it: the answers since it
   * began, held against those it learned from. Null for a reader who is not shown the condition of the watch.
   */
  now: OrNull(Exact({ ...Alarm.properties, why: OrNull(Exact({ where: Where, versus: Where })) })),
  /** That it fired, once for each time, newest first. */
  alarms: Type.Array(Exact({ ...Alarm.properties, raisedAt: Instant })),
})
export type Watch = Static<typeof Watch>

const given = { name: Name, program: Id, where: OrNull(Where), grain: Grain }

const Choice = Type.Enum(['own', 'all', 'none'] as const)
export type WatchChoice = Static<typeof Choice>

export const watches = endpoints({
  'GET /api/watch-mail': {
    needs: 'score.read',
    says: 'Of which watches you get a mail when they fire: those you made (`own`, unless you said otherwise), all, or none. A key gets no mail and finds nothing here.',
    input: Nothing,
    reply: Exact({ choice: Choice }),
  },
  'PUT /api/watch-mail': {
    needs: 'score.read',
    says: 'Says of which watches you want a mail. One mail for each firing; of a watch whose condition you may not read, none.',
    input: Exact({ choice: Choice }),
    reply: Exact({ choice: Choice }),
  },
  'GET /api/watches': {
    needs: 'score.read',
    says: 'What is watched: a moving average of the score of each stretch (EWMA, lambda .2) with limits of 2.86 standard errors. It learns from twelve stretches with answers since the last break, or more until there are 30 answers; where nothing changes, half of all watches still fire for the first time within about 250 stretches. Whether other people answer than before is no part of its judgement: see `now.why`.',
    input: Exact({ program: Type.Optional(Id) }),
    reply: Exact({ programs: Programs, watches: Type.Array(Watch) }),
  },
  'POST /api/watches': {
    needs: 'program.manage',
    says: 'Watches a program, or those of its answers that meet a condition. Without `since` it learns from 26 stretches back.',
    input: Exact({ ...given, since: Type.Optional(Day) }),
    reply: Exact({ id: Id }),
  },
  'PUT /api/watches/:id': {
    needs: 'program.manage',
    says: 'Changes what is watched, or lets the watch learn anew from another day.',
    input: Exact({ id: Id, ...given, since: Day }),
    reply: Nothing,
  },
  'DELETE /api/watches/:id': {
    needs: 'program.manage',
    says: 'Ends a watch, with its list of alarms.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
