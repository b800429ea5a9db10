import { type Random, randomFrom } from '#domain/random.ts'
import { ATTRIBUTES, foundCompanies } from './accounts.ts'
import { answerOf, putIntoWords, type Wordless } from './answers.ts'
import { actedLately, behaviourAt, formHabits, measuresIn } from './behaviour.ts'
import { callsForCase, openSampleCase } from './cases.ts'
import { MEMBERS, meetPeople, type Person } from './people.ts'
import type { Sample, SampleAccount, SampleContact, SampleInvitation } from './sample.ts'
import { rememberRemarks, type SampleLocale } from './verbatims.ts'
import { type Ledger, planWaves, QUIET_DAYS, sendWave, suppress } from './waves.ts'

export const SAMPLE_SIZES = { accounts: 300, contacts: 1_500, waves: 8 } as const
const FRESH_CASES = 3
const DAY = 86_400_000
const BRAND: Record<SampleLocale, string> = { en: 'Brightferry', 'zh-Hans': '明渡', 'zh-Hant': '明渡' }
const SENDER: Record<SampleLocale, string> = {
  en: 'Eleanor from Brightferry',
  'zh-Hans': '明渡 沈若楠',
  'zh-Hant': '明渡 沈若楠',
}

/**
 * A believable software company and two years of its customers' answers. The same seed, `now` and locale give the same rows;
 * `locale` is the language of all that the company itself writes down, from its name to its notes; customers write in their own.
 */
export function makeSample({ seed, now, locale }: { seed: string | number; now: Date; locale: SampleLocale }): Sample {
  const chance = (part: string) => randomFrom(`${seed} ${part}`)
  const companies = foundCompanies(chance('companies'), SAMPLE_SIZES.accounts, MEMBERS, locale, now)
  const people = meetPeople(chance('people'), SAMPLE_SIZES.contacts, companies, locale, now)
  const habits = formHabits(chance('habits'), companies, people)
  const days = chance('days')
  const [mails, answers, partings] = [chance('mails'), chance('answers'), chance('partings')]
  const ledger: Ledger = { lastAskedAt: new Map(), suppressed: new Map() }
  const rows: Pick<Sample, 'decisions' | 'invitations'> = { decisions: [], invitations: [] }
  const given: Wordless[] = []

  const waves = planWaves(SAMPLE_SIZES.waves, now)
  for (const [number, wave] of waves.entries()) {
    const { decisions, invited } = sendWave(mails, wave, people, ledger, { locale, behaviour: behaviourAt(days, habits) })
    const sent = invited.filter(({ invitation }) => invitation.sentAt <= now)
    rows.decisions.push(...decisions)
    rows.invitations.push(...sent.map(({ invitation }) => invitation))
    for (const { person, invitation } of sent) {
      const answer = answerOf(answers, { wave, number }, person, invitation, now)
      if (answer) given.push(answer)
      else part(partings, ledger, person, invitation, now, locale)
    }
  }

  const byId = new Map(people.map((person) => [person.id, person]))
  const responses = putIntoWords(given, rememberRemarks(chance('remarks')))
  // The rule was switched on three waves ago; what came before was history.
  const ruled = new Set(waves.slice(-3).map(({ id }) => id))
  const calls = chance('cases')
  const unhappy = responses.filter((response) => ruled.has(response.waveId) && callsForCase(response))
  // Whoever looks at the board, also after a quiet weekend, finds somebody to call.
  const newest = new Set(unhappy.toSorted((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime()).slice(0, FRESH_CASES))
  const cases = unhappy.flatMap((response) => {
    const person = byId.get(response.contactId)
    return person ? openSampleCase(calls, response, person, locale, { fresh: newest.has(response), now }) : []
  })

  return {
    brand: BRAND[locale],
    sender: SENDER[locale],
    quietDays: QUIET_DAYS,
    members: MEMBERS,
    attributes: ATTRIBUTES,
    measures: measuresIn(locale),
    accounts: companies.map(accountRow),
    contacts: people.map(contactRow),
    suppressions: [...ledger.suppressed.values()],
    waves,
    ...rows,
    responses,
    cases,
    activities: actedLately(chance('lately'), habits, companies, people, { now, locale }),
  }
}

/** Now and then somebody who does not answer asks to be left alone instead, or a colleague asks it for them. */
function part(
  random: Random,
  ledger: Ledger,
  person: Person,
  { sentAt, state }: SampleInvitation,
  now: Date,
  locale: SampleLocale,
): void {
  const fate = random.share()
  const at = new Date(sentAt.getTime() + Math.round(random.share() * 5 * DAY))
  if (state === 'bounced' || at > now) return
  if (fate < 0.006) suppress(ledger, person, 'unsubscribed', at, null)
  else if (fate < 0.0066) suppress(ledger, person, 'complained', at, null)
  else if (fate < 0.0076) suppress(ledger, person, 'manual', at, MANUAL[locale])
}

const MANUAL: Record<SampleLocale, string> = {
  en: 'Asked by phone not to be surveyed.',
  'zh-Hans': '客户来电要求不再参与调研。',
  'zh-Hant': '客戶來電要求不再參與調查。',
}

const accountRow = ({ id, externalId, name, domain, ownerId, attributes, createdAt }: SampleAccount): SampleAccount => ({
  id,
  externalId,
  name,
  domain,
  ownerId,
  attributes,
  createdAt,
})

const contactRow = ({
  id,
  externalId,
  accountId,
  name,
  email,
  phone,
  locale,
  timeZone,
  role,
  attributes,
  createdAt,
}: SampleContact): SampleContact => ({
  id,
  externalId,
  accountId,
  name,
  email,
  phone,
  locale,
  timeZone,
  role,
  attributes,
  createdAt,
})
