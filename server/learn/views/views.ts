import type { View } from '#contract/learn/views.ts'
import type { Judged } from '#domain/learn/looks.ts'
import type { Question } from '#domain/learn/question.ts'
import { countsOf, type Tally, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { judgeViews } from '#domain/learn/views.ts'
import { countAnswers, keptWhere, readWhere, whereShown } from '#server/learn/counts/counts.ts'
import { listPrograms } from '#server/learn/scores/scores.ts'
import { monthsIn, stretchOf, timeZoneHere } from '#server/learn/selection/selection.ts'
import { namingNobody } from '#server/listen/segments/segments.ts'
import { found, Refusal, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import { deleteView, type GivenView, insertView, isNameTaken, listViewRows, lockView, updateView } from './views.queries.ts'

/** More than anybody reads. */
const MOST = 50
const UNSEEN = { standing: null, verdict: null }
const NO_FIGURES = { difference: null, low: null, high: null, smallestVisible: null, q: null }

/** Every department's figure beside that of the whole program. */
export async function readViews(scope: Scope, input: { program?: string; period?: string }) {
  const programs = await listPrograms(scope)
  const program = input.program ? found(programs.find(({ id }) => id === input.program)) : programs[0]
  const period = input.period ?? 'year'
  const choices = programs.map(({ id, name, archivedAt }) => ({ id, name, archivedAt }))
  if (!program) return { programs: choices, program: null, period, all: null, looks: 0, views: [] }
  const timeZone = await timeZoneHere(scope)
  const stretch = stretchOf(monthsIn(scope, period, timeZone), timeZone)
  const question: Question = { programId: program.id, waveIds: null, ...stretch, condition: null, by: [], weight: null }
  const all = await countOf(scope, question)
  const counted: { row: Row; own: Tally | null }[] = []
  for (const row of await listViewRows(scope)) {
    const condition = await readable(scope, row.condition)
    counted.push({ row, own: condition && (await countOf(scope, { ...question, condition })) })
  }
  const { judged, looks } = judgeViews(
    counted.flatMap(({ own }) => own ?? []),
    all,
  )
  const shown = await whereShown(scope)
  const views: View[] = []
  for (const { row, own } of counted)
    views.push({ ...row, condition: await shown(row.condition), ...figuresOf(own, own && judged.shift()) })
  return { programs: choices, program: { id: program.id, name: program.name }, period, all: standingOf(all), looks, views }
}

const countOf = async (scope: Scope, question: Question): Promise<Tally> => tally(countsOf(await countAnswers(scope, question)))

type Row = Awaited<ReturnType<typeof listViewRows>>[number]

function figuresOf(own: Tally | null, judged: Judged | null | undefined): Omit<View, 'id' | 'name' | 'condition'> {
  if (!own || !judged) return { ...UNSEEN, ...NO_FIGURES }
  const { verdict, against } = judged
  if (!against) return { standing: standingOf(own), verdict, ...NO_FIGURES }
  const { difference, low, high, q, smallestVisible } = against
  return { standing: standingOf(own), verdict, difference, low, high, q, smallestVisible: Math.ceil(smallestVisible) }
}

async function readable(scope: Scope, text: string): Promise<Question['condition']> {
  try {
    return await readWhere(scope, text)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

export async function addView(scope: Scope, given: GivenView): Promise<{ id: string }> {
  if ((await listViewRows(scope)).length >= MOST) return refuse('conflict', 'views.too_many', { limit: MOST })
  const settled = await settle(scope, given)
  const made = (await insertView(scope, settled)) ?? refuseField('name', 'views.name_taken')
  await audit(scope, { action: 'view.added', subject: made.id, after: forTheRecord(settled) })
  return made
}

export async function changeView(scope: Scope, { id, ...given }: GivenView & { id: string }): Promise<Record<string, never>> {
  const before = found(await lockView(scope, id))
  const after = await settle(scope, given)
  if (await isNameTaken(scope, id, after.name)) refuseField('name', 'views.name_taken')
  await updateView(scope, id, after)
  await auditDifference(scope, { action: 'view.changed', subject: id, before: forTheRecord(before), after: forTheRecord(after) })
  return {}
}

export async function removeView(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await lockView(scope, id))
  await deleteView(scope, id)
  await audit(scope, { action: 'view.removed', subject: id, before: forTheRecord(before) })
  return {}
}

async function settle(scope: Scope, { name, condition }: GivenView): Promise<GivenView> {
  const kept = (await keptWhere(scope, condition, 'condition')) ?? refuseField('condition', 'issue.required')
  return { name: name.trim(), condition: kept }
}

const forTheRecord = ({ name, condition }: GivenView) => ({ name, condition: namingNobody(condition) })
