import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BECAUSE,
  classify,
  classifyAgain,
  counts,
  EVIDENCE,
  EVIDENCE_VERSION,
  opensCases,
  rankOf,
  type Signals,
  UNSEEN,
} from './evidence.ts'

const HOUR = 3_600_000
const opened: Signals = { ...UNSEEN, linkAgeMs: HOUR }
const used = { visibleMs: 4_000, events: 2, trusted: true }
const pressed = { pressedSend: true, changedRating: false, typedVerbatim: false }
const changed = { ...pressed, changedRating: true }
const typed = { ...pressed, typedVerbatim: true }
const later = { hoursSinceClick: 24 }

const rules: [says: string, seen: Partial<Signals>, evidence: string, because: string][] = [
  ['typed words confirm', { posted: typed }, 'confirmed', 'words_typed'],
  ['a changed rating confirms', { posted: changed }, 'confirmed', 'rating_changed'],
  ['pressing Send confirms', { posted: pressed }, 'confirmed', 'send_pressed'],
  ['pressing Send confirms seconds after the mail arrived', { posted: pressed, linkAgeMs: 20_000 }, 'confirmed', 'send_pressed'],
  ['who tried several ratings may press', { posted: pressed, distinctRatings: 3 }, 'confirmed', 'send_pressed'],
  [
    'pressing Send behind many ratings right after the mail waits',
    { posted: changed, distinctRatings: 3, linkAgeMs: 20_000 },
    'provisional',
    'many_ratings',
  ],
  [
    'and is discarded a day later',
    { posted: changed, distinctRatings: 3, linkAgeMs: 20_000, ...later },
    'discarded',
    'many_ratings',
  ],
  ['many ratings never touch typed words', { posted: typed, distinctRatings: 11, linkAgeMs: 20_000 }, 'confirmed', 'words_typed'],
  ['a burst never touches typed words', { posted: typed, burst: true }, 'confirmed', 'words_typed'],
  ['a burst holds a press without words', { posted: pressed, burst: true }, 'provisional', 'burst'],
  ['a day later a press in an old burst counts weakly', { posted: pressed, burst: true, ...later }, 'weak', 'sent_in_a_burst'],
  [
    'a day later a press in a young burst is discarded',
    { posted: pressed, burst: true, linkAgeMs: 20_000, ...later },
    'discarded',
    'burst',
  ],
  ['words from a self-declared robot wait for a person', { posted: typed, botAgent: true, ...later }, 'provisional', 'bot_agent'],
  ['a press by a client that took the bait waits', { posted: pressed, honeypot: true }, 'provisional', 'honeypot'],
  ['and is discarded a day later', { posted: pressed, honeypot: true, ...later }, 'discarded', 'honeypot'],
  ['a click on a page that was used is promoted', { beacon: used }, 'auto', 'page_used'],
  ['a fresh link waits even when its page was used', { beacon: used, linkAgeMs: 299_999 }, 'provisional', 'too_young'],
  ['five minutes are old enough', { beacon: used, linkAgeMs: 300_000 }, 'auto', 'page_used'],
  ['a link of unknown age counts as fresh', { beacon: used, linkAgeMs: null }, 'provisional', 'too_young'],
  ['opening several ratings waits', { beacon: used, distinctRatings: 2 }, 'provisional', 'many_ratings'],
  ['opening in a burst waits', { beacon: used, burst: true }, 'provisional', 'burst'],
  ['a prefetch waits', { beacon: used, prefetch: true }, 'provisional', 'prefetch'],
  ['a page without a report waits', {}, 'provisional', 'no_sign_of_a_person'],
  ['a glance waits', { beacon: { ...used, visibleMs: 2_999 } }, 'provisional', 'too_brief'],
  ['a page that nobody touched waits', { beacon: { ...used, events: 0 } }, 'provisional', 'not_by_hand'],
  ['scripted events wait', { beacon: { ...used, trusted: false } }, 'provisional', 'not_by_hand'],
  ['a single click counts weakly a day later', later, 'weak', 'single_click'],
  ['many ratings are discarded a day later', { distinctRatings: 11, ...later }, 'discarded', 'many_ratings'],
  ['a hand that was quick counts weakly a day later', { beacon: used, linkAgeMs: 30_000, ...later }, 'weak', 'used_early'],
  ['a hand among colleagues counts weakly a day later', { beacon: used, burst: true, ...later }, 'weak', 'used_in_a_burst'],
  [
    'a hand in a burst right after the mail is discarded',
    { beacon: used, burst: true, linkAgeMs: 8_000, ...later },
    'discarded',
    'burst',
  ],
  ['a burst that nobody touched is discarded a day later', { burst: true, ...later }, 'discarded', 'burst'],
  ['a fresh link is discarded a day later', { linkAgeMs: 8_000, ...later }, 'discarded', 'too_young'],
]

