import { askLocale } from '#domain/listen/ask-locale.ts'
import type { Candidate } from '#domain/listen/eligibility.ts'
import { type Planned, planWave } from '#domain/listen/plan.ts'
import { sendsMail } from '#domain/listen/wave.ts'
import { deliverDue } from '#server/listen/delivery/delivery.ts'
import { findProgram, policyOf, wordingsInForce } from '#server/listen/programs/programs.ts'
import { recordAll } from '#server/platform/events.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import {
  type Ask,
  insertAsks,
  insertDecisions,
  insertInvitations,
  listPeople,
  lockPlanning,
  type PersonRow,
} from './planning.queries.ts'
import { lockWave, setWave, type WaveRow } from './waves.queries.ts'

/** A plan is made in one transaction and in memory. */
const MOST_PEOPLE = 100_000
const PORTION = 5000

type Reckoned = Planned & { people: PersonRow[]; quietDays: number }

/** Whom this wave would ask at this moment, and why not the others. Writes nothing. */
export async function reckon(
  scope: Scope,
  { programId, plan, seed }: Pick<WaveRow, 'programId' | 'plan' | 'seed'>,
): Promise<Reckoned> {
  const program = found(await findProgram(scope, programId))
  const { quietDays: ours } = await policyOf(scope)
  const quietDays = program.quietDays ?? ours
  const people = await listPeople(scope, MOST_PEOPLE + 1)
  if (people.length > MOST_PEOPLE) refuse('too_large', 'wave.too_many_people', { limit: MOST_PEOPLE })
  const planned = planWave(
    people.map(candidateOf),
    { sharePercent: plan.sharePercent ?? null, seed, policy: { quietDays } },
    scope.now,
  )
  return { ...planned, people, quietDays }
}

/** Decides for every contact and queues the mails, once: a wave that was planned stays as planned. Says how many it asks. */
export async function planStarted(scope: Scope, waveId: string, host: string): Promise<number> {
  await lockPlanning(scope)
  const wave = await lockWave(scope, waveId)
  if (!wave?.startedAt || wave.plannedAt) return 0
  await setWave(scope, waveId, { plannedAt: scope.now })
  // Stopped or closed before its plan was made: then nobody is asked.
  if (!sendsMail(wave, scope.now)) return 0

  const { decisions, people, quietDays, probability } = await reckon(scope, wave)
  const asks = await asksOf(
    scope,
    wave,
    people,
    new Set(decisions.filter(({ asked }) => asked).map(({ contactId }) => contactId)),
  )
  const asking = { waveId, programId: wave.programId, probability, host, actorId: wave.startedBy }
  for (const portion of portions(decisions)) await insertDecisions(scope, waveId, quietDays, portion)
  for (const portion of portions(asks)) {
    await insertInvitations(scope, asking, portion)
    await insertAsks(scope, asking, portion)
  }
  await recordAll(
    scope,
    asks.map(({ invitationId, contactId }) => ({
      kind: 'contact.invited',
      subjectId: invitationId,
      contactId,
      detail: { waveId, wave: wave.name },
    })),
  )
  if (asks.length) await enqueue(scope, deliverDue, {})
  return asks.length
}

/** Each is asked in the words of their own language. */
async function asksOf(
  scope: Scope,
  { programId }: WaveRow,
  people: readonly PersonRow[],
  asked: ReadonlySet<string>,
): Promise<Ask[]> {
  const { locale } = found(await findProgram(scope, programId))
  const wordings = new Map((await wordingsInForce(scope, programId)).map((wording) => [wording.locale, wording.id]))
  return people
    .filter(({ id }) => asked.has(id))
    .map((person) => ({
      invitationId: newId(),
      messageId: newId(),
      contactId: person.id,
      wordingId: found(wordings.get(askLocale(person.locale, locale))),
    }))
}

const candidateOf = ({
  id,
  hasAddress,
  erasedAt,
  suppression,
  suppressedAt,
  lastAskedAt,
}: PersonRow): Candidate & { id: string } => ({
  id,
  hasAddress,
  lastAskedAt,
  // An address that was erased once stays erased, also when a list brings it back.
  erasedAt: erasedAt ?? (suppression === 'erased' ? suppressedAt : null),
  optedOut: suppression === 'unsubscribed',
  suppressed: suppression === 'manual',
  bounced: suppression === 'bounced',
  complained: suppression === 'complained',
})

function* portions<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += PORTION) yield rows.slice(from, from + PORTION)
}
