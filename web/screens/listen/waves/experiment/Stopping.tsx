import { STOPPINGS } from '#domain/listen/variant.ts'
import { NumberField } from '#web/screens/listen/waves/NumberField.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { useSay } from '#web/words.ts'
import type { Draft } from './draft.ts'

const DAYS = 7

/** When the result is read: once, or at any time. */
export function Stopping({ draft: { stopping, readDays }, onTurn }: { draft: Draft; onTurn: (change: Partial<Draft>) => void }) {
  const say = useSay()
  return (
    <>
      <Radios
        label={say('experiments.stopping')}
        name="stopping"
        value={stopping}
        onPick={(picked) => onTurn({ stopping: picked })}
        options={STOPPINGS.map((value) => ({
          value,
          label: say(`experiments.stopping.${value}`),
          hint: say(`experiments.stopping.${value}.hint`),
        }))}
      />
      {stopping === 'fixed_horizon' && (
        <div className="w-48">
          <NumberField
            label={say('experiments.read_days')}
            name="readDays"
            min={1}
            max={60}
            value={readDays}
            onNumber={(days = DAYS) => onTurn({ readDays: days })}
          />
        </div>
      )}
    </>
  )
}
