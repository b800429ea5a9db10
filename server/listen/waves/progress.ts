import type { Progress } from '#contract/listen/waves.ts'
import { EVERY_REASON, type Reason } from '#domain/listen/eligibility.ts'
import { counts } from '#domain/listen/evidence.ts'
import { MESSAGE_STATES } from '#domain/listen/message.ts'
import { waveState } from '#domain/listen/wave.ts'
import { findProgram, policyOf } from '#server/listen/programs/programs.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countAnswers, countDecisions, countInvitations, countMails, listDecisions } from './progress.queries.ts'
import { findWave, listWaves, type WaveRow } from './waves.queries.ts'

const PAGE = 50
type Page = { after?: string; limit?: number }

export async function showWaves(scope: Scope, { limit = PAGE, ...wanted }: Page & { programId?: string }) {
  const { rows, next, total } = await listWaves(scope, { ...wanted, limit })
  const items = rows.map(({ programName, invited, answered, ...row }) => ({
    ...face(row, scope.now),
    programName,
    invited,
    answered,
  }))
  return { items, next, total }
}

export async function showWave(scope: Scope, id: string) {
  const wave = found(await findWave(scope, id))
  const program = found(await findProgram(scope, wave.programId))
  const { quietDays } = await policyOf(scope)
  const decided = await countDecisions(scope, id)
  const people = (because: Reason | null) => decided.find((each) => each.because === because)?.people ?? 0
  return {
    ...face(wave, scope.now),
    programName: program.name,
    brand: program.brand,
    quietDays: program.quietDays ?? quietDays,
    progress: await progressOf(scope, id),
    asked: people(null),
    notAsked: EVERY_REASON.flatMap((because) => (people(because) ? [{ because, people: people(because) }] : [])),
  }
}

type Asked = Page & { id: string; search?: string; because?: Reason; asked?: boolean }

export async function showDecisions(scope: Scope, { limit = PAGE, ...wanted }: Asked) {
  found(await findWave(scope, wanted.id))
  const { rows, total } = await listDecisions(scope, { ...wanted, limit })
  const items = rows.slice(0, limit)
  return { items, next: rows.length > limit ? (items.at(-1)?.contactId ?? null) : null, total }
}

async function progressOf(scope: Scope, id: string): Promise<Progress> {
  const states = await countMails(scope, id)
  const mails = new Map(states.map((row) => [row.state, row.mails]))
  const answers = await countAnswers(scope, id)
  const sum = (rows: typeof answers) => rows.reduce((total, row) => total + row.answers, 0)
  return {
    ...(Object.fromEntries(MESSAGE_STATES.map((state) => [state, mails.get(state) ?? 0])) as Record<
      (typeof MESSAGE_STATES)[number],
      number
    >),
    ...(await countInvitations(scope, id)),
    kept: states.reduce((total, { kept }) => total + kept, 0),
    answered: sum(answers.filter(({ evidence }) => counts(evidence))),
    unconfirmed: sum(answers.filter(({ evidence }) => evidence === 'provisional')),
  }
}

const face = ({ plan, seed: _, startedBy: __, ...wave }: WaveRow, now: Date) => ({
  ...wave,
  sharePercent: plan.sharePercent ?? null,
  state: waveState(wave, now),
})
