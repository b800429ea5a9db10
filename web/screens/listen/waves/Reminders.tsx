import { MOST_REMINDERS, type ReminderPlan } from '#domain/listen/reminder.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { NumberField } from './NumberField.tsx'

type Props = { reminders: ReminderPlan | undefined; onReminders: (reminders: ReminderPlan) => void }

const DAYS = 7

/** How often, and after how many days, whoever was silent is asked again. */
export function Reminders({ reminders = { count: 0, afterDays: DAYS }, onReminders }: Props) {
  const say = useSay()
  return (
    <div className="flex flex-wrap items-start gap-4">
      <div className="w-60">
        <Select
          label={say('planner.reminders')}
          name="plan.reminders.count"
          hint={say('planner.reminders.hint')}
          value={String(reminders.count)}
          onChange={(event) => onReminders({ ...reminders, count: Number(event.target.value) })}
          options={Array.from({ length: MOST_REMINDERS + 1 }, (_, count) => ({
            value: String(count),
            label: say('planner.reminders.count', { count }),
          }))}
        />
      </div>
      {reminders.count > 0 && (
        <div className="w-48">
          <NumberField
            label={say('planner.reminders.after')}
            name="plan.reminders.afterDays"
            min={1}
            max={30}
            value={reminders.afterDays}
            onNumber={(afterDays = DAYS) => onReminders({ ...reminders, afterDays })}
          />
        </div>
      )}
    </div>
  )
}
