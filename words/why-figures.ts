import type { Change, Drivers } from '#contract/learn/findings.ts'
import type { Telling } from './why-sentences.ts'

type Sized = { points: number; low: number; high: number }

/** A figure of a study with where its true value lies, printed: a row of a chart of spans, and of the table behind it. */
export type Figure = {
  label: string
  value: number
  low: number
  high: number
  printed: string
  range: string
  title: string
  faint: boolean
}

/** A change in all, and the two parts of it. As the sentence says it: what is printed adds up. */
export function changeFigures({ difference, mix, rate }: Change, telling: Telling): Figure[] {
  const { say, change } = telling
  const [whole, first] = [Math.round(difference.points), Math.round(mix.points)]
  const row = (label: string, { points, low, high }: Sized, shown: number): Figure => {
    const range = rangeSays({ low, high }, telling)
    const printed = change(shown)
    return {
      label,
      value: points,
      low,
      high,
      printed,
      range,
      title: `${label}: ${printed} (${range})`,
      faint: low <= 0 && high >= 0,
    }
  }
  return [
    row(say('why.change.all'), difference, whole),
    row(say('why.change.mix'), mix, first),
    row(say('why.change.rate'), rate, whole - first),
  ]
}

/** How much of all differences between answers goes with each attribute, in percent. */
export const driverFigures = ({ drivers }: Drivers, { attribute, percent, say }: Telling): Figure[] =>
  drivers.map(({ name, share, low, high, real }) => {
    const [label, printed] = [attribute(name), percent(share)]
    const range = say('score.range', { low: percent(low), high: percent(high) })
    const numbers = { value: 100 * share, low: 100 * low, high: 100 * high }
    return { label, ...numbers, printed, range, title: `${label}: ${printed} (${range})`, faint: !real }
  })

/** "−3 to +9", of a difference in points. */
export const rangeSays = ({ low, high }: { low: number; high: number }, { say, change }: Telling): string =>
  say('score.range', { low: change(low), high: change(high) })
