import type { Foresight } from '#contract/learn/foresight.ts'
import type { Goal } from '#contract/learn/goals.ts'
import type { View } from '#contract/learn/views.ts'
import type { Watch } from '#contract/learn/watches.ts'
import { annotationWords } from './annotation-words.ts'
import { stretchWithin } from './explorer-names.ts'
import type { Format } from './format.ts'
import { dayName } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'
import { spacedIn } from './spaced.ts'

export type Teller = {
  say: SayOf<'watches' | 'goals' | 'foresight' | 'views' | 'trend' | 'annotation' | 'explorer' | 'score' | 'ui'>
  format: Format
  locale: Locale
}

/** What all watches together say. */
export function watchesSentences(watches: readonly Watch[], { say, format, locale }: Teller): string[] {
  if (!watches.length) return [say('watches.says.none')]
  const of = (state: Watch['state']) => watches.filter((each) => each.state === state)
  const [fired, calm, learning] = [of('fired'), of('watching'), of('learning')]
  const names = format.list(fired.map(({ name }) => name))
  return [
    ...(fired.length ? [say('watches.says.fired', { n: fired.length, names })] : []),
    ...(!fired.length && calm.length ? [say('watches.says.calm', { n: calm.length })] : []),
    ...(learning.length ? [say('watches.says.learning', { n: learning.length })] : []),
  ].map((text) => spacedIn(locale, text))
}

/** What one watch says. */
export function watchSentence(watch: Watch, { say, format, locale }: Teller): string {
  const { state, now, usual, learned, needed, grain } = watch
  const name = (day: string) => stretchWithin(grain, day, locale, say)
  if (state === 'fired' && now)
    return spacedIn(locale, say(`watches.fired.${now.direction}`, { since: name(now.since), began: name(now.began) }))
  if (state === 'watching') return say('watches.watching', { score: format.points(usual?.score ?? 0) })
  if (state === 'unseen') return say('watches.unseen')
  const counts = { periods: learned.periods, answers: learned.answers, needed: needed.answers }
  if (learned.periods < needed.periods) return say('watches.learning', { ...counts, needed: needed.periods })
  return say('watches.few', counts)
}

/** How far one goal is, and whether the score has moved since its baseline. */
export function goalSentences(goal: Goal, teller: Teller): string[] {
  const { say, format, locale } = teller
  const { verdict, now, target, expected, parted, since, overdue, baseline } = goal
  if (verdict === 'unseen') return [say('watches.unseen')]
  if (verdict === 'no_start') return [say('goals.no_start')]
  const score = now?.standing.score
  if (!score) return [say('goals.nothing_yet')]
  const [value, low, high] = [score.score, score.low, score.high].map(format.points)
  const figures = { score: value, low, high, target: format.points(target), expected: format.points(expected ?? 0) }
  const main =
    parted && verdict !== 'reached'
      ? say('goals.parted', { ...figures, what: annotationWords(parted, teller), day: dayName(parted.on, locale) })
      : say(`goals.${verdict}`, figures)
  const from = baseline?.wave?.name ?? (baseline ? dayName(baseline.from, locale) : '')
  const by = { from, by: format.points(Math.abs(since?.difference ?? 0)), visible: format.points(since?.smallestVisible ?? 0) }
  return [
    main,
    ...(since && since.verdict !== 'too_few' ? [say(`goals.since.${since.verdict}`, by)] : []),
    ...(overdue ? [say('goals.overdue')] : []),
  ].map((text) => spacedIn(locale, text))
}

/** What all goals together say. */
export function goalsSentence(goals: readonly Goal[], { say, format, locale }: Teller): string {
  const of = (...verdicts: Goal['verdict'][]) => goals.filter(({ verdict }) => verdicts.includes(verdict)).length
  const rest = goals.length - of('reached', 'on_the_way', 'behind')
  const counts = { reached: of('reached'), on_the_way: of('on_the_way'), behind: of('behind'), cannot_tell: rest }
  const told = GOAL_COUNTS.flatMap((which) => (counts[which] ? [say(`goals.count.${which}`, { n: counts[which] })] : []))
  if (!goals.length) return say('goals.none')
  return spacedIn(locale, say('goals.says.all', { n: goals.length, told: format.list(told) }))
}
const GOAL_COUNTS = ['reached', 'on_the_way', 'behind', 'cannot_tell'] as const

/** Whether the score foretells, what it does not say, and who is left out. */
export function foresightSentences(sheet: Foresight, { say, format, locale }: Teller): string[] {
  const { against, outcomes, within, before, today } = sheet
  const shareOf = (group: 'promoter' | 'detractor') => {
    const share = outcomes.find((each) => each.group === group)?.share
    return share ? format.percent(share.share) : '–'
  }
  const pending = outcomes.reduce((sum, each) => sum + each.pending, 0)
  const withheld = outcomes.some(({ happened }) => happened === null)
  const unsaid = outcomes.some(({ group, happened }) => group !== 'passive' && happened === null)
  const verdictOf =
    today && against.verdict !== 'too_few'
      ? (`foresight.today.${against.verdict}` as const)
      : (`foresight.says.${against.verdict}` as const)
  const figures = { low: format.percent(against.low ?? 0), high: format.percent(against.high ?? 0) }
  const shares = { promoter: shareOf('promoter'), detractor: shareOf('detractor') }
  return [
    ...(sheet.date?.coming ? [say('foresight.says.coming', { label: sheet.date.label })] : []),
    ...(unsaid
      ? []
      : [say(verdictOf, { event: sheet.event ?? sheet.date?.label ?? today ?? '', months: within, ...shares, ...figures })]),
    ...(!today && (against.verdict === 'higher' || against.verdict === 'lower') ? [say('foresight.says.not_cause')] : []),
    ...(today ? [say('foresight.says.today')] : []),
    ...(sheet.date ? [say('foresight.says.date', { label: sheet.date.label, months: within })] : []),
    ...(withheld ? [say('foresight.says.withheld')] : []),
    ...(pending ? [say('foresight.says.pending', { n: pending, months: within })] : []),
    ...(before ? [say('foresight.says.before', { n: before })] : []),
  ].map((text) => spacedIn(locale, text))
}

/** Which views differ from all others. */
export function viewsSentences(views: readonly View[], { say, format, locale }: Teller): string[] {
  if (!views.length) return [say('views.says.none')]
  const named = (verdict: 'higher' | 'lower') => {
    const names = views.filter((each) => each.verdict === verdict).map(({ name }) => name)
    return names.length ? [spacedIn(locale, say(`views.says.${verdict}`, { names: format.list(names) }))] : []
  }
  const found = [...named('higher'), ...named('lower')]
  return found.length ? found : [say('views.says.level')]
}
