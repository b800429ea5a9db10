import type { Simulation } from '#contract/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { useSession } from '#web/session.ts'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { endOfDay } from './closing-day.ts'

/** The days of the calendar as figures, first mails and reminders apart. */
export function DayTable({ days }: { days: Simulation['days'] }) {
  const say = useSay()
  const format = useFormat()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const rows = days.filter(({ mails, reminders }) => mails + reminders > 0)
  return (
    <details className="fold">
      <summary>{say('planner.days.table')}</summary>
      <Table
        label={say('planner.days')}
        rows={rows}
        idOf={({ day }) => day}
        columns={[
          { id: 'day', head: say('planner.days.day'), cell: ({ day }) => format.day(endOfDay(day, timeZone) ?? day) },
          { id: 'first', head: say('planner.day.first'), number: true, cell: ({ mails }) => format.number(mails) },
          {
            id: 'reminders',
            head: say('planner.day.reminders'),
            number: true,
            cell: ({ reminders }) => format.number(reminders),
          },
        ]}
      />
    </details>
  )
}
