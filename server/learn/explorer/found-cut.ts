import type { AnswerTable } from '#domain/learn/drivers/answer-table.ts'
import { tableOf } from '#domain/learn/drivers/answered.ts'
import { cutsOf } from '#domain/learn/drivers/cut.ts'
import { edgeAt } from '#domain/learn/drivers/edge.ts'
import { STUDY_SETTINGS, type StudyFindings } from '#domain/learn/drivers/study.ts'
import type { Question, Trait } from '#domain/learn/question.ts'
import type { FoundCut } from '#domain/learn/searched.ts'
import { finish } from '#domain/steps.ts'
import { sampleAnswers } from '#server/learn/counts/counts.ts'
import { compute } from '#server/learn/studies/studies.ts'
import { createGate } from '#server/platform/gate.ts'
import type { Scope } from '#server/platform/scope.ts'

/** The same answers give the same cut to everyone. */
const SEED = 'explorer'
const NAME = 'number'
const MOST_ANSWERS = 5000
const LONGEST_MS = 20_000
const gate = createGate({ atOnce: 1, waiting: 8, seconds: 5 })

/** What a cut is looked for in. */
export async function readCutTable(scope: Scope, question: Question, trait: Trait): Promise<AnswerTable> {
  return tableOf(await sampleAnswers(scope, question, [trait], MOST_ANSWERS), [{ name: NAME, kind: 'number' }])
}

/** The cut alone, which takes some milliseconds; whether it is chance takes a thousand times as long. */
export const cutIn = (table: AnswerTable): FoundCut => shown(table, finish(cutsOf(table, { seed: SEED, permutations: 0 })), false)

/** The cut with its chance, looked for in a thread of its own; without the chance where that takes too long. */
export async function searchCut(table: AnswerTable): Promise<FoundCut> {
  let found: StudyFindings['cuts'] | undefined
  await gate(() =>
    compute({ parts: ['cuts'], table, pair: null, seed: SEED, ...STUDY_SETTINGS }, AbortSignal.timeout(LONGEST_MS), (heard) => {
      found = heard.found.cuts ?? found
    }),
  )
  return found ? shown(table, found, true) : cutIn(table)
}

function shown({ attributes: [attribute] }: AnswerTable, { cuts: [cut] }: StudyFindings['cuts'], isTested: boolean): FoundCut {
  if (!cut || attribute?.kind !== 'number') return { edge: null, p: null, estimate: null }
  return { edge: edgeAt(attribute.values, cut.cut), p: isTested ? cut.p : null, estimate: isTested ? cut.estimate : null }
}
