import type { Change, Condition, Cuts, Drivers, KindOfPeople, Profiles, Subgroups } from '#contract/learn/findings.ts'
import type { Study } from '#contract/learn/studies.ts'
import type { SayOf } from './say.ts'

/** How figures and names are printed for a reader, in the app as in a report. */
export type Telling = {
  say: SayOf<'why' | 'score'>
  points: (points: number) => string
  change: (points: number) => string
  percent: (share: number) => string
  number: (number: number) => string
  list: (names: readonly string[]) => string
  /** What a reader calls an attribute, and one of its values. */
  attribute: (name: string) => string
  value: (name: string, value: string) => string
  /** What the answers are held against. */
  before: string
  /** A day of the calendar, YYYY-MM-DD. */
  day: (day: string) => string
  /** With a space between scripts, where a language sets one. */
  spaced: (text: string) => string
}

type Studied = Pick<Study, 'findings' | 'nothingBefore' | 'parted' | 'before' | 'now'>

/** What a study says of all its parts, the weightiest first. */
export const sentencesOf = (study: Studied, telling: Telling): string[] =>
  study.now.answers === 0 ? [telling.say('why.says.none')] : Object.values(saysByPart(study, telling)).flat()

/** What a study says of each of its parts; a part that is not computed yet says nothing. */
export function saysByPart(study: Studied, telling: Telling) {
  const { change, drivers, cuts, subgroups, profiles } = study.findings
  return {
    change: change === undefined ? [] : changeSays(change, study, telling),
    drivers: drivers === undefined ? [] : driversSay(drivers, telling).slice(0, 1),
    cuts: cuts === undefined ? [] : cutsSay(cuts, telling).slice(0, 2),
    subgroups: subgroups === undefined ? [] : subgroupsSay(subgroups, telling),
    profiles: profiles === undefined ? [] : profilesSay(profiles, telling),
  }
}

type Held = Pick<Study, 'nothingBefore' | 'parted' | 'before' | 'now'>

/** How far a score moved because of who answered, and how far because the same people score differently. */
function changeSays(change: Change | null, held: Held, { say, ...told }: Telling): string[] {
  if (!change) return [say(`why.says.change.${held.nothingBefore ?? 'too_few'}`)]
  const { difference, mix, verdict } = change
  // What is printed adds up: the second part is what the whole and the first leave.
  const [whole, first] = [Math.round(difference.points), Math.round(mix.points)]
  const figures = {
    difference: told.change(whole),
    mix: told.change(first),
    rate: told.change(whole - first),
    before: told.before,
  }
  const parted = held.parted ? [say('why.says.change.parted', { day: told.day(held.parted) })] : []
  const is = verdict === 'no_evidence' ? 'why.says.change.is_chance' : 'why.says.change.is'
  const said = [say(is, figures), ...parted, say(`why.says.change.${verdict}`)]
  const main = change.attributes.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0]
  const kind = main?.kinds.toSorted((a, b) => Math.abs(b.first - b.second) - Math.abs(a.first - a.second))[0]
  if (!(verdict === 'mix' || verdict === 'both') || !main || !kind) return said
  const isGroups = held.before?.stretch.from === held.now.stretch.from && held.before?.where !== held.now.where
  const who = {
    attribute: told.attribute(main.name),
    kind: kindName(main.name, kind.kind, { say, ...told }),
    first: told.percent(kind.first),
    second: told.percent(kind.second),
  }
  return [...said, say(isGroups ? 'why.says.change.who_groups' : 'why.says.change.who', who)]
}

/** What goes with the score, then what each attribute that is real does, everything else alike. */
function driversSay(drivers: Drivers | null, telling: Telling): string[] {
  const { say } = telling
  if (!drivers) return [say('why.says.drivers.none')]
  const real = drivers.drivers.filter((driver) => driver.real)
  const figures = {
    explained: telling.percent(drivers.rSquared),
    names: telling.list(real.slice(0, 4).map(({ name }) => telling.attribute(name))),
  }
  const head = drivers.explains === 'part' && real.length === 0 ? 'part_none' : drivers.explains
  return [say(`why.says.drivers.${head}`, figures), ...real.map((driver) => effectSays(driver, telling))]
}

