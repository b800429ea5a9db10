import type { DripPlan } from '#domain/listen/wave-plan.ts'
import { useSession } from '#web/session.ts'
import { PickChip } from '#web/ui/Chip.tsx'
import { Checkbox, Radios } from '#web/ui/Choice.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { dayIn } from './closing-day.ts'
import { dripUntil } from './draft.ts'
import { NumberField } from './NumberField.tsx'
import { weekdayNames } from './weekday-names.ts'

type Props = { drip: DripPlan | undefined; closesOn: string; onDrip: (drip: DripPlan | undefined) => void }

/** All at once, or evenly over some days, weekdays and hours. */
export function Pace({ drip, closesOn, onDrip }: Props) {
  const say = useSay()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  return (
    <div className="stack-4">
      <Radios
        label={say('planner.pace')}
        name="pace"
        value={drip ? 'drip' : 'once'}
        onPick={(to) => onDrip(to === 'drip' ? dripUntil(closesOn, timeZone) : undefined)}
        options={[
          { value: 'once', label: say('planner.pace.once') },
          { value: 'drip', label: say('planner.pace.drip'), hint: say('planner.pace.drip.hint') },
        ]}
      />
      {drip && <Hours drip={drip} closesOn={closesOn} today={dayIn(new Date(), timeZone)} onDrip={onDrip} />}
    </div>
  )
}

type HoursProps = { drip: DripPlan; closesOn: string; today: string; onDrip: (drip: DripPlan) => void }

function Hours({ drip, closesOn, today, onDrip }: HoursProps) {
  const say = useSay()
  const names = weekdayNames(useLocale())
  const { startOn: _, perDay: __, ...open } = drip
  const turn = (weekday: number, on: boolean) =>
    onDrip({ ...drip, weekdays: on ? [...drip.weekdays, weekday].sort() : drip.weekdays.filter((each) => each !== weekday) })
  return (
    <div className="stack-4">
      <div className="flex flex-wrap items-start gap-4">
        <Field
          label={say('planner.start_on')}
          name="plan.drip.startOn"
          type="date"
          min={today}
          max={drip.endOn}
          value={drip.startOn ?? today}
          onChange={({ target: { value } }) =>
            onDrip({ ...open, ...(drip.perDay && { perDay: drip.perDay }), ...(value > today && { startOn: value }) })
          }
        />
        <Field
          label={say('planner.end_on')}
          name="plan.drip.endOn"
          type="date"
          min={drip.startOn ?? today}
          max={closesOn}
          value={drip.endOn}
          onChange={({ target: { value } }) => onDrip({ ...drip, endOn: value })}
        />
        <Hour
          label={say('planner.from')}
          name="plan.drip.from"
          first={0}
          value={drip.from}
          onHour={(from) => onDrip({ ...drip, from })}
        />
        <Hour label={say('planner.to')} name="plan.drip.to" first={1} value={drip.to} onHour={(to) => onDrip({ ...drip, to })} />
      </div>
      <fieldset className="field">
        <legend className="field-label">{say('planner.weekdays')}</legend>
        <div className="row-wrap">
          {names.map((name, at) => (
            <PickChip key={name} on={drip.weekdays.includes(at + 1)} onPick={(on) => turn(at + 1, on)}>
              {name}
            </PickChip>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-start gap-4">
        <div className="w-60">
          <NumberField
            label={say('planner.per_day')}
            name="plan.drip.perDay"
            hint={say('planner.per_day.hint')}
            min={1}
            value={drip.perDay}
            onNumber={(perDay) => onDrip({ ...open, ...(drip.startOn && { startOn: drip.startOn }), ...(perDay && { perDay }) })}
          />
        </div>
        <Checkbox
          label={say('planner.warm_up')}
          hint={say('planner.warm_up.hint')}
          name="plan.drip.warmUp"
          checked={drip.warmUp ?? false}
          onChange={(event) => onDrip({ ...drip, warmUp: event.target.checked })}
        />
      </div>
    </div>
  )
}

type HourProps = { label: string; name: string; first: number; value: number; onHour: (hour: number) => void }

const Hour = ({ label, name, first, value, onHour }: HourProps) => (
  <Select
    label={label}
    name={name}
    value={String(value)}
    onChange={(event) => onHour(Number(event.target.value))}
    options={Array.from({ length: 24 }, (_, at) => first + at).map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
  />
)
