import type { DateAttribute, Foresight, ForesightInput } from '#contract/learn/foresight.ts'
import { type Followed, foretellingOf, tellsOfNobody } from '#domain/learn/foretelling.ts'
import { isComing, preferredOutcome } from '#domain/learn/preferred-outcome.ts'
import { GROUPS, type Group, groupOf } from '#domain/learn/score.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import { isOfToday, readWhere, traitNamed } from '#server/learn/counts/counts.ts'
import { listPrograms } from '#server/learn/scores/scores.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import { settledAttributes } from '#server/learn/stakes/stakes.ts'
import { firstEventAt, listEventNames, termsOf } from '#server/listen/activities/activities.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { countFollowed, type FollowedRow, type Sought } from './foresight.queries.ts'

/** Whether the score foretells what people and companies do. Without a choice what tells most by its name; null where nothing does. */
export async function readForesight(scope: Scope, input: ForesightInput) {
  const programs = await listPrograms(scope)
  const program = input.program ? found(programs.find(({ id }) => id === input.program)) : programs[0]
  const events = (await listEventNames(scope)).map(({ name }) => name)
  const dates = (await mayHere(scope, 'contact.read')) ? await datesHere(scope) : []
  const offered = { programs: programs.map(({ id, name, archivedAt }) => ({ id, name, archivedAt })), events, dates }
  const given = (['event', 'date', 'today'] as const).filter((each) => input[each]?.trim())
  if (given.length > 1) refuseField(given.at(-1) ?? 'today', 'foresight.one_outcome')
  const chosen = given.length ? {} : preferredOutcome(events, dates)
  if (!program || !chosen) return { ...offered, sheet: null }
  return { ...offered, sheet: await sheetOf(scope, program, { ...input, ...chosen }) }
}

async function datesHere(scope: Scope): Promise<DateAttribute[]> {
  const { renewal } = await settledAttributes(scope)
  return (await listDefinitions(scope)).flatMap(({ of, key, label, type }) => {
    if (type !== 'date' || of === 'response') return []
    const coming = isComing({ key, label }, of === 'account' && key === renewal?.key)
    return [{ name: `${of === 'account' ? 'company' : 'contact'}.${key}`, label: label || key, of, coming }]
  })
}

async function sheetOf(
  scope: Scope,
  { id, name }: { id: string; name: string },
  { event, date, today, where, within = 6, unit = 'company' }: ForesightInput,
): Promise<Foresight> {
  const common = { programId: id, condition: await readWhere(scope, where), unit, months: within }
  const dated = date ? await dateNamed(scope, date) : null
  const sought = await soughtOf(scope, common, { event, today, dated })
  const rows = await countFollowed(scope, sought)
  const { outcomes, promotersAgainstDetractors } = foretellingOf(byGroup(rows))
  const withheld = await withheldFrom(scope, rows, sought)
  const against = withheld.has('promoter') || withheld.has('detractor') ? TOO_FEW : promotersAgainstDetractors
  const figures = against.verdict === 'too_few' ? { difference: null, low: null, high: null } : against
  return {
    program: { id, name },
    ...{ event: event ?? null, date: dated, today: event || dated ? null : (today ?? null), within, unit },
    outcomes: outcomes.map((each) => (withheld.has(each.group) ? { ...each, happened: null, share: null } : each)),
    against: { verdict: against.verdict, difference: figures.difference, low: figures.low, high: figures.high },
    before: rows.reduce((sum, { state, units }) => sum + (state === 'before' ? units : 0), 0),
  }
}

const TOO_FEW = { verdict: 'too_few' } as const

/** The groups of whom only those may know what they did who may read what single people do. */
async function withheldFrom(scope: Scope, rows: readonly FollowedRow[], sought: Sought): Promise<Set<Group>> {
  if (await mayHere(scope, 'contact.read')) return new Set()
  const chosen = byGroup(rows)
  const all = sought.condition ? byGroup(await countFollowed(scope, { ...sought, condition: null })) : chosen
  return new Set(GROUPS.filter((group) => !tellsOfNobody(chosen[group], all[group])))
}

async function soughtOf(
  scope: Scope,
  common: Pick<Sought, 'programId' | 'condition' | 'unit' | 'months'>,
  { event, today, dated }: { event?: string | undefined; today?: string | undefined; dated: DateAttribute | null },
): Promise<Sought> {
  if (dated) {
    const date = { key: dated.name.slice(dated.name.indexOf('.') + 1), of: dated.of }
    return { ...common, date, timeZone: await timeZoneHere(scope), known: null }
  }
  if (event === undefined) {
    const condition = await readWhere(scope, today, 'today')
    if (!condition) return refuseField('today', 'issue.required')
    return placesIn(condition).some(isOfToday)
      ? { ...common, today: condition, known: null }
      : refuseField('today', 'foresight.not_today')
  }
  const [first, { keptSince }] = [await firstEventAt(scope), await termsOf(scope)]
  return { ...common, event, known: first && new Date(Math.max(+first, +keptSince)) }
}

/** A date of somebody's record, for those who may read it. */
async function dateNamed(scope: Scope, name: string): Promise<DateAttribute> {
  await traitNamed(scope, name, 'date')
  return (await datesHere(scope)).find((each) => each.name === name) ?? refuseField('date', 'foresight.no_date', { name })
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