describe('whether a person gave the answer', () => {
  test.each(rules)('%s', (_, seen, evidence, because) => {
    expect(classify({ ...opened, ...seen })).toEqual({ evidence, because, version: EVIDENCE_VERSION })
  })

  test('every reason has its case above', () => {
    expect(new Set(rules.map(([, , , because]) => because))).toEqual(new Set(BECAUSE))
  })

  test('confirmed, auto and weak count; only confirmed and auto open cases', () => {
    expect(EVIDENCE.filter(counts)).toEqual(['weak', 'auto', 'confirmed'])
    expect(EVIDENCE.filter(opensCases)).toEqual(['auto', 'confirmed'])
  })

  const anything = fc.record<Signals>({
    posted: fc.option(fc.record({ pressedSend: fc.boolean(), changedRating: fc.boolean(), typedVerbatim: fc.boolean() })),
    beacon: fc.option(fc.record({ visibleMs: fc.nat(10_000), events: fc.nat(3), trusted: fc.boolean() })),
    linkAgeMs: fc.option(fc.nat(900_000)),
    distinctRatings: fc.integer({ min: 1, max: 11 }),
    honeypot: fc.boolean(),
    burst: fc.boolean(),
    prefetch: fc.boolean(),
    botAgent: fc.boolean(),
    hoursSinceClick: fc.nat(48),
  })
  const robotic = fc.constantFrom<Partial<Signals>>(
    { honeypot: true },
    { burst: true },
    { prefetch: true },
    { botAgent: true },
    { distinctRatings: 11 },
    { linkAgeMs: 0 },
    { beacon: null },
  )

  test('adding a sign of a robot never raises the class', () => {
    fc.assert(
      fc.property(anything, robotic, (seen, sign) => {
        expect(rankOf(classify({ ...seen, ...sign }).evidence)).toBeLessThanOrEqual(rankOf(classify(seen).evidence))
      }),
      { numRuns: 3_000 },
    )
  })

  test('words that a person typed are never discarded', () => {
    fc.assert(
      fc.property(anything, (seen) => {
        expect(classify({ ...seen, posted: typed }).evidence).not.toBe('discarded')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('an answer of older rules', () => {
  const before = { evidence: 'discarded', hoursSinceClick: 48, contacted: false } as const

  test('is judged by what was seen of it then and by how long ago that is now', () => {
    expect(classifyAgain({ ...before, seen: { ...opened, posted: pressed } })).toEqual(classify({ ...opened, posted: pressed }))
    expect(classifyAgain({ ...before, seen: opened })).toMatchObject({ evidence: 'weak', because: 'single_click' })
  })

  test('stands when its signals are gone, when words confirmed it, and when a member has spoken with the person', () => {
    const robot = { ...opened, botAgent: true }
    expect(classifyAgain({ ...before, seen: null })).toBeNull()
    expect(classifyAgain({ ...before, seen: { ...robot, posted: typed }, evidence: 'confirmed' })).toBeNull()
    expect(classifyAgain({ ...before, seen: robot, evidence: 'confirmed', contacted: true })).toBeNull()
    expect(classifyAgain({ ...before, seen: { ...robot, posted: typed } })).toMatchObject({ evidence: 'provisional' })
  })
})
