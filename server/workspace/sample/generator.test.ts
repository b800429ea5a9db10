import { describe, expect, test } from 'vitest'
import { canMove } from '#domain/act/case.ts'
import { preferredOutcome } from '#domain/learn/preferred-outcome.ts'
import { groupOf } from '#domain/learn/score.ts'
import { opensCases } from '#domain/listen/evidence.ts'
import { parseEmail } from '#domain/listen/import/person.ts'
import { may } from '#domain/permission.ts'
import { LOCALES } from '#words/locale.ts'
import { STRAINED } from './behaviour.ts'
import { EVENT_NAMES } from './event-names.ts'
import { makeSample, SAMPLE_SIZES } from './generator.ts'
import type { SampleResponse } from './sample.ts'
import { VERBATIMS } from './verbatims.ts'
import { planWaves } from './waves.ts'

const now = new Date('2026-03-05T10:00:00Z')
const sample = makeSample({ seed: 'sample', now, locale: 'en' })
const scoreOf = (responses: readonly SampleResponse[]) => {
  const groups = responses.map(({ rating }) => groupOf(rating))
  return (
    (100 * (groups.filter((group) => group === 'promoter').length - groups.filter((group) => group === 'detractor').length)) /
    groups.length
  )
}
const invitationOf = new Map(sample.invitations.map((invitation) => [invitation.id, invitation]))
const answersBy = (attribute: string, value: string) =>
  sample.responses.filter(({ invitationId }) => invitationOf.get(invitationId)?.attributes[attribute] === value)