/** How an attribute goes with the score, everything else alike: by its quarters, or by the value that stands out most. */
export function effectSays({ name, effect }: Drivers['drivers'][number], telling: Telling): string {
  const { say } = telling
  const attribute = telling.attribute(name)
  if (effect.kind === 'number') return say('why.says.effect.number', { attribute, ...sizeOf(effect, telling) })
  const surest = effect.levels.toSorted((a, b) => certainty(b) - certainty(a))[0]
  if (!surest) return attribute
  return say('why.says.effect.words', { attribute, level: kindName(name, surest.level, telling), ...sizeOf(surest, telling) })
}

type Sized = { points: number; low: number; high: number }
const certainty = ({ points, low, high }: Sized) => Math.abs(points) / Math.max(0.001, high - low)

/** A difference without its sign, its direction, and its interval in the same direction. */
function sizeOf({ points, low, high }: Sized, told: Telling) {
  const isUp = points >= 0
  return {
    points: told.points(Math.abs(points)),
    direction: isUp ? 'higher' : 'lower',
    low: told.points(isUp ? low : -high),
    high: told.points(isUp ? high : -low),
  }
}

/** The edges that are beyond chance, the surest first. */
function cutsSay({ cuts }: Cuts, telling: Telling): string[] {
  const { say } = telling
  if (cuts.length === 0) return [say('why.says.cuts.none')]
  const real = cuts.filter(({ verdict }) => verdict === 'higher' || verdict === 'lower')
  if (real.length === 0) return [say('why.says.cuts.no_evidence')]
  return real.map((cut) => cutSays(cut, telling))
}

export function cutSays({ name, cut, estimate, p, verdict }: Cuts['cuts'][number], telling: Telling): string {
  const figures = { attribute: telling.attribute(name), cut: telling.number(cut), p: telling.percent(p) }
  if (!estimate) return telling.say('why.says.cut.unsized', { ...figures, direction: verdict })
  const { difference: points, low, high } = estimate
  return telling.say('why.says.cut', { ...figures, ...sizeOf({ points, low, high }, telling) })
}

/** Whether any group stands out, and the surest. */
function subgroupsSay({ searched, subgroups }: Subgroups, telling: Telling): string[] {
  const [surest] = subgroups
  if (searched === 0) return [telling.say('why.says.subgroups.unsearched')]
  if (!surest) return [telling.say('why.says.subgroups.none', { searched })]
  const { difference: points, low, high } = surest.contrast
  const { direction, points: by } = sizeOf({ points, low, high }, telling)
  const group = groupName(surest.conditions, telling)
  return [telling.say('why.says.subgroups.some', { n: subgroups.length, group, points: by, direction })]
}

function profilesSay(found: Profiles | null, { say }: Telling): string[] {
  if (!found) return [say('why.says.profiles.none')]
  if (!found.clear) return [say('why.says.profiles.unclear')]
  const differ = found.profiles.filter(({ verdict }) => verdict === 'higher' || verdict === 'lower').length
  return [say(`why.says.profiles.${differ ? 'differ' : 'alike'}`, { n: found.profiles.length, differ })]
}

/** "Plan: Free · API calls: above 20,000". */
export const groupName = (conditions: readonly Condition[], telling: Telling): string =>
  conditions.map((condition) => conditionName(condition, telling)).join(' · ')

function conditionName({ name, is, level, value }: Condition, telling: Telling): string {
  const kind: KindOfPeople =
    is === 'level'
      ? { kind: 'level', level: level ?? '' }
      : { kind: 'stretch', from: is === 'above' ? (value ?? null) : null, to: is === 'above' ? null : (value ?? null) }
  return telling.say('why.condition', { attribute: telling.attribute(name), kind: kindName(name, kind, telling) })
}

/** What a reader calls a kind of people: a value, a stretch of a number, all that are rare, or unknown. */
export function kindName(attribute: string, of: KindOfPeople, { say, number, value }: Telling): string {
  if (of.kind === 'level') return value(attribute, of.level ?? '')
  if (of.kind === 'unknown') return say('why.kind.unknown')
  if (of.kind === 'others') return say('why.kind.others', { n: of.levels ?? 0 })
  const [from, to] = [of.from ?? null, of.to ?? null]
  if (from === null) return say('why.kind.up_to', { to: number(to ?? 0) })
  return to === null
    ? say('why.kind.above', { from: number(from) })
    : say('why.kind.between', { from: number(from), to: number(to) })
}
