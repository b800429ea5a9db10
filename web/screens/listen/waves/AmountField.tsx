import type { PlanAmount } from '#domain/listen/wave-plan.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { NumberField } from './NumberField.tsx'

type Props = { name: string; label: string; amount: PlanAmount; quiet?: boolean; onAmount: (amount: PlanAmount) => void }

/** So many people, or so many per cent of them. */
export function AmountField({ name, label, amount, quiet = false, onAmount }: Props) {
  const say = useSay()
  const percent = amount.number === undefined
  const turn = (value: number, inPercent: boolean) =>
    onAmount(inPercent ? { percent: Math.min(100, value) } : { number: Math.round(value) })
  return (
    <div className="flex items-end gap-2 [&_.field-label]:whitespace-nowrap">
      <div className="w-24">
        <NumberField
          quiet={quiet}
          label={label}
          name={name}
          value={(percent ? amount.percent : amount.number) ?? 0}
          min={0}
          max={percent ? 100 : 1_000_000}
          onNumber={(value) => turn(value ?? 0, percent)}
        />
      </div>
      <div className="w-24">
        <Select
          quiet
          label={say('planner.unit')}
          name={`${name}.unit`}
          value={percent ? 'percent' : 'people'}
          onChange={(event) => turn(amount.percent ?? amount.number ?? 0, event.target.value === 'percent')}
          options={[
            { value: 'percent', label: say('planner.unit.percent') },
            { value: 'people', label: say('planner.unit.people') },
          ]}
        />
      </div>
    </div>
  )
}
