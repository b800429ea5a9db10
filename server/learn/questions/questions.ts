import type { ExplorerInput } from '#contract/learn/explorer.ts'
import type { SavedQuestion } from '#contract/learn/questions.ts'
import { exploreAnswers } from '#server/learn/explorer/explorer.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { askedShown, keptAsked } from './asked.ts'
import {
  countQuestions,
  findQuestions,
  insertQuestion,
  listQuestions,
  lockQuestion,
  type QuestionRow,
  updateQuestion,
} from './questions.queries.ts'

export { askedShown } from './asked.ts'
export { findQuestions } from './questions.queries.ts'

/** A list that nobody can overlook is no list. */
const MOST = 300

export const readQuestions = async (scope: Scope): Promise<Sendable<SavedQuestion>[]> =>
  shownQuestions(scope, await listQuestions(scope))

export async function saveQuestion(
  scope: Scope,
  { name, asked, ofTeam }: { name: string; asked: ExplorerInput; ofTeam: boolean },
): Promise<Sendable<SavedQuestion>> {
  if ((await countQuestions(scope)) >= MOST) return refuse('conflict', 'refusal.too_many_questions', { limit: MOST })
  await exploreAnswers(scope, asked) // Whatever it refuses is refused here, too.
  const id = await insertQuestion(scope, { name: name.trim(), asked: await keptAsked(scope, asked), ofTeam })
  await audit(scope, { action: 'question.saved', subject: id, after: { name: name.trim(), ofTeam } })
  return showQuestion(scope, id)
}

export async function changeQuestion(
  scope: Scope,
  { id, name, asked, ofTeam }: { id: string; name?: string; asked?: ExplorerInput; ofTeam?: boolean },
): Promise<Sendable<SavedQuestion>> {
  const before = await mine(scope, id)
  if (before.removedAt) refuse('not_found', 'refusal.not_found')
  if (asked) await exploreAnswers(scope, asked)
  const after = { name: name?.trim() ?? before.name, ofTeam: ofTeam ?? before.ofTeam }
  await updateQuestion(scope, id, { ...after, ...(asked && { asked: await keptAsked(scope, asked) }) })
  await audit(scope, {
    action: 'question.changed',
    subject: id,
    before: { name: before.name, ofTeam: before.ofTeam },
    after: { ...after, ...(asked && { asked: true }) },
  })
  return showQuestion(scope, id)
}

export async function removeQuestion(scope: Scope, id: string): Promise<Record<string, never>> {
  const { name, removedAt } = await mine(scope, id)
  if (removedAt) return {}
  await updateQuestion(scope, id, { removedAt: scope.now })
  await audit(scope, { action: 'question.removed', subject: id, before: { name } })
  return {}
}

export async function bringBackQuestion(scope: Scope, id: string): Promise<Sendable<SavedQuestion>> {
  const { name, removedAt } = await mine(scope, id)
  if (removedAt) {
    await updateQuestion(scope, id, { removedAt: null })
    await audit(scope, { action: 'question.returned', subject: id, after: { name } })
  }
  return showQuestion(scope, id)
}

const showQuestion = async (scope: Scope, id: string) => found((await shownQuestions(scope, await findQuestions(scope, [id])))[0])

/** One's own; the team's are also of whoever manages the workspace. Those of others are not there. */
async function mine(scope: Scope, id: string) {
  const row = found(await lockQuestion(scope, id))
  if (row.createdBy === scope.actorId) return row
  if (!row.ofTeam) return refuse('not_found', 'refusal.not_found')
  return (await mayHere(scope, 'workspace.manage')) ? row : refuse('forbidden', 'refusal.not_your_question')
}

async function shownQuestions(scope: Scope, rows: readonly QuestionRow[]): Promise<Sendable<SavedQuestion>[]> {
  const shown = await askedShown(scope)
  const questions: Sendable<SavedQuestion>[] = []
  for (const { createdBy, removedAt: _, ...row } of rows)
    questions.push({ ...row, ...(await shown({ ...row, createdBy })), mine: createdBy === scope.actorId })
  return questions
}