describe('the sample workspace', () => {
  test('the same seed and moment give the same data, another seed does not', () => {
    expect(makeSample({ seed: 'sample', now, locale: 'en' })).toEqual(sample)
    expect(makeSample({ seed: 'other', now, locale: 'en' }).contacts[0]).not.toEqual(sample.contacts[0])
  })

  test('whenever it is made, cases stand in every state, and three or more wait for a call', () => {
    for (let hours = 0; hours < 24 * 14; hours += 23) {
      const at = new Date(now.getTime() + hours * 3_600_000)
      const states = makeSample({ seed: 'sample', now: at, locale: 'en' }).cases.map(({ state }) => state)
      expect([...new Set(states)].sort(), at.toISOString()).toEqual(['contacted', 'dismissed', 'open', 'resolved'])
      expect(states.filter((state) => state === 'open').length, at.toISOString()).toBeGreaterThanOrEqual(3)
    }
  })

  test('has 300 accounts, 1,500 contacts and eight quarterly waves', () => {
    expect([sample.accounts.length, sample.contacts.length, sample.waves.length]).toEqual([
      SAMPLE_SIZES.accounts,
      SAMPLE_SIZES.contacts,
      SAMPLE_SIZES.waves,
    ])
    expect(sample.waves.map(({ name }) => name)).toEqual([
      '2024 Q2',
      '2024 Q3',
      '2024 Q4',
      '2025 Q1',
      '2025 Q2',
      '2025 Q3',
      '2025 Q4',
      '2026 Q1',
    ])
  })

  test.each(Array.from({ length: 92 }, (_, day) => day))(
    'begun on day %i of a quarter it has eight quarters in a row and a wave in progress',
    (day) => {
      const when = new Date(Date.UTC(2027, 6, 1 + day, 3))
      const waves = planWaves(SAMPLE_SIZES.waves, when)
      const quarters = waves.map(({ name }) => Number(name.slice(0, 4)) * 4 + Number(name.slice(-1)))
      expect(quarters).toEqual(quarters.map((_, at) => (quarters[0] ?? 0) + at))
      const last = waves.at(-1) ?? expect.fail()
      expect(last.startedAt < when && last.closesAt > when).toBe(true)
    },
  )

  test('nothing in it lies ahead, and nobody answers before being asked', () => {
    for (const { sentAt } of sample.invitations) expect(sentAt <= now).toBe(true)
    for (const { answeredAt, invitationId } of sample.responses) {
      expect(answeredAt <= now && answeredAt > (invitationOf.get(invitationId)?.sentAt ?? now)).toBe(true)
    }
    for (const { moves, notes, replies } of sample.cases)
      for (const { at } of [...moves, ...notes, ...replies]) expect(at <= now).toBe(true)
  })

  test('every address is made up, well formed and used once', () => {
    const addresses = [...sample.contacts, ...sample.members].flatMap(({ email }) => (email === null ? [] : [email]))
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) expect(address.endsWith('.example') && parseEmail(address) === address, address).toBe(true)
    expect(new Set(sample.accounts.map(({ domain }) => domain)).size).toBe(SAMPLE_SIZES.accounts)
  })

  test('between a fifth and a third of those asked answer, in every wave', () => {
    for (const { id, name } of sample.waves) {
      const asked = sample.invitations.filter(({ waveId }) => waveId === id).length
      const rate = sample.responses.filter(({ waveId }) => waveId === id).length / asked
      expect(asked, name).toBeGreaterThan(150)
      expect(rate, name).toBeGreaterThan(0.18)
      expect(rate, name).toBeLessThan(0.34)
    }
  })

  test('the score rises over two years with a fall in the fifth wave', () => {
    const scores = sample.waves.map(({ id }) => scoreOf(sample.responses.filter(({ waveId }) => waveId === id)))
    const [first = 0, , , fourth = 0, fifth = 0] = scores
    expect(scores.at(-1)).toBeGreaterThan(first + 10)
    expect(fifth).toBeLessThan(fourth - 5)
    expect(scoreOf(sample.responses)).toBeGreaterThan(5)
    expect(scoreOf(sample.responses)).toBeLessThan(40)
  })

  test('plan, region and time with us make a difference that can be found', () => {
    expect(scoreOf(answersBy('plan', 'Enterprise')) - scoreOf(answersBy('plan', 'Starter'))).toBeGreaterThan(25)
    expect(scoreOf(answersBy('region', 'Mainland China')) - scoreOf(answersBy('region', 'Southeast Asia'))).toBeGreaterThan(20)
    expect(scoreOf(answersBy('tenure', 'Over 2 years')) - scoreOf(answersBy('tenure', 'Under 6 months'))).toBeGreaterThan(15)
  })

  test('past 20,000 API calls a month the score falls, within every plan', () => {
    const by = (strained: boolean, plan?: string) =>
      sample.responses.filter(({ invitationId }) => {
        const told = invitationOf.get(invitationId)?.attributes ?? {}
        return Number(told.api_calls_30_days) > STRAINED === strained && (!plan || told.plan === plan)
      })
    expect(by(true).length).toBeGreaterThan(150)
    expect(scoreOf(by(false)) - scoreOf(by(true))).toBeGreaterThan(20)
    for (const plan of ['Team', 'Enterprise'])
      expect(scoreOf(by(false, plan)) - scoreOf(by(true, plan)), plan).toBeGreaterThan(10)
  })

  test('events tell of people and companies of the sample, in the past, and each measure has some', () => {
    const known = new Set([...sample.contacts, ...sample.accounts].map(({ id }) => id))
    for (const { at, contactId, accountId } of sample.activities)
      expect(at <= now && known.has(contactId ?? accountId ?? '')).toBe(true)
    const names = new Set(sample.activities.map(({ name }) => name))
    for (const { formula } of sample.measures) expect(names).toContain(formula.event)
  })

  test('events read as words in the language of the sample', () => {
    const named = (locale: 'en' | 'zh-Hans') =>
      [...new Set(makeSample({ seed: 'events', now, locale }).activities.map(({ name }) => name))].toSorted()
    expect(named('en')).toEqual(['API usage', 'signed in', 'ticket opened'])
    expect(named('zh-Hans')).toEqual(['API 用量', '提交工单', '登录'])
  })

  test('every rating occurs, tens most often', () => {
    const counts = Array.from(
      { length: 11 },
      (_, rating) => sample.responses.filter((response) => response.rating === rating).length,
    )
    expect(Math.min(...counts)).toBeGreaterThan(0)
    expect(Math.max(...counts)).toBe(counts[10])
  })

  test('what nobody confirmed is already judged where its day is over, and waits where it is not', () => {
    const DAY = 86_400_000
    const unsure = sample.responses.filter(({ signals }) => !signals.posted && !signals.beacon)
    for (const { evidence, answeredAt } of unsure)
      expect(evidence === 'provisional', `${answeredAt}`).toBe(now.getTime() - answeredAt.getTime() < DAY)
    const [waves, reasons] = [new Set<string>(), new Set<string>()]
    for (const { evidence, evidenceBecause, waveId } of unsure) {
      reasons.add(`${evidence} ${evidenceBecause}`)
      if (evidence === 'provisional') waves.add(waveId)
    }
    expect(reasons).toContain('weak single_click')
    expect(reasons).toContain('discarded many_ratings')
    expect([...waves]).toEqual([sample.waves.at(-1)?.id])
  })

  test('every contact known by then has one decision in each wave, every reason but erasure occurs', () => {
    expect(new Set(sample.decisions.map(({ waveId, contactId }) => `${waveId} ${contactId}`)).size).toBe(sample.decisions.length)
    expect(sample.decisions.filter(({ asked }) => asked)).toHaveLength(sample.invitations.length)
    const reasons = new Set(sample.decisions.map((decision) => (decision.asked ? 'asked' : decision.because)))
    for (const because of ['asked', 'not_drawn', 'quiet_period', 'no_address', 'opted_out', 'bounced', 'suppressed'])
      expect(reasons, because).toContain(because)
  })
})

