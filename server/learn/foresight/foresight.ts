import type { Foresight, ForesightInput } from '#contract/learn/foresight.ts'
import { type Followed, foretellingOf } from '#domain/learn/foretelling.ts'
import { type Group, groupOf } from '#domain/learn/score.ts'
import { readWhere } from '#server/learn/counts/counts.ts'
import { listPrograms } from '#server/learn/scores/scores.ts'
import { listEventNames, termsOf } from '#server/listen/activities/activities.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { countFollowed, type FollowedRow, firstEventAt, type Sought } from './foresight.queries.ts'

/** Whether the score foretells what people and companies do. Without a choice the first event of which companies have many. */
export async function readForesight(scope: Scope, input: ForesightInput) {
  const programs = await listPrograms(scope)
  const program = input.program ? found(programs.find(({ id }) => id === input.program)) : programs[0]
  const events = (await listEventNames(scope)).map(({ name }) => name)
  const choices = programs.map(({ id, name, archivedAt }) => ({ id, name, archivedAt }))
  if (input.event && input.today) refuseField('today', 'foresight.one_outcome')
  const asksEvent = input.event ?? (input.today ? undefined : preferred(events))
  if (!program || (!asksEvent && !input.today?.trim())) return { programs: choices, events, sheet: null }
  return { programs: choices, events, sheet: await sheetOf(scope, program, { ...input, event: asksEvent }) }
}

/** What is worth to be foretold, where somebody has called it so. */
const preferred = (events: readonly string[]): string | undefined =>
  events.find((name) => /renew|续约|續約/i.test(name)) ??
  events.find((name) => /cancel|churn|流失|解约|解約/i.test(name)) ??
  events[0]

type Asked = Omit<ForesightInput, 'event'> & { event: string | undefined }

async function sheetOf(
  scope: Scope,
  { id, name }: { id: string; name: string },
  { event, today, where, within = 6, unit = 'company' }: Asked,
): Promise<Foresight> {
  const common = { programId: id, condition: await readWhere(scope, where), unit, months: within }
  const rows = await countFollowed(scope, await soughtOf(scope, common, event, today))
  const { outcomes, promotersAgainstDetractors: against } = foretellingOf(byGroup(rows))
  const figures = against.verdict === 'too_few' ? { difference: null, low: null, high: null } : against
  return {
    program: { id, name },
    ...{ event: event ?? null, today: event ? null : (today ?? null), within, unit },
    outcomes,
    against: { verdict: against.verdict, difference: figures.difference, low: figures.low, high: figures.high },
    before: rows.reduce((sum, { state, units }) => sum + (state === 'before' ? units : 0), 0),
  }
}

async function soughtOf(
  scope: Scope,
  common: Omit<Sought, 'event' | 'today' | 'known'>,
  event?: string,
  today?: string,
): Promise<Sought> {
  if (event === undefined) {
    const condition = await readWhere(scope, today, 'today')
    return condition ? { ...common, today: condition, known: null } : refuseField('today', 'issue.required')
  }
  const [first, { keptSince }] = [await firstEventAt(scope), await termsOf(scope)]
  return { ...common, event, known: first && new Date(Math.max(+first, +keptSince)) }
}

function byGroup(rows: readonly FollowedRow[]): Record<Group, Followed> {
  const nobody = (): Followed => ({ followed: 0, happened: 0, pending: 0 })
  const groups: Record<Group, Followed> = { promoter: nobody(), passive: nobody(), detractor: nobody() }
  for (const { rating, state, units, happened } of rows) {
    const group = groups[groupOf(rating)]
    if (state === 'over') {
      group.followed += units
      group.happened += happened
    } else if (state === 'pending') group.pending += units
  }
  return groups
}
