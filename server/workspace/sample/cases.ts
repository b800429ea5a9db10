import type { CaseState } from '#domain/act/case.ts'
import { dueAt } from '#domain/act/due.ts'
import { ROOT_CAUSES, type RootCause } from '#domain/act/root-cause.ts'
import { DETRACTOR_RULE, opensCase } from '#domain/act/rule.ts'
import type { Random } from '#domain/random.ts'
import { CASE_WORDS } from './case-words.ts'
import type { Person } from './people.ts'
import type { SampleCase, SampleResponse } from './sample.ts'
import type { SampleLocale } from './verbatims.ts'

const HOUR = 3_600_000

/** Whether the rule of the sample opens a case for an answer. */
export const callsForCase = ({ rating, evidence }: SampleResponse): boolean =>
  opensCase(DETRACTOR_RULE, { rating, evidence, imported: false })

/** The case of an unhappy answer and how far it has come by `now`. One that is `fresh` waits for its first call. */
export function openSampleCase(
  random: Random,
  response: SampleResponse,
  person: Person,
  locale: SampleLocale,
  { fresh, now }: { fresh: boolean; now: Date },
): SampleCase {
  const ownerId = person.company.ownerId
  const words = CASE_WORDS[locale]
  const { reply } = CASE_WORDS[response.locale]
  const cause: RootCause = response.topic ?? random.pick(ROOT_CAUSES)
  const story: SampleCase = {
    id: `case/${response.id}`,
    responseId: response.id,
    contactId: person.id,
    accountId: person.accountId,
    ownerId,
    state: 'open',
    openedAt: response.answeredAt,
    dueAt: dueAt(response.answeredAt),
    moves: [],
    notes: [],
    replies: [],
  }
  const after = (from: Date, hours: number) => new Date(Math.round(from.getTime() + hours * HOUR))
  const move = (to: CaseState, at: Date, rootCause: RootCause | null, note: string | null) => {
    story.moves.push({ from: story.state, to, at, memberId: ownerId, rootCause, note })
    story.state = to
  }

  // About one first contact in seven comes late; of the last four days' cases many wait for somebody to remember it.
  const contactedAt = after(story.openedAt, 2 + 40 * random.share() + (random.chance(0.15) ? 30 : 0))
  const endsAt = after(contactedAt, 20 + 260 * random.share() ** 2)
  const careless = random.chance(0.4) && now.getTime() - story.openedAt.getTime() < 4 * 24 * HOUR
  const slow = random.chance(0.06)
  const idle = random.chance(0.1)
  const remark = random.pick(words.notes)
  const another = random.pick(words.notes)
  if (contactedAt > now || careless || fresh) return story

  if (idle) {
    move('dismissed', contactedAt, null, random.pick(words.dismissed))
    return story
  }
  move('contacted', contactedAt, null, null)
  const text = (reply[cause] ?? reply.other).replace('{name}', person.name)
  story.replies.push({ at: after(contactedAt, -0.1), memberId: ownerId, text })
  story.notes.push({ at: contactedAt, memberId: ownerId, text: remark })
  if (another !== remark && after(contactedAt, 9) < now)
    story.notes.push({ at: after(contactedAt, 9), memberId: ownerId, text: another })

  if (endsAt <= now && !slow) move('resolved', endsAt, cause, random.pick(words.learnt[cause] ?? words.learnt.other))
  story.notes = story.notes.filter(({ at }) => story.state !== 'resolved' || at <= endsAt)
  return story
}
