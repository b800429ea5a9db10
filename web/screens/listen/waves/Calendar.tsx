import { datesIn } from '#words/dates.ts'
import './waves.css'
import './calendar.css'
import { useFormat } from '#web/format.ts'
import { useLocale, useSay } from '#web/words.ts'
import type { Locale } from '#words/locale.ts'
import { weekdayNames } from './weekday-names.ts'

/** `reminders`: how many are to be expected beside the first mails. */
type Days = readonly { day: string; mails: number; reminders?: number }[]
const DAY = 86_400_000

/** Weeks from Monday to Sunday: how many mails leave on each day, and in each week; reminders hatched, above the first mails. */
export function Calendar({ days }: { days: Days }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const names = weekdayNames(locale)
  const most = Math.max(1, ...days.map(({ mails, reminders = 0 }) => mails + reminders))
  const height = (mails: number) => `${(55 * mails) / most}%`
  const weeks = weeksOf(days)
  const first = weeks[0]?.[0]?.day
  const reminded = days.some(({ reminders = 0 }) => reminders > 0)
  return (
    <div className="overflow-x-auto">
      <table className="calendar" aria-label={say('planner.days')}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" className="num phone-off">
              {say('planner.week')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map(({ day, mails, reminders = 0 }) => (
                <td key={day} data-open={mails === null ? 'no' : 'yes'}>
                  <span className="calendar-day">{dayName(day, locale, day === first)}</span>
                  {mails !== null && (
                    <>
                      <i aria-hidden="true" style={{ height: height(mails) }} />
                      <i
                        aria-hidden="true"
                        className="calendar-reminders"
                        style={{ bottom: height(mails), height: height(reminders) }}
                      />
                      <b>
                        <span aria-hidden="true">
                          {(mails > 0 || reminders === 0) && format.number(mails)}
                          {reminders > 0 && <em>+{format.number(reminders)}</em>}
                        </span>
                        <span className="sr">
                          {say('planner.day', { day: format.day(`${day}T12:00:00Z`), mails, reminders })}
                        </span>
                      </b>
                    </>
                  )}
                </td>
              ))}
              <td className="num calendar-sum phone-off">
                {format.number(week.reduce((sum, { mails }) => sum + (mails ?? 0), 0))}
                {reminded && <em>+{format.number(week.reduce((sum, { reminders = 0 }) => sum + reminders, 0))}</em>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reminded && (
        <p className="mt-3 row-wrap text-12 mut" aria-hidden="true">
          <i className="calendar-key" /> {say('planner.day.first')}
          <i className="calendar-key calendar-reminders" /> {say('planner.day.reminders')}
        </p>
      )}
    </div>
  )
}

/** The number of a day, with its month where one begins. */
const dayName = (day: string, locale: Locale, first: boolean) =>
  first || day.endsWith('-01')
    ? datesIn(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })(new Date(day))
    : Number(day.slice(8))

type Cell = { day: string; mails: number | null; reminders?: number }

/** Whole weeks around the days that send; `mails` null where nothing is sent. */
function weeksOf(days: Days): Cell[][] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const sending = new Map(days.map((each) => [each.day, each]))
  const monday = (day: string) => new Date(day).getTime() - ((new Date(day).getUTCDay() + 6) % 7) * DAY
  const weeks: Cell[][] = []
  for (let week = monday(first.day); week <= new Date(last.day).getTime(); week += 7 * DAY)
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = new Date(week + at * DAY).toISOString().slice(0, 10)
        return sending.get(day) ?? { day, mails: null }
      }),
    )
  return weeks
}
