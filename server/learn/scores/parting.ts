import { type Bounds, oneAskedBeforeOther, oneBeforeOther } from '#domain/learn/answered-days.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { type Days, dayAlone, partedOn, sideOf, type WaveSides } from '#domain/learn/parting.ts'
import type { Question } from '#domain/learn/question.ts'
import type { Bound } from '#domain/listen/segment/bind.ts'
import { breaksOf } from '#server/learn/annotations/annotations.ts'
import { countAnswers } from '#server/learn/counts/counts.ts'
import { stretchOf, timeZoneHere } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Chosen } from './choice.ts'
import { startsOfWaves } from './scores.queries.ts'
import type { Part } from './tallies.ts'

/** The days of a part; of a wave the one on which it asked, whenever its answers came. Null for all time. */
export function daysOf({ waves, timeZone }: Pick<Chosen, 'waves' | 'timeZone'>, part: Part): Days | null {
  if ('waveId' in part) {
    const wave = waves.find(({ id }) => id === part.waveId)
    return wave ? dayAlone(dayOf(wave.startedAt, timeZone)) : null
  }
  const { from, until } = stretchOf(part.months, timeZone)
  return from && until ? { from: dayOf(from, timeZone), until: dayOf(until, timeZone) } : null
}

/** On which side of its breaks each wave of a program asked that has answers from a time. */
export async function sidesOfWaves(scope: Scope, programId: string, within: Bounds): Promise<WaveSides> {
  const breaks = await breaksOf(scope, programId)
  const timeZone = await timeZoneHere(scope)
  const waves = breaks.length ? await startsOfWaves(scope, programId, within) : []
  return {
    breaks,
    sides: new Map(waves.map(({ id, startedAt }) => [id, sideOf(dayAlone(dayOf(startedAt, timeZone)), breaks) ?? 0])),
  }
}

/**
 * The last day on which the footing changed between two groups of answers of which one lies wholly before the other: by when they were given, as
 * the conditions say, or by the waves that they came with. Null where they may be compared. Answers of one wave were asked alike.
 */
export async function partedGroups(scope: Scope, question: Question, other: Bound): Promise<string | null> {
  const { programId, condition, from, until } = question
  if (!programId) return null
  const breaks = await breaksOf(scope, programId)
  if (breaks.length === 0) return null
  const timeZone = await timeZoneHere(scope)
  const days = oneBeforeOther(condition, other, { from, until }, timeZone)
  if (days) return partedOn(breaks, ...days)
  const asked = new Map(
    (await startsOfWaves(scope, programId, { from: null, until: null })).map(({ id, startedAt }) => [
      id,
      dayOf(startedAt, timeZone),
    ]),
  )
  const daysOfWaves = async (of: Question) => {
    const cells = await countAnswers(scope, { ...of, by: [{ trait: { id: 'wave' } }] })
    return cells.map(({ keys }) => asked.get(String(keys[0])) ?? null)
  }
  const wavesApart = oneAskedBeforeOther(await daysOfWaves(question), await daysOfWaves({ ...question, condition: other }))
  return wavesApart && partedOn(breaks, ...wavesApart)
}

/** The day on which the footing changed between two parts, so that they must not be compared; null where they may. */
export function partedBetween(chosen: Chosen, breaks: readonly string[], earlier: Part, later: Part): string | null {
  const [before, after] = [daysOf(chosen, earlier), daysOf(chosen, later)]
  return before && after && partedOn(breaks, before, after)
}
