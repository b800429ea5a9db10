import { type AskRules, type Known, mayInvite } from '#domain/listen/contact-policy.ts'
import { drawSample } from '#domain/listen/draw.ts'
import type { Random } from '#domain/random.ts'
import { TENURES, tenureOf } from './accounts.ts'
import type { Person } from './people.ts'
import type { SampleAttributes, SampleDecision, SampleInvitation, SampleSuppression, SampleWave } from './sample.ts'
import type { SampleLocale } from './verbatims.ts'

export const QUIET_DAYS = 90
const RULES: AskRules = { quietDays: QUIET_DAYS, firstAskDays: 0, perContact: null, perAccount: null, window: null }
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Quarterly waves, oldest first, each on a Tuesday 91 days after the one before: nobody asked on time has to rest. The last
 * began one to four weeks ago and still runs, so that the screens show work in progress.
 */
export function planWaves(count: number, now: Date): SampleWave[] {
  const last = lastStart(now)
  return Array.from({ length: count }, (_, at) => {
    const startedAt = new Date(last.getTime() - (count - 1 - at) * 91 * DAY)
    const quarter = Math.floor(startedAt.getUTCMonth() / 3) + 1
    return {
      id: `wave-${at + 1}`,
      name: `${startedAt.getUTCFullYear()} Q${quarter}`,
      share: at < count - 2 ? 0.8 : 1,
      seed: startedAt.getUTCFullYear() * 10 + quarter,
      startedAt,
      closesAt: new Date(startedAt.getTime() + 35 * DAY),
    }
  })
}

// Away from the ends of the quarter, where steps of 91 days could skip one: quarters have 90 to 92.
function lastStart(now: Date): Date {
  const anchor = new Date(now.getTime() - 8 * DAY)
  const sinceTuesday = (anchor.getUTCDay() + 5) % 7
  let start = new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth(), anchor.getUTCDate() - sinceTuesday, 8))
  const dayOfQuarter = () =>
    (start.getTime() - Date.UTC(start.getUTCFullYear(), Math.floor(start.getUTCMonth() / 3) * 3, 1)) / DAY
  while (dayOfQuarter() < 2 || dayOfQuarter() > 85) start = new Date(start.getTime() - 7 * DAY)
  return start
}

/** What is known of whom while the waves go by. */
export type Ledger = { lastAskedAt: Map<string, Date>; suppressed: Map<string, SampleSuppression> }

/** What is told beside the rows: in which language, and what somebody did by then. */
type Told = { locale: SampleLocale; behaviour: (person: Person) => SampleAttributes }

/** Decides for every person who was known by then, by the product's own policy and draw, and asks those who may be asked. */
export function sendWave(random: Random, wave: SampleWave, people: readonly Person[], ledger: Ledger, told: Told) {
  const known = people.filter(({ createdAt }) => createdAt <= wave.startedAt)
  const claim = { programId: wave.id, priority: 1, at: wave.startedAt, quietDays: QUIET_DAYS }
  const verdicts = known.map((person) => ({ person, verdict: mayInvite(knownOf(person, ledger), RULES, claim) }))
  const eligible = verdicts.filter(({ verdict }) => verdict.ask).map(({ person }) => person.id)
  const { drawn, probability } = drawSample(eligible, wave.share, wave.seed)

  const invited: { person: Person; invitation: SampleInvitation }[] = []
  const decisions = verdicts.map(({ person, verdict }): SampleDecision => {
    const decision = { waveId: wave.id, contactId: person.id, at: wave.startedAt }
    if (!verdict.ask) return { ...decision, asked: false, because: verdict.because, until: verdict.until }
    if (!drawn.has(person.id)) return { ...decision, asked: false, because: 'not_drawn', until: null }
    const invitation = invite(random, wave, person, probability, told)
    invited.push({ person, invitation })
    ledger.lastAskedAt.set(person.id, invitation.sentAt)
    if (invitation.state === 'bounced')
      suppress(ledger, person, 'bounced', new Date(invitation.sentAt.getTime() + 4 * 60_000), null)
    return { ...decision, asked: true }
  })
  return { decisions, invited }
}

export function suppress(
  ledger: Ledger,
  { id }: Person,
  reason: SampleSuppression['reason'],
  at: Date,
  note: string | null,
): void {
  if (!ledger.suppressed.has(id)) ledger.suppressed.set(id, { contactId: id, reason, at, note })
}

function knownOf({ id, email, createdAt }: Person, { lastAskedAt, suppressed }: Ledger): Known {
  const reason = suppressed.get(id)?.reason
  return {
    erasedAt: null,
    hasAddress: email !== null,
    optedOut: reason === 'unsubscribed',
    suppressed: reason === 'manual',
    bounced: reason === 'bounced',
    complained: reason === 'complained',
    lastAskedAt: lastAskedAt.get(id) ?? null,
    createdAt,
    asks: [],
    accountAsks: [],
    quietDays: null,
    unconfirmedClickAt: null,
    timeZone: 'UTC',
  }
}

// Most mails leave in the first hour; servers that defer them make some people rest into the next quarter.
function invite(
  random: Random,
  wave: SampleWave,
  person: Person,
  probability: number,
  { locale, behaviour }: Told,
): SampleInvitation {
  const { plan, region, industry, seats, arr } = person.company.attributes
  const delay = random.chance(0.95) ? random.share() * HOUR : (1 + 4 * random.share()) * DAY
  return {
    id: `${wave.id}/${person.id}`,
    waveId: wave.id,
    contactId: person.id,
    locale: person.locale,
    probability,
    attributes: {
      ...(plan !== undefined && { plan }),
      ...(region !== undefined && { region }),
      ...(industry !== undefined && { industry }),
      ...(seats !== undefined && { seats }),
      ...(arr !== undefined && { arr }),
      ...person.attributes,
      ...behaviour(person),
      tenure: TENURES[tenureOf(person.company, wave.startedAt)][locale],
    },
    state: random.chance(0.008) ? 'bounced' : 'sent',
    sentAt: new Date(Math.round(wave.startedAt.getTime() + delay)),
  }
}
