import { SAMPLINGS, type Sampling } from '#domain/listen/wave-plan.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { AmountField } from './AmountField.tsx'
import { useDividers } from './dividers.ts'
import { samplingAs } from './draft.ts'
import { NumberField } from './NumberField.tsx'

type Props = { sampling: Sampling; onSampling: (sampling: Sampling) => void }

/** How people are chosen, and what divides them into strata. */
export function Whom({ sampling, onSampling }: Props) {
  const say = useSay()
  const dividers = useDividers()
  const needsBy = sampling.kind === 'stratified' || sampling.kind === 'by_stratum'
  const { by: _, ...undivided } = sampling
  const turnBy = (by: string) =>
    onSampling(by ? { ...sampling, by, ...(sampling.kind === 'by_stratum' && { amounts: {} }) } : undivided)

  return (
    <div className="stack-4">
      <Radios
        label={say('planner.kind')}
        name="plan.sampling.kind"
        value={sampling.kind}
        onPick={(kind) =>
          onSampling(
            samplingAs(
              kind,
              sampling,
              dividers.map(({ value }) => value),
            ),
          )
        }
        options={SAMPLINGS.map((value) => ({
          value,
          label: say(`planner.kind.${value}`),
          hint: say(`planner.kind.${value}.hint`),
        }))}
      />
      <div className="flex flex-wrap items-start gap-4">
        <div className="w-full wide:w-60">
          <Select
            label={say('planner.by')}
            name="plan.sampling.by"
            value={sampling.by ?? ''}
            onChange={(event) => turnBy(event.target.value)}
            options={[...(needsBy ? [] : [{ value: '', label: say('planner.by.none') }]), ...dividers]}
          />
        </div>
        <Needs sampling={sampling} onSampling={onSampling} />
      </div>
    </div>
  )
}

/** What this way of choosing needs beside. */
function Needs({ sampling, onSampling }: Props) {
  const say = useSay()
  const { kind, amount = {}, method = 'proportional', margin, batch } = sampling
  if (kind === 'random' || kind === 'stratified')
    return (
      <>
        <AmountField
          name="plan.sampling.amount"
          label={say(kind === 'random' ? 'planner.amount' : 'planner.amount.all')}
          amount={amount}
          onAmount={(amount) => onSampling({ ...sampling, amount })}
        />
        {kind === 'stratified' && (
          <>
            <Floor sampling={sampling} onSampling={onSampling} />
            <div className="w-full wide:w-60">
              <Select
                label={say('planner.method')}
                name="plan.sampling.method"
                value={method}
                onChange={(event) =>
                  onSampling({ ...sampling, method: event.target.value === 'neyman' ? 'neyman' : 'proportional' })
                }
                options={(['proportional', 'neyman'] as const).map((value) => ({ value, label: say(`planner.method.${value}`) }))}
              />
            </div>
          </>
        )}
      </>
    )
  if (kind === 'by_stratum') return <Floor sampling={sampling} onSampling={onSampling} />
  if (kind === 'precision')
    return (
      <>
        <div className="w-48">
          <NumberField
            label={say('planner.margin')}
            name="plan.sampling.margin"
            min={1}
            max={50}
            value={margin}
            onNumber={(margin = 7) => onSampling({ ...sampling, margin })}
          />
        </div>
        <div className="w-60">
          <NumberField
            label={say('planner.batch')}
            name="plan.sampling.batch"
            min={1}
            value={batch}
            onNumber={(batch = 1) => onSampling({ ...sampling, batch })}
          />
        </div>
      </>
    )
  return null
}

/** So many of each stratum at least, so that a report can speak of it; of a smaller one all. */
function Floor({ sampling, onSampling }: Props) {
  const say = useSay()
  return (
    <div className="w-60">
      <NumberField
        label={say('planner.floor')}
        name="plan.sampling.floor"
        hint={say('planner.floor.hint')}
        min={0}
        value={sampling.floor ?? 0}
        onNumber={(floor = 0) => onSampling({ ...sampling, floor })}
      />
    </div>
  )
}
