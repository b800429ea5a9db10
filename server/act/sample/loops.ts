import { messageId } from '#server/listen/delivery/delivery.ts'
import { newId } from '#server/platform/scope.ts'
import type { Sample, SampleCase } from '#server/workspace/sample/sample.ts'
import { datesIn } from '#words/dates.ts'
import type { Place } from './rows.ts'
import type { Row } from './sample.queries.ts'

/** The rows of what was done about it: cases, their notes, the mails to customers, and the events of their timelines. */
export function actRows(sample: Sample, place: Place, idOf: (key: string) => string) {
  const contacts = new Map(sample.contacts.map((contact) => [contact.id, contact]))
  const responses = new Map(sample.responses.map((response) => [response.id, response]))
  const members = new Map(sample.members.map((member) => [member.id, member]))

  return {
    cases: sample.cases.map((story): Row<'cases'> => {
      const last = story.moves.at(-1)
      const isClosed = story.state === 'resolved' || story.state === 'dismissed'
      return {
        id: idOf(story.id),
        responseId: idOf(story.responseId),
        contactId: idOf(story.contactId),
        accountId: idOf(story.accountId),
        ruleId: place.ruleId,
        ownerId: idOf(story.ownerId),
        state: story.state,
        openedAt: story.openedAt,
        dueAt: story.dueAt,
        contactedAt: story.moves.find(({ to }) => to === 'contacted')?.at ?? null,
        closedAt: isClosed && last ? last.at : null,
        rootCause: isClosed && last ? last.rootCause : null,
        outcome: isClosed && last ? last.note : null,
      }
    }),
    caseNotes: sample.cases.flatMap((story) => {
      const about = { caseId: idOf(story.id) }
      return [
        ...story.notes.map(
          ({ at, memberId, text }): Row<'caseNotes'> => ({ id: newId(), ...about, authorId: idOf(memberId), body: text, at }),
        ),
        ...story.moves.flatMap(({ to, at, memberId, note }): Row<'caseNotes'>[] =>
          note ? [{ id: idOf(`${story.id}/${to}/note`), ...about, authorId: idOf(memberId), body: note, at }] : [],
        ),
      ]
    }),
    messages: sample.cases.flatMap((story) =>
      story.replies.map(({ at, memberId, text }): Row<'messages'> => {
        const id = newId()
        const to = contacts.get(story.contactId)
        const response = responses.get(story.responseId)
        const locale = response?.locale ?? place.locale
        const name = members.get(memberId)?.name[locale] ?? sample.sender
        return {
          id,
          kind: 'reply',
          caseId: idOf(story.id),
          contactId: idOf(story.contactId),
          toAddress: to?.email ?? '',
          toName: to?.name ?? null,
          content: {
            from: { address: 'feedback@brightferry.example', name: `${name}, ${sample.brand}` },
            replyTo: { address: members.get(memberId)?.email ?? 'feedback@brightferry.example', name },
            view: {
              locale,
              brand: sample.brand,
              body: text,
              sender: { name, title: null },
              answer: {
                rating: response?.rating ?? 0,
                verbatim: response?.verbatim ?? '',
                date: datesIn(locale, { dateStyle: 'long' })(response?.answeredAt ?? at),
              },
              inReplyToSubject: null,
            },
          },
          state: 'sent',
          attempt: 1,
          nextAt: at,
          headerId: messageId(id, place.host),
          createdAt: at,
          createdBy: idOf(memberId),
          sentAt: at,
          resolvedAt: at,
        }
      }),
    ),
    events: sample.cases.flatMap((story) => eventsOf(story, idOf)),
  }
}

/** Written as facts of the past, not recorded: nothing may react to them now. */
function eventsOf(story: SampleCase, idOf: (key: string) => string): Row<'events'>[] {
  const about = { subjectId: idOf(story.id), contactId: idOf(story.contactId) }
  return [
    { id: newId(), kind: 'case.opened', ...about, actorId: null, at: story.openedAt, detail: { ownerId: idOf(story.ownerId) } },
    ...story.moves.map(({ from, to, at, memberId, rootCause, note }) => ({
      id: newId(),
      kind: 'case.moved',
      ...about,
      actorId: idOf(memberId),
      at,
      detail: { from, to, rootCause, noteId: note && idOf(`${story.id}/${to}/note`) },
    })),
  ]
}
