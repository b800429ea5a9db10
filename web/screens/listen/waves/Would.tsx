import type { Plan } from '#contract/listen/waves.ts'
import { expectationOf } from '#domain/listen/expectation.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

/** What asking so many people may bring, with the assumption said. */
export function Would({ plan: { asked } }: { plan: Plan }) {
  const say = useSay()
  const format = useFormat()
  const { answers, margin } = expectationOf(asked)
  return (
    <div className="rounded-3 bg-paper p-4">
      <dl className="grid grid-cols-3 gap-3 text-12 mut">
        <Figure name={say('waves.would.asked')} value={format.number(asked)} />
        <Figure name={say('waves.would.answers')} value={format.number(answers)} />
        <Figure name={say('waves.would.margin')} value={margin === null ? '–' : format.margin(margin)} />
      </dl>
      <p className="mt-3 text-12 mut">{say(margin === null ? 'waves.would.few' : 'waves.would.assumed')}</p>
    </div>
  )
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div className="flex flex-col-reverse justify-end">
    <dt>{name}</dt>
    <dd className="text-20 font-strong text-ink">{value}</dd>
  </div>
)
