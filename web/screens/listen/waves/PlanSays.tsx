import type { Simulation } from '#contract/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { useSession } from '#web/session.ts'
import { useSay } from '#web/words.ts'
import { endOfDay } from './closing-day.ts'
import type { Draft } from './draft.ts'

/** What will happen, in plain words. */
export function PlanSays({ draft, simulation }: { draft: Draft; simulation: Simulation }) {
  const say = useSay()
  const format = useFormat()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const { asked, people, answers, margin } = simulation
  const day = (name: string | undefined) => (name ? format.day(endOfDay(name, timeZone) ?? name) : '')
  const sending = draft.plan.drip ? simulation.days.filter(({ mails }) => mails > 0) : []
  const { kind, margin: wanted } = draft.plan.sampling
  return (
    <>
      {say('planner.says', {
        asked,
        people,
        days: sending.length,
        from: day(sending[0]?.day),
        to: day(sending.at(-1)?.day),
        closes: day(draft.closesOn),
      })}{' '}
      {margin === null
        ? say('planner.expect.few', { answers: Math.round(answers) })
        : say('planner.expect', { answers: Math.round(answers), margin: format.margin(margin) })}{' '}
      {kind === 'precision' && wanted !== undefined && say('planner.precision.says', { margin: wanted })}
    </>
  )
}
