import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Nothing, OrNull } from '#contract/endpoint.ts'
import { ANNOTATION_KINDS, NOTED_KINDS, OVERRULED_KINDS } from '#domain/learn/annotation.ts'

export const Day = Type.String({ format: 'date' })
const Words = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const Kind = Type.Enum(ANNOTATION_KINDS)

/** What happened on a day, in the workspace's calendar. */
export const Annotation = Exact({
  /** Null for what is known without anybody entering it: policy and wording changes, a change of channel, an undone import. */
  id: OrNull(Id),
  on: Day,
  kind: Type.Enum(NOTED_KINDS),
  /** As it was entered; null for what is known by itself. */
  words: OrNull(Type.String()),
  /** Of what is known by itself: the version of the policy, the language of the wording, the name of the file. */
  about: OrNull(Type.String()),
  /** Of a change of channel, which it became; of a wording, its version. */
  became: OrNull(Type.String()),
  /** Scores before and after it are not compared. */
  breaks: Type.Boolean(),
  /** Of what is known by itself: somebody said that it is no break. */
  overruled: OrNull(Exact({ id: Id, by: OrNull(Type.String()) })),
  /** Null where it concerns every program. */
  program: OrNull(Id),
  by: OrNull(Type.String()),
})
export type Annotation = Static<typeof Annotation>

/** `at`: where it stands along a line: 0 is on the first point, 1.5 midway between the second and the third. */
export const Happened = Exact({ ...Annotation.properties, at: Type.Number() })
export type Happened = Static<typeof Happened>

const given = { on: Day, kind: Kind, words: Words, breaks: Type.Boolean(), program: OrNull(Id) }

export const annotations = endpoints({
  'POST /api/annotations': {
    needs: 'program.manage',
    says: 'Notes what happened on a day: a line in every chart of a score over time, on every screen and in every report. With `breaks`, scores before and after it are not compared.',
    input: Exact(given),
    reply: Exact({ id: Id }),
  },
  'PUT /api/annotations/:id': {
    needs: 'program.manage',
    says: 'Changes a note. What the product knows by itself cannot be changed, but be overruled.',
    input: Exact({ id: Id, ...given }),
    reply: Nothing,
  },
  'DELETE /api/annotations/:id': {
    needs: 'program.manage',
    says: 'Removes a note; its line goes from every chart.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'POST /api/annotations/overrulings': {
    needs: 'program.manage',
    says: 'Says that a change which the product knows by itself (of policy, wording or main channel, on this day) is no break: scores before and after it are compared again, everywhere. `program` as the annotation has it.',
    input: Exact({ kind: Type.Enum(OVERRULED_KINDS), on: Day, program: OrNull(Id) }),
    reply: Exact({ id: Id }),
  },
  'DELETE /api/annotations/overrulings/:id': {
    needs: 'program.manage',
    says: 'Takes that back: the change is a break again.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
})
