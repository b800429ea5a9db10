import { wallTimeIn } from '#domain/zoned-time.ts'
import { queueUp } from '#server/listen/attributes/attributes.ts'
import type { Visit } from '#server/platform/http.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listMeasures, type MeasureRow, type Of, sizes } from './measures.queries.ts'
import {
  activitiesAfter,
  anyUnsettled,
  countFresh,
  lockRound,
  type Round,
  setAllDue,
  setBegun,
  setCounted,
  setFollowed,
  setPlace,
  setRound,
  subjectsAfter,
} from './rounds.queries.ts'
import { countValues, placeOf } from './values.ts'

/** How much one transaction takes on, so that others get their turn. */
const PORTION = 1000
/** Whoever is written while another is read may have the smaller id: so far counting goes back each time. */
const OVERLAP_MS = 30_000
const AT_A_STRETCH_MS = 60_000
const OFS = ['contact', 'account'] as const

/**
 * Counts what there is to count, portion by portion: whom new events tell of, who is new, and the measures that are due. Whoever comes
 * after an interruption goes on where it stands. 'more': others should have their turn first; 'soon': something is not over yet.
 */
export async function countAll(visit: Visit, stopping: AbortSignal): Promise<'done' | 'more' | 'soon'> {
  const until = performance.now() + AT_A_STRETCH_MS
  if (!(await visit(turnDay))) return 'done'
  for (const step of [followActivities, followSubjects('contact'), followSubjects('account'), countDue]) {
    for (let place: string | null = ''; place !== null; ) {
      if (stopping.aborted || performance.now() > until) return 'more'
      const from: string = place
      place = await visit((scope) => inTurn(scope, (round, measures) => step(scope, round, measures, from)))
    }
  }
  return (await visit((scope) => inTurn(scope, () => anyUnsettled(scope)))) ? 'soon' : 'done'
}

/** One portion. Gives the place where the next one goes on, null where there is none. */
type Step = (scope: Scope, round: Round, measures: MeasureRow[], from: string) => Promise<string | null>

async function inTurn<T>(scope: Scope, work: (round: Round, measures: MeasureRow[]) => Promise<T>): Promise<T | null> {
  await queueUp(scope)
  const round = await lockRound(scope)
  const measures = round ? await listMeasures(scope) : []
  return round && measures.length ? work(round, measures) : null
}

/** Windows move on with the day of the workspace, and what fell out of step is mended: once a day everything is counted anew. */
const turnDay = (scope: Scope) =>
  inTurn(scope, async (round) => {
    const today = await todayOf(scope)
    if (round.day === today) return true
    // Measures that have just begun are about to be counted anyway.
    if (round.day !== NEVER) await setAllDue(scope)
    await setRound(scope, { day: today })
    return true
  })

const NEVER = '0001-01-01'

async function todayOf(scope: Scope): Promise<string> {
  const { now, timeZone } = await placeOf(scope)
  const { year, month, day } = wallTimeIn(timeZone, now)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

/** Beyond as many events as there are people and companies it is less work to count everybody. */
const followActivities: Step = async (scope, round, measures, from) => {
  if (!from) {
    const { contact, account } = await sizes(scope)
    const most = Math.max(PORTION, contact + account)
    if ((await countFresh(scope, round, most)) === most) {
      await setAllDue(scope)
      await setFollowed(scope, null)
      return null
    }
  }
  const fresh = await activitiesAfter(scope, round, PORTION)
  const named = (of: 'contactId' | 'accountId') => [...new Set(fresh.flatMap((each) => each[of] ?? []))]
  await countValues(scope, 'contact', named('contactId'), measures)
  await countValues(scope, 'account', named('accountId'), measures)
  const last = fresh.at(-1)
  if (last) await setFollowed(scope, last)
  return last && fresh.length === PORTION ? last.id : null
}

/** Who came since has done nothing yet, and that is a value, too. */
const followSubjects =
  (of: Of): Step =>
  async (scope, round, measures, from) => {
    const column = of === 'contact' ? ('contactId' as const) : ('accountId' as const)
    const ids = await subjectsAfter(scope, of, from || goingBack(round[column], scope.now), PORTION)
    await countValues(scope, of, ids, measures)
    const last = ids.at(-1)
    if (last && last > (round[column] ?? '')) await setRound(scope, { [column]: last })
    return last && ids.length === PORTION ? last : null
  }

/** Measures that are due and have come equally far go on together: each one's events are looked at once for all of them. */
const countDue: Step = async (scope, _, measures) => {
  const due = measures.filter(({ dueSince }) => dueSince)
  const of = OFS.find((each) => due.some((measure) => measure.of === each))
  if (!of) return null
  const mine = due.filter((measure) => measure.of === of)
  const [least = ''] = mine.map(({ place }) => place ?? '').sort()
  const group = mine.filter(({ place }) => (place ?? '') === least)
  if (!least)
    await setBegun(
      scope,
      group.map(({ id }) => id),
    )
  const ids = await subjectsAfter(scope, of, least || null, PORTION)
  await countValues(scope, of, ids, group)
  const measureIds = group.map(({ id }) => id)
  const last = ids.at(-1)
  if (last && ids.length === PORTION) await setPlace(scope, measureIds, last, ids.length)
  else await setCounted(scope, measureIds)
  return 'next'
}

/** The least id that could have been made so long before this one, unless that is long ago: the first 48 bits of an id are its time (RFC 9562). */
function goingBack(id: string | null, now: Date): string | null {
  if (!id) return null
  const time = Number.parseInt(id.replace('-', '').slice(0, 12), 16)
  if (now.getTime() - time > 2 * OVERLAP_MS) return id
  const hex = Math.max(0, time - OVERLAP_MS)
    .toString(16)
    .padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
