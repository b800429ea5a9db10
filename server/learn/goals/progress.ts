import type { Goal } from '#contract/learn/goals.ts'
import { dayOf, startOfDay } from '#domain/learn/calendar-day.ts'
import { progressOf } from '#domain/learn/goal.ts'
import { type Days, dayAlone, partedOn } from '#domain/learn/parting.ts'
import type { Question } from '#domain/learn/question.ts'
import { FEWEST_ANSWERS } from '#domain/learn/sample.ts'
import { answersIn, countsOf, type Tally, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { dayLater } from '#domain/zoned-time.ts'
import { annotationsOf } from '#server/learn/annotations/annotations.ts'
import { countAnswers, readWhere } from '#server/learn/counts/counts.ts'
import { listWaves } from '#server/learn/scores/scores.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { Baseline, GoalRow } from './goals.queries.ts'

type Part = { wave: { id: string; name: string } | null; from: string; until: string; counted: Tally }
type Sheet = Omit<Goal, 'id' | 'name' | 'program' | 'where' | 'hidden' | 'target' | 'due'>
const DAY = 86_400_000
const SILENT: Sheet = {
  ...{ baseline: null, verdict: 'no_start', expected: null, elapsed: null, overdue: false },
  ...{ now: null, since: null, parted: null },
}

/** How far a goal is today. */
export async function progressHere(scope: Scope, goal: GoalRow): Promise<Sheet> {
  const condition = await readable(scope, goal.where)
  if (condition === 'unseen') return { ...SILENT, verdict: 'unseen' }
  const timeZone = await timeZoneHere(scope)
  const reader = { scope, programId: goal.program, condition, timeZone }
  const { baseline, now } = await partsOf(reader, goal.baseline)
  const startedAt = baseline && startOfDay(baseline.until, timeZone)
  const dueAt = startOfDay(goal.due, timeZone)
  if (!baseline || !startedAt || startedAt >= dueAt) return SILENT
  const progress = progressOf(
    { baseline: baseline.counted, startedAt, target: goal.target, dueAt },
    now?.counted ?? NOBODY,
    scope.now,
  )
  if (!progress) return { ...SILENT, baseline: shownPart(baseline) }

  const parted = now && (await partedBetween(scope, goal.program, baseline, now))
  const { since } = progress
  const figures = since.verdict === 'too_few' ? null : since
  // The line begins at the baseline; where that stands on another footing, only the target itself can be held against the score.
  const verdict = parted && progress.verdict !== 'reached' ? 'cannot_tell' : progress.verdict
  return {
    baseline: shownPart(baseline),
    verdict,
    expected: progress.expected,
    elapsed: progress.elapsed,
    overdue: progress.overdue,
    now: now && shownPart(now),
    since: parted
      ? null
      : {
          verdict: since.verdict,
          difference: figures?.difference ?? null,
          low: figures?.low ?? null,
          high: figures?.high ?? null,
          smallestVisible: figures ? Math.ceil(figures.smallestVisible) : null,
        },
    parted,
  }
}

/** What changed the footing between the baseline and now, or inside one of them, as the score screen sees it; null where nothing did. */
async function partedBetween(scope: Scope, programId: string, baseline: Part, now: Part): Promise<Goal['parted']> {
  const noted = (await annotationsOf(scope, programId)).filter(({ breaks }) => breaks)
  const days = noted.map(({ on }) => on)
  const last = partedOn(days, daysPartedBy(baseline), daysPartedBy(now))
  return noted.findLast(({ on }) => on === last) ?? null
}

const daysPartedBy = ({ wave, from, until }: Part): Days => (wave ? dayAlone(from) : { from, until })

const NOBODY: Tally = { promoter: 0, passive: 0, detractor: 0 }
const shownPart = ({ counted, ...part }: Part) => ({ ...part, standing: standingOf(counted) })

async function readable(scope: Scope, where: string | null): Promise<Question['condition'] | 'unseen'> {
  try {
    return await readWhere(scope, where)
  } catch (error) {
    if (error instanceof Refusal) return 'unseen'
    throw error
  }
}

type Reader = { scope: Scope; programId: string; condition: Question['condition']; timeZone: string }

const partsOf = (reader: Reader, baseline: Baseline) =>
  'wave' in baseline ? wavesOf(reader, baseline.wave) : daysOf(reader, baseline)

/** The newest wave after the baseline that has a score; a wave that has only just begun does not take its place. */
async function wavesOf(reader: Reader, baselineId: string): Promise<{ baseline: Part | null; now: Part | null }> {
  const { scope, timeZone } = reader
  const waves = await listWaves(scope, reader.programId)
  const first = waves.find(({ id }) => id === baselineId)
  if (!first) return { baseline: null, now: null }
  const partOf = async ({ id, name, startedAt, closesAt }: (typeof waves)[number]): Promise<Part> => ({
    wave: { id, name },
    from: dayOf(startedAt, timeZone),
    until: dayOf(closesAt, timeZone),
    counted: await countIn(reader, { waveIds: [id] }),
  })
  const later = waves.filter(({ startedAt }) => startedAt > first.startedAt)
  for (const wave of later) {
    const part = await partOf(wave)
    if (answersIn(part.counted) >= FEWEST_ANSWERS) return { baseline: await partOf(first), now: part }
  }
  return { baseline: await partOf(first), now: null }
}

/** As many days up to today as the baseline has, but none of its own. */
async function daysOf(
  reader: Reader,
  { from, until }: { from: string; until: string },
): Promise<{ baseline: Part; now: Part | null }> {
  const { scope, timeZone } = reader
  const count = (first: string, end: string) =>
    countIn(reader, { from: startOfDay(first, timeZone), until: startOfDay(end, timeZone) })
  const baseline = { wave: null, from, until, counted: await count(from, until) }
  const tomorrow = dayLater(dayOf(scope.now, timeZone), 1)
  const length = Math.round((Date.parse(until) - Date.parse(from)) / DAY)
  const begun = dayLater(tomorrow, -length) > until ? dayLater(tomorrow, -length) : until
  return {
    baseline,
    now: begun < tomorrow ? { wave: null, from: begun, until: tomorrow, counted: await count(begun, tomorrow) } : null,
  }
}

async function countIn(
  { scope, programId, condition }: Reader,
  part: Partial<Pick<Question, 'waveIds' | 'from' | 'until'>>,
): Promise<Tally> {
  const whole = { waveIds: null, from: null, until: null, condition, by: [], weight: null }
  return tally(countsOf(await countAnswers(scope, { ...whole, programId: part.waveIds ? null : programId, ...part })))
}