describe('what the company itself writes', () => {
  const HAN = /\p{Script=Han}/u
  const byLocale = { en: sample, 'zh-Hans': makeSample({ seed: 'sample', now, locale: 'zh-Hans' }) }

  test.each(['en', 'zh-Hans'] as const)('is in the language of the workspace: %s', (locale) => {
    const made = byLocale[locale]
    const values = [...made.accounts, ...made.contacts, ...made.invitations].flatMap(({ attributes }) =>
      Object.entries(attributes).flatMap(([key, value]) => (typeof value === 'string' && key !== 'renewal' ? [value] : [])),
    )
    const inHouse = made.cases.flatMap(({ notes, moves }) => [...notes.map(({ text }) => text), ...moves.map(({ note }) => note)])
    const written = [
      made.brand,
      made.sender,
      ...made.members.map(({ name }) => name[locale]),
      ...made.attributes.map(({ label }) => label[locale]),
      ...made.contacts.map(({ role }) => role),
      ...made.suppressions.map(({ note }) => note),
      ...values,
      ...inHouse,
    ]
    for (const words of written) if (words) expect(HAN.test(words), words).toBe(locale !== 'en')
  })

  test('tells the same story in every language: the same people answer the same', () => {
    const storyOf = ({ responses, cases }: typeof sample) => [
      responses.map(({ id, rating, verbatim }) => [id, rating, verbatim]),
      cases.map(({ id, ownerId, state }) => [id, ownerId, state]),
    ]
    expect(storyOf(byLocale['zh-Hans'])).toEqual(storyOf(byLocale.en))
  })

  test('a mail to a customer is in the language of the customer, and leaves the signature to the mail', () => {
    const spoken = new Map(sample.responses.map(({ id, locale }) => [id, locale]))
    for (const made of Object.values(byLocale))
      for (const { responseId, ownerId, replies } of made.cases)
        for (const { text } of replies) {
          const locale = spoken.get(responseId) ?? expect.fail()
          expect(/^\p{Script=Han}/u.test(text.split('\n').at(-1) ?? ''), text).toBe(locale !== 'en')
          const signer = made.members.find(({ id }) => id === ownerId)?.name[locale] ?? expect.fail()
          expect(text).not.toContain(signer)
        }
  })
})

