import { groupOf } from '#domain/learn/score.ts'
import type { Random } from '#domain/random.ts'
import { bell, type Company, tenureOf } from './accounts.ts'
import { strainOf } from './behaviour.ts'
import type { Person } from './people.ts'
import { READ_MS, type SampleInvitation, type SampleResponse, type SampleWave } from './sample.ts'
import { judged, signalsOf } from './signals.ts'
import type { Remember, Topic } from './verbatims.ts'

const HOUR = 3_600_000

/** The story of the last eight waves: slow going, a faster release, an outage five waves in, and a recovery. */
const MOODS = [-0.55, -0.4, -0.15, 0.1, -0.95, -0.05, 0.2, 0.35]

/** An answer before its words are found; `lean` says which topics are likelier in them, null for no words. */
export type Wordless = { response: SampleResponse; lean: Partial<Record<Topic, number>> | null }

/** The answer this person gives to an invitation by `now`, or null: most say nothing. */
export function answerOf(
  random: Random,
  { wave, number }: { wave: SampleWave; number: number },
  person: Person,
  invitation: SampleInvitation,
  now: Date,
): Wordless | null {
  // Everything is drawn before anything is decided, so that one silent person does not change the story of all the others.
  const [willing, patience, hour, wordy, consents, sure] = [
    random.share(),
    random.share(),
    random.share(),
    random.share(),
    random.share(),
    random.share(),
  ]
  const liking =
    8.1 +
    strainOf(invitation.attributes) +
    leaning(person.company, wave) +
    (MOODS[number] ?? 0) +
    person.company.warmth +
    person.warmth +
    1.1 * bell(random) -
    (random.chance(0.05) ? 4 : 0)
  const rating = Math.max(0, Math.min(10, Math.round(liking)))

  const rate = 0.2 * { starter: 0.8, team: 1, enterprise: 1.25 }[person.company.plan] * person.willing
  if (invitation.state === 'bounced' || willing > rate) return null
  const usual = invitation.sentAt.getTime() + (-Math.log(1 - 0.999 * patience) * 50 + hour * 6 + 0.2) * HOUR
  // Of the wave that still runs, one in twelve has only just answered, so that there is something to do today.
  const justNow = wave.closesAt > now && hour < 0.085
  // A few of these only opened a link, so that there is something to see of what waits its day.
  const waits = justNow && hour < 0.015
  const answeredAt = new Date(Math.round(justNow ? now.getTime() - (0.5 + (waits ? 18 : 44) * patience) * HOUR : usual))
  if (answeredAt < invitation.sentAt) return null
  if (answeredAt > now || answeredAt >= wave.closesAt) return null

  const group = groupOf(rating)
  const speaks = !waits && wordy < { promoter: 0.5, passive: 0.5, detractor: 0.74 }[group]
  const signals = signalsOf({
    speaks,
    sure: waits ? 0.95 : sure,
    linkAgeMs: answeredAt.getTime() - READ_MS - invitation.sentAt.getTime(),
  })
  const response: SampleResponse = {
    id: `response/${invitation.id}`,
    invitationId: invitation.id,
    waveId: wave.id,
    contactId: person.id,
    accountId: person.accountId,
    rating,
    verbatim: null,
    topic: null,
    locale: person.locale,
    answeredAt,
    ...judged(signals, answeredAt, now),
    signals,
    consentAt: speaks && consents < 0.62 ? new Date(answeredAt.getTime() + 40_000) : null,
  }
  return { response, lean: speaks ? topicsOf(person.company, wave, number) : null }
}

/** The answers in the order of time with their words, so that neighbours in a list say different things. */
export const putIntoWords = (answers: readonly Wordless[], remember: Remember): SampleResponse[] =>
  answers
    .toSorted((one, other) => one.response.answeredAt.getTime() - other.response.answeredAt.getTime())
    .map(({ response, lean }) => {
      if (!lean) return response
      const { text, topic } = remember(response.locale, groupOf(response.rating), lean)
      return { ...response, verbatim: text, topic }
    })

/** What really differs in this company's customers, for the tables to find: plan, region and time with us. */
function leaning(company: Company, wave: SampleWave): number {
  const plan = { starter: -0.75, team: 0.1, enterprise: 0.65 }[company.plan]
  const region = company.region.key === 'southeast_asia' ? -1.1 : company.region.key === 'north_america' ? 0.25 : 0
  const tenure = { new: -0.7, settled: 0.05, long: 0.35 }[tenureOf(company, wave.startedAt)]
  return plan + region + tenure
}

function topicsOf(company: Company, wave: SampleWave, number: number): Partial<Record<Topic, number>> {
  const isNew = tenureOf(company, wave.startedAt) === 'new'
  return {
    ...(company.region.key === 'southeast_asia' && { performance: 2.5 }),
    ...(company.plan === 'starter' && { price: 2.5 }),
    ...(company.plan === 'enterprise' && { integration: 2 }),
    ...(number === 4 && { reliability: 5 }),
    onboarding: isNew ? 2.5 : 0.4,
  }
}
