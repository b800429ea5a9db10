import type { Simulation } from '#contract/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

/** What asking so many people will probably bring, and where the figure comes from. */
export function Would({ simulation: { asked, answers, margin, past, rate, days } }: { simulation: Simulation }) {
  const say = useSay()
  const format = useFormat()
  const reminders = days.reduce((sum, day) => sum + day.reminders, 0)
  return (
    <div className="rounded-3 bg-paper p-4">
      <dl className="grid grid-cols-3 gap-3 text-12 mut">
        <Figure name={say('waves.would.asked')} value={format.number(asked)} />
        <Figure name={say('waves.would.answers')} value={format.number(Math.round(answers))} />
        <Figure name={say('waves.would.margin')} value={margin === null ? '–' : format.margin(margin)} />
      </dl>
      <p className="mt-3 text-12 mut">
        {margin === null
          ? say('waves.would.few')
          : past === 0
            ? say('waves.would.assumed')
            : say('planner.past', { past, rate: format.percent(rate) })}
      </p>
      {reminders > 0 && <p className="mt-2 text-12 mut">{say('planner.reminders.expected', { reminders })}</p>}
    </div>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div className="flex flex-col-reverse justify-end">
    <dt>{name}</dt>
    <dd className="text-20 font-strong text-ink">{value}</dd>
  </div>
)