describe('what its customers write', () => {
  test('at least 120 remarks of each big language are written by hand, each once', () => {
    for (const [locale, least] of [
      ['en', 120],
      ['zh-Hans', 120],
      ['zh-Hant', 40],
    ] as const) {
      const { more, ...groups } = VERBATIMS[locale]
      const texts = Object.values(groups).flatMap((group) => Object.values(group).flat())
      expect(texts.length, locale).toBeGreaterThanOrEqual(least)
      expect(new Set(texts).size).toBe(texts.length)
      expect(more.detractor.length).toBeGreaterThan(3)
    }
  })

  test('no list of fifty says the same twice, and nobody in the whole sample does', () => {
    const spoken = sample.responses.filter(({ verbatim }) => verbatim !== null)
    expect(new Set(spoken.map(({ verbatim }) => verbatim)).size).toBe(spoken.length)
    expect(spoken.length / sample.responses.length).toBeGreaterThan(0.45)
    const opening = ({ verbatim }: SampleResponse) => verbatim?.split(/(?<=[.!?。！？])\s*/)[0]
    const latest = spoken.slice(-50).map(opening)
    expect(new Set(latest).size).toBeGreaterThanOrEqual(48)
  })

  test('each writes in their own language', () => {
    const locales = new Map(sample.contacts.map(({ id, locale }) => [id, locale]))
    for (const { contactId, verbatim } of sample.responses) {
      if (verbatim) expect(/\p{Script=Han}/u.test(verbatim), verbatim).toBe(locales.get(contactId) !== 'en')
    }
    expect(new Set(sample.responses.map(({ locale }) => locale)).size).toBe(3)
  })
})

test.each(LOCALES)('what the sample calls renewing and leaving in %s is known to what foretells them', (locale) => {
  const { renewal, leaving, ...others } = EVENT_NAMES
  const events = [...Object.values(others), leaving].map((name) => name[locale])
  expect(preferredOutcome(events, [])).toEqual({ event: leaving[locale] })
  expect(preferredOutcome([...events, renewal[locale]], [])).toEqual({ event: renewal[locale] })
})

describe('its cases', () => {
  test('are in every state, and every move is one that the loop allows', () => {
    expect(new Set(sample.cases.map(({ state }) => state)).size).toBe(4)
    for (const { moves, state } of sample.cases) {
      expect(moves.at(-1)?.to ?? 'open').toBe(state)
      for (const { from, to, rootCause, note } of moves) {
        expect(canMove(from, to)).toBe(true)
        if (to === 'resolved') expect(rootCause && note).toBeTruthy()
        if (to === 'dismissed') expect(note).toBeTruthy()
      }
    }
  })

  test('come from detractors of the last three waves, belong to someone who may work them and have replies', () => {
    const byId = new Map(sample.responses.map((response) => [response.id, response]))
    const roles = new Map(sample.members.map(({ id, role }) => [id, role]))
    const recent = sample.waves.slice(-3).map(({ id }) => id)
    for (const { responseId, ownerId } of sample.cases) {
      const { rating = 10, evidence = 'weak', waveId = '' } = byId.get(responseId) ?? {}
      expect(groupOf(rating) === 'detractor' && opensCases(evidence) && recent.includes(waveId)).toBe(true)
      expect(may(roles.get(ownerId) ?? 'viewer', 'case.work')).toBe(true)
    }
    expect(sample.cases.filter(({ replies }) => replies.length > 0).length).toBeGreaterThan(sample.cases.length / 2)
    for (const { replies } of sample.cases) for (const { text } of replies) expect(text).not.toMatch(/[{}]/)
  })
})
