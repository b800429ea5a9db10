import { newId, type Scope } from '#server/platform/scope.ts'
import { makeAnswers } from './answers.ts'
import { makePeople } from './people.ts'

/** One ask of one person, or `times` alike; without a rating the person is silent. */
export type GivenAsk = {
  times?: number
  attributes?: object
  rating?: number
  state?: 'sent' | 'bounced' | 'queued'
  /** Days after the first mail that they answered, and that a reminder left, if one did. */
  after?: number
  reminded?: number
  chance?: number
  clicked?: boolean
}
const DAY = 86_400_000

/** Asks of a wave as delivery leaves them behind, with their answers. */
export async function makeAsks(
  scope: Scope,
  program: { id: string; wordingId: string },
  waveId: string,
  given: readonly GivenAsk[],
  sentAt = new Date(scope.now.getTime() - 20 * DAY),
) {
  const { db, workspaceId, now } = scope
  const each = given.flatMap(({ times = 1, ...ask }) => Array.from({ length: times }, () => ask))
  const contacts = await makePeople(
    scope,
    each.map(({ attributes = {} }) => ({ email: `${newId()}@customer.example`, attributes })),
  )
  const asks = each.map((ask, at) => ({ ...ask, id: newId(), contactId: contacts[at] ?? '' }))
  const insert = async <T>(rows: readonly T[], write: (some: readonly T[]) => Promise<unknown>) => {
    for (let from = 0; from < rows.length; from += 1000) await write(rows.slice(from, from + 1000))
  }
  await insert(asks, (some) =>
    db
      .insertInto('invitations')
      .values(
        some.map(({ id, contactId, attributes = {}, chance = 1 }) => ({
          ...{ workspaceId, id, contactId, programId: program.id, waveId, wordingId: program.wordingId },
          ...{ inclusionProbability: chance, attributes: JSON.stringify(attributes), createdAt: sentAt },
        })),
      )
      .execute(),
  )
  const message = (id: string, contactId: string, number: number, state: string, at: Date | null) => ({
    ...{ workspaceId, id: newId(), kind: number === 1 ? 'ask' : 'reminder', invitationId: id, number, contactId },
    ...{ toAddress: 'a@b.example', state, nextAt: now, headerId: `<${id}.${number}@localhost>`, createdAt: sentAt, sentAt: at },
  })
  const mails = asks.flatMap(({ id, contactId, state = 'sent', reminded }) => [
    message(id, contactId, 1, state, state === 'queued' ? null : sentAt),
    ...(reminded === undefined ? [] : [message(id, contactId, 2, 'sent', new Date(sentAt.getTime() + reminded * DAY))]),
  ])
  await insert(mails, (some) =>
    db
      .insertInto('messages')
      .values([...some])
      .execute(),
  )
  const clicks = asks.filter(({ clicked }) => clicked)
  await insert(clicks, (some) =>
    db
      .insertInto('clicks')
      .values(some.map(({ id }) => ({ workspaceId, id: newId(), invitationId: id, signals: '{}', at: now })))
      .execute(),
  )
  await makeAnswers(
    scope,
    program.id,
    asks.flatMap(({ id, contactId, rating, attributes = {}, after = 1 }) =>
      rating === undefined
        ? []
        : [{ rating, waveId, invitationId: id, contactId, attributes, at: new Date(sentAt.getTime() + after * DAY) }],
    ),
  )
}
