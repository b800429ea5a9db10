import type { Progress } from '#contract/listen/waves.ts'
import { POLICY_REASONS, type PolicyReason } from '#domain/listen/contact-policy.ts'
import { counts } from '#domain/listen/evidence.ts'
import { MESSAGE_STATES } from '#domain/listen/message.ts'
import { waveState } from '#domain/listen/wave.ts'
import { restOf } from '#server/listen/policy/policy.ts'
import { findProgram, policyOf } from '#server/listen/programs/programs.ts'
import { countReminded } from '#server/listen/reminders/reminders.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import {
  countAnswers,
  countDecisions,
  countInvitations,
  countMails,
  countStrata,
  countWaiting,
  listDecisions,
  restJudgedBy,
} from './progress.queries.ts'
import { segmentsOf } from './segments.ts'
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
  const { timeZone } = await policyOf(scope)
  const decided = await countDecisions(scope, id)
  const people = (because: PolicyReason | null) => decided.find((each) => each.because === because)?.people ?? 0
  const waiting = await countWaiting(scope, id, timeZone)
  return {
    ...face(wave, scope.now),
    plan: wave.plan,
    startRefused: wave.startRefused,
    programName: program.name,
    brand: program.brand,
    quietDays: (await restJudgedBy(scope, id)) ?? (await restOf(scope, program)).days,
    progress: await progressOf(scope, id),
    asked: people(null),
    notAsked: POLICY_REASONS.flatMap((because) => (people(because) ? [{ because, people: people(because) }] : [])),
    reminders: await countReminded(scope, id),
    strata: wave.plan.sampling.by === undefined ? [] : await countStrata(scope, id),
    segments: await segmentsOf(scope, wave),
    waiting: waiting.map(({ day, mails }) => ({ day, mails })),
    nextMailAt: waiting[0]?.next ?? null,
  }
}

type Asked = Page & { id: string; search?: string; because?: PolicyReason; asked?: boolean }

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
    waiting: mails.get('waiting') ?? 0,
    delivered: states.reduce((total, { delivered }) => total + delivered, 0),
    kept: states.reduce((total, { kept }) => total + kept, 0),
    answered: sum(answers.filter(({ evidence }) => counts(evidence))),
    unconfirmed: sum(answers.filter(({ evidence }) => evidence === 'provisional')),
  }
}

const face = ({ plan: _, seed: __, startedBy: ___, startRefused: ____, ...wave }: WaveRow, now: Date) => ({
  ...wave,
  state: waveState(wave, now),
})
