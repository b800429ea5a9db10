import type { Moment } from '#contract/act/cases.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Happened, listEvents, listMails, listNotes, listRevisions } from './timeline.queries.ts'

export type Told = Omit<Moment, 'at'> & { at: Date }
type Subject = { id: string; responseId: string; answeredAt: Date; rating: number; openedAt: Date }

const BLANK = {
  by: null,
  from: null,
  to: null,
  rootCause: null,
  body: null,
  rating: null,
  ratingBefore: null,
  whom: null,
  mail: null,
}

/** What happened, oldest first, from the rows that hold it. `knows`: the reader may see addresses. */
export async function timelineOf(scope: Scope, subject: Subject, knows: boolean): Promise<Told[]> {
  const notes = await listNotes(scope, subject.id)
  const events = withoutTakenBack(await listEvents(scope, subject.id))
  const carried = new Set(events.flatMap(({ kind, detail }) => (kind === 'case.moved' ? [detail.noteId] : [])))
  const bodyOf = (noteId: string | null | undefined) => notes.find(({ id }) => id === noteId)?.body ?? null

  const told: Told[] = [
    ...(await answers(scope, subject)),
    { ...BLANK, id: subject.id, kind: 'opened', at: subject.openedAt, by: events.find(isOpening)?.by ?? null },
    ...(await mails(scope, subject.id, knows)),
    ...notes.filter(({ id }) => !carried.has(id)).map((note): Told => ({ ...BLANK, kind: 'noted', ...note })),
    ...events.flatMap(({ id, kind, at, by, whom, detail: { from = null, to = null, rootCause = null, noteId } }): Told[] => {
      if (kind === 'case.moved') return [{ ...BLANK, id, kind: 'moved', at, by, from, to, rootCause, body: bodyOf(noteId) }]
      return kind === 'case.assigned' ? [{ ...BLANK, id, kind: 'assigned', at, by, whom }] : []
    }),
  ]
  return told.toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

const isOpening = ({ kind }: Happened) => kind === 'case.opened'

/** A slip and its undoing are no news here; the audit keeps both. */
function withoutTakenBack(events: Happened[]): Happened[] {
  const takenBack = new Set(events.flatMap(({ kind, detail }) => (kind === 'case.move_taken_back' ? [detail.moveId] : [])))
  return events.filter(({ id, kind }) => kind !== 'case.move_taken_back' && !takenBack.has(id))
}

/** The rating as it was first given, and each time it changed. */
async function answers(scope: Scope, { responseId, answeredAt, rating }: Subject): Promise<Told[]> {
  const earlier = await listRevisions(scope, responseId)
  const ratings = [...earlier.map((each) => each.rating), rating]
  const [first = rating] = ratings
  const changes = earlier.flatMap(({ at, rating: ratingBefore }, place): Told[] => {
    const now = ratings[place + 1] ?? rating
    return now === ratingBefore ? [] : [{ ...BLANK, id: responseId, kind: 'revised', at, rating: now, ratingBefore }]
  })
  return [{ ...BLANK, id: responseId, kind: 'answered', at: answeredAt, rating: first }, ...changes]
}

async function mails(scope: Scope, caseId: string, knows: boolean): Promise<Told[]> {
  return (await listMails(scope, caseId)).map(({ id, kind, at, by, body, member, toAddress, mail }) =>
    kind === 'alert'
      ? { ...BLANK, id, kind: 'alerted', at, whom: member, mail }
      : { ...BLANK, id, kind: 'replied', at, by, body, whom: knows ? toAddress : null, mail },
  )
}
