import { useQuery } from '@tanstack/react-query'
import type { DripPlan, PlanAmount, Sampling, WavePlan } from '#domain/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Pairs } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { endOfDay } from './closing-day.ts'
import { useDividers } from './dividers.ts'

/** The plan that a wave was started with, to be read. */
export function PlanPairs({ plan: { segment, sampling, account, drip, reminders } }: { plan: WavePlan }) {
  const say = useSay()
  const among = useSegment(segment)
  const whom = useWhom(sampling)
  const pace = usePace(drip)
  const divider = useDividers().find(({ value }) => value === sampling.by)?.label ?? sampling.by
  const parts = useParts(sampling)
  const roles = Object.entries(account?.roles ?? {})
  return (
    <Pairs
      start
      pairs={[
        [say('planner.segment'), among],
        [say('waves.plan.whom'), whom],
        ...(divider ? [[say('planner.by'), divider] as const] : []),
        ...parts,
        ...(account ? [[say('planner.account'), say('waves.plan.account', { most: account.most })] as const] : []),
        ...roles.map(([role, most]) => [role, say('waves.plan.account', { most })] as const),
        [say('planner.pace'), pace.map((sentence) => <div key={sentence}>{sentence}</div>)],
        [
          say('planner.reminders'),
          reminders
            ? say('waves.plan.reminders', { count: reminders.count, days: reminders.afterDays })
            : say('planner.reminders.count', { count: 0 }),
        ],
      ]}
    />
  )
}

function useSegment(id: string | undefined): string {
  const say = useSay()
  const { data: segments = [] } = useQuery({ ...asking('GET /api/segments', {}), enabled: id !== undefined })
  if (id === undefined) return say('planner.segment.all')
  return segments.find((segment) => segment.id === id)?.name ?? say('planner.segment.one')
}

function useWhom({ kind, amount, floor, margin }: Sampling): string {
  const say = useSay()
  if (kind === 'precision' && margin !== undefined) return say('waves.plan.precision', { margin })
  if (!amount) return say(`planner.kind.${kind}`)
  return say('waves.plan.amount', { kind, many: amountIn(amount, say), floor: floor ?? 0 })
}

/** What each stratum has of its own. */
function useParts({ kind, amounts = {}, otherwise = {}, floor }: Sampling): (readonly [string, string])[] {
  const say = useSay()
  if (kind !== 'by_stratum') return []
  return [
    ...Object.entries(amounts).map(([name, each]) => [name || say('planner.stratum.none'), amountIn(each, say)] as const),
    [say('planner.amount.otherwise'), amountIn(otherwise, say)] as const,
    ...(floor ? [[say('planner.floor'), say('waves.plan.people', { people: floor })] as const] : []),
  ]
}

const amountIn = ({ number, percent = 0 }: PlanAmount, say: ReturnType<typeof useSay>) =>
  number === undefined ? say('waves.plan.percent', { percent }) : say('waves.plan.people', { people: number })

function usePace(drip: DripPlan | undefined): string[] {
  const say = useSay()
  const format = useFormat()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  if (!drip) return [say('planner.pace.once')]
  const day = (name: string) => format.day(endOfDay(name, timeZone) ?? name)
  const weekdays = drip.weekdays.map(format.weekday)
  return [
    drip.startOn
      ? say('waves.plan.days', { from: day(drip.startOn), to: day(drip.endOn) })
      : say('waves.plan.until', { to: day(drip.endOn) }),
    say('waves.plan.hours', { weekdays: format.list(weekdays), from: drip.from, to: drip.to }),
    ...(drip.perDay ? [say('waves.plan.per_day', { mails: drip.perDay })] : []),
    ...(drip.warmUp ? [say('waves.plan.warm_up')] : []),
  ]
}
