import type { Goal } from '#contract/learn/goals.ts'
import { keptWhere, whereShown } from '#server/learn/counts/counts.ts'
import { listPrograms, listWaves } from '#server/learn/scores/scores.ts'
import { namingNobody } from '#server/listen/segments/segments.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import { deleteGoal, type GivenGoal, type GoalRow, insertGoal, listGoalRows, lockGoal, updateGoal } from './goals.queries.ts'
import { progressHere } from './progress.ts'

/** More goals than anybody reaches. */
const MOST = 50

/** Every goal with how far it is. */
export async function readGoals(scope: Scope, { program }: { program?: string }) {
  const programs = await listPrograms(scope)
  if (program) found(programs.find(({ id }) => id === program))
  const whereFor = await whereShown(scope)
  const goals: Goal[] = []
  for (const row of await listGoalRows(scope, program ?? null)) {
    const name = programs.find(({ id }) => id === row.program)?.name ?? ''
    goals.push({ ...shown(row, name, await whereFor(row.where)), ...(await progressHere(scope, row)) })
  }
  const choices = []
  for (const { id, name } of programs) {
    const waves = (await listWaves(scope, id)).map((wave) => ({ id: wave.id, name: wave.name }))
    choices.push({ id, name, waves })
  }
  return { programs: choices, goals }
}

const shown = ({ id, name, where, target, due, program }: GoalRow, programName: string, whereShown: string | null) => ({
  ...{ id, name, where: whereShown, hidden: whereShown !== where, target, due },
  program: { id: program, name: programName },
})

export async function addGoal(scope: Scope, given: GivenGoal): Promise<{ id: string }> {
  if ((await listGoalRows(scope, null)).length >= MOST) return refuse('conflict', 'goals.too_many', { limit: MOST })
  const settled = await settle(scope, given)
  const made = await insertGoal(scope, settled)
  await audit(scope, { action: 'goal.added', subject: made.id, after: forTheRecord(settled) })
  return made
}

export async function changeGoal(scope: Scope, { id, ...given }: GivenGoal & { id: string }): Promise<Record<string, never>> {
  const before = found(await lockGoal(scope, id))
  const after = await settle(scope, given)
  await updateGoal(scope, id, after)
  await auditDifference(scope, { action: 'goal.changed', subject: id, before: forTheRecord(before), after: forTheRecord(after) })
  return {}
}

export async function removeGoal(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await lockGoal(scope, id))
  await deleteGoal(scope, id)
  await audit(scope, { action: 'goal.removed', subject: id, before: forTheRecord(before) })
  return {}
}

async function settle(scope: Scope, { name, where, ...given }: GivenGoal): Promise<GivenGoal> {
  found((await listPrograms(scope)).find(({ id }) => id === given.program))
  const kept = await keptWhere(scope, where)
  const { baseline } = given
  if ('wave' in baseline) {
    const wave = found((await listWaves(scope, given.program)).find(({ id }) => id === baseline.wave))
    if (wave.closesAt >= new Date(given.due)) refuseField('due', 'goals.due')
  } else if (baseline.from >= baseline.until) refuseField('baseline.until', 'goals.period')
  else if (baseline.until >= given.due) refuseField('due', 'goals.due')
  return { ...given, name: name.trim(), where: kept }
}

const forTheRecord = (goal: GivenGoal) => ({ ...goal, where: goal.where && namingNobody(goal.where) })
