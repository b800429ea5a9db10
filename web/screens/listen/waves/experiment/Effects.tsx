import type { Effect } from '#contract/listen/experiments.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'

/** A sentence for each challenger, and below it how sure that is and what it does to the score. */
export const Effects = ({ effects }: { effects: readonly Effect[] }) => (
  <ul className="stack-4">
    {effects.map((effect) => (
      <One key={effect.key} effect={effect} />
    ))}
  </ul>
)

function One({ effect: { key, verdict, rate, championRate, low, high, score } }: { effect: Effect }) {
  const say = useSay()
  const format = useFormat()
  const scores =
    score.difference === null || score.low === null || score.high === null
      ? say('experiments.score.too_few')
      : say(`experiments.score.${score.verdict}`, {
          difference: format.change(score.difference),
          low: format.points(score.low),
          high: format.points(score.high),
        })
  return (
    <li>
      <p className={verdict === 'no_evidence' ? '' : 'font-strong'}>
        {say(`experiments.${verdict}`, { key, rate: format.percent(rate), champion: format.percent(championRate) })}
      </p>
      <p className="text-12 mut">{say('experiments.range', { low: format.percent(low), high: format.percent(high) })}</p>
      <p className="text-12 mut">{scores}</p>
    </li>
  )
}
