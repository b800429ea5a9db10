import type { Random } from '#domain/random.ts'
import { type Browser, look } from './scanning-other-browser.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

const SENTENCES = [
  'Support answered on a Sunday.',
  'Too dear for what it does',
  '导出报表太慢',
  'ok',
  'Die Rechnung kam zweimal.',
  'Très bien !',
]

/** Does what one kind of person does from `at` on, and tells whether they wrote words. */
export type Habit = (visit: { at: number; rating: number; browser: Browser; phone: Browser; chance: Random }) => boolean

/** Opens the link in the mail and sends the form, with words or without. */
function answer(
  browser: Browser,
  at: number,
  { marked, rating, words, chance }: { marked: number; rating: number; words: boolean; chance: Random },
) {
  const seconds = words ? 15 + chance.share() * 150 : 2 + chance.share() * 20
  browser.open(at, marked)
  if (seconds > 4) browser.seen(at + 3.5, { seconds: 3.4, events: 1 + chance.below(30), rating: marked })
  browser.send(at + seconds, {
    from: marked,
    rating,
    ...(words ? { verbatim: chance.pick(SENTENCES), consent: chance.chance(0.4) } : {}),
  })
  return words
}

const sends: Habit = ({ at, rating, browser, chance }) => answer(browser, at, { marked: rating, rating, words: false, chance })
const writes: Habit = ({ at, rating, browser, chance }) => answer(browser, at, { marked: rating, rating, words: true, chance })
const leaves: Habit = ({ at, rating, browser, chance }) =>
  look(browser, at, { rating, seconds: 2 + chance.share() * 25, events: 1 + chance.below(60) })
/** On a phone: taps a rating, sees that the page came, goes back to the mail. */
const glances: Habit = ({ at, rating, phone, chance }) =>
  look(phone, at, { rating, seconds: 1.5 + chance.share() * 8, events: 0 })
const neighbour = (rating: number) => (rating > 2 ? rating - 2 : rating + 2)
const changesOnPage: Habit = ({ at, rating, browser, chance }) =>
  answer(browser, at, { marked: neighbour(rating), rating, words: chance.chance(0.5), chance })
/** Pressed the wrong number in the mail, goes back and presses the right one; one in four thinks that was all. */
const pressesTwice: Habit = ({ at, rating, browser, chance }) => {
  look(browser, at, { rating: neighbour(rating), seconds: 5, events: 4 })
  const again = at + 8 + chance.share() * chance.pick([20, 40 * MINUTE])
  if (chance.chance(0.25)) return look(browser, again, { rating, seconds: 6, events: 9 })
  return answer(browser, again, { marked: rating, rating, words: chance.chance(0.5), chance })
}
const regrets: Habit = ({ at, rating, browser, chance }) => {
  answer(browser, at, { marked: neighbour(rating), rating: neighbour(rating), words: false, chance })
  const later = at + 40 + chance.share() * HOUR
  browser.open(later, null)
  browser.send(later + 12, { from: neighbour(rating), rating })
  return false
}
/** Opens it at work, answers in the train. */
const changesNetwork: Habit = ({ at, rating, browser, phone, chance }) => {
  look(browser, at, { rating, seconds: 6, events: 12 })
  return answer(phone, at + 10 * MINUTE + chance.share() * 6 * HOUR, {
    marked: rating,
    rating,
    words: chance.chance(0.5),
    chance,
  })
}
/** Comes by the link without a rating; choosing sends that step, and half of them say why. */
const choosesOnPage: Habit = ({ at, rating, browser, chance }) => {
  browser.open(at, null)
  browser.choose(at + 6, rating)
  const words = chance.chance(0.5)
  if (words) browser.send(at + 50, { from: rating, rating, verbatim: chance.pick(SENTENCES) })
  else browser.seen(at + 11, { seconds: 5, events: 3, rating })
  return words
}

/** Twenty people; they are dealt like cards, so that a small script has them all. */
export const HABITS: readonly Habit[] = [
  ...Array<Habit>(6).fill(sends),
  ...Array<Habit>(5).fill(writes),
  ...Array<Habit>(3).fill(leaves),
  ...[glances, changesOnPage, pressesTwice, regrets, changesNetwork, choosesOnPage],
]
