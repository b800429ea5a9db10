import { useFormat } from '#web/format.ts'
import { Select, TextArea } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { PROPOSED_WINDOW, type Window } from './draft.ts'

type WindowProps = { name: string; value: Window | undefined; open: Window | undefined; zone: string; own?: boolean }

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** On which days and in which hours mails may arrive. */
export function WindowFields({ name, value, open, zone, own = false }: WindowProps) {
  const say = useSay()
  return (
    <fieldset className="field">
      <legend className="field-label">{say('policy.window')}</legend>
      <Select
        quiet
        label={say('policy.window')}
        name={`${name}.kind`}
        defaultValue={value === undefined ? 'same' : value ? 'own' : 'any'}
        hint={!own && say('policy.window.hint', { zone: zone.replaceAll('_', ' ') })}
        options={[
          ...(own ? [{ value: 'same', label: say('policy.window.same') }] : []),
          { value: 'any', label: say('policy.window.any') },
          { value: 'own', label: say('policy.window.own') },
        ]}
      />
      {open && <Hours name={name} window={value ?? PROPOSED_WINDOW} />}
    </fieldset>
  )
}

function Hours({ name, window }: { name: string; window: NonNullable<Window> }) {
  const say = useSay()
  const format = useFormat()
  return (
    <div className="stack-4 pt-3">
      <fieldset className="field">
        <legend className="field-label">{say('policy.window.weekdays')}</legend>
        <div className="row-wrap">
          {WEEK.map((weekday) => (
            <label key={weekday} className="check">
              <input
                type="checkbox"
                name={`${name}.weekdays`}
                value={weekday}
                defaultChecked={window.weekdays.includes(weekday)}
              />
              <span>{format.weekday(weekday)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-3 wide:grid-cols-2">
        <Select label={say('policy.window.from')} name={`${name}.from`} defaultValue={window.from} options={hours(0, 23)} />
        <Select label={say('policy.window.to')} name={`${name}.to`} defaultValue={window.to} options={hours(1, 24)} />
      </div>
      <TextArea
        optional
        label={say('policy.window.days_off')}
        name={`${name}.daysOff`}
        rows={2}
        defaultValue={(window.daysOff ?? []).join('\n')}
        hint={say('policy.window.days_off.hint')}
      />
    </div>
  )
}

/** 9 is 09:00 in every language that we speak. */
export const hourOf = (hour: number) => `${String(hour).padStart(2, '0')}:00`

const hours = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => ({ value: String(first + at), label: hourOf(first + at) }))
