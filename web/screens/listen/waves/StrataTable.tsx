import type { Simulation } from '#contract/listen/wave-plan.ts'
import { shareOf } from '#domain/learn/response-rate.ts'
import type { PlanAmount, Sampling } from '#domain/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { useSay } from '#web/words.ts'
import { AmountField } from './AmountField.tsx'
import { MarginEcho } from './MarginEcho.tsx'

type Props = { simulation: Simulation; sampling: Sampling; onSampling: (sampling: Sampling) => void }
type Stratum = Simulation['strata'][number]

/** Each stratum with its people, how many are asked by which rule, and what its own score would be known to. */
export function StrataTable({ simulation, sampling, onSampling }: Props) {
  const say = useSay()
  const byStratum = sampling.kind === 'by_stratum'
  return (
    <div className="stack-4">
      <div className="overflow-x-auto">
        <table className="table" aria-label={say('planner.strata')}>
          <thead>
            <tr>
              <th scope="col">{say('planner.stratum')}</th>
              <th scope="col" className="num phone-off">
                {say('planner.people')}
              </th>
              <th scope="col" className="num phone-off">
                {say('planner.eligible')}
              </th>
              <th scope="col" className="num">
                {say('planner.ask')}
              </th>
              <th scope="col" className="phone-off">
                {say('planner.share')}
              </th>
              <th scope="col">{say('planner.rule')}</th>
              <th scope="col" className="num" colSpan={2}>
                {say('planner.margin.column')}
              </th>
            </tr>
          </thead>
          <tbody>
            {simulation.strata.map((stratum) => (
              <Line key={stratum.stratum} stratum={stratum} sampling={sampling} onSampling={onSampling} />
            ))}
          </tbody>
        </table>
      </div>
      {byStratum && (
        <AmountField
          name="plan.sampling.otherwise"
          label={say('planner.amount.otherwise')}
          amount={sampling.otherwise ?? {}}
          onAmount={(otherwise) => onSampling({ ...sampling, otherwise })}
        />
      )}
    </div>
  )
}

function Line({ stratum, sampling, onSampling }: { stratum: Stratum } & Omit<Props, 'simulation'>) {
  const say = useSay()
  const format = useFormat()
  const name = stratum.stratum || say('planner.stratum.none')
  const share = shareOf(stratum.asked, stratum.eligible) ?? 0
  const own = sampling.amounts?.[stratum.stratum] ?? sampling.otherwise ?? {}
  const setOwn = (amount: PlanAmount) => onSampling({ ...sampling, amounts: { ...sampling.amounts, [stratum.stratum]: amount } })
  return (
    <tr>
      <td className="wrap-anywhere">
        <b>{name}</b>
      </td>
      <td className="num phone-off">{format.number(stratum.people)}</td>
      <td className="num phone-off">{format.number(stratum.eligible)}</td>
      <td className="num">
        <b>{format.number(stratum.asked)}</b>
      </td>
      <td className="phone-off">
        <div className="h-2 w-20 overflow-hidden rounded-1 bg-well" aria-hidden="true">
          <i className="block h-full bg-ink" style={{ width: `${100 * share}%` }} />
        </div>
      </td>
      <td>
        {sampling.kind === 'by_stratum' ? (
          <AmountField
            quiet
            name={`plan.sampling.amounts.${stratum.stratum}`}
            label={say('planner.amount.of', { stratum: name })}
            amount={own}
            onAmount={setOwn}
          />
        ) : (
          <Rule share={share} sampling={sampling} />
        )}
      </td>
      <td className="num">{stratum.margin === null ? '–' : format.margin(stratum.margin)}</td>
      <td className="phone-off w-36">{stratum.margin !== null && <MarginEcho margin={stratum.margin} />}</td>
    </tr>
  )
}

function Rule({ share, sampling }: { share: number; sampling: Sampling }) {
  const say = useSay()
  const format = useFormat()
  if (sampling.kind === 'precision') return say('planner.rule.until', { margin: format.margin(sampling.margin ?? 0) })
  if (share === 0) return say('planner.rule.nobody')
  return share === 1 ? say('planner.rule.everyone') : say('planner.rule.share', { share: format.percent(share) })
}
