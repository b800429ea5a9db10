import './waves.css'
import type { Simulation } from '#contract/listen/wave-plan.ts'
import { useFormat } from '#web/format.ts'
import { useLocale, useSay } from '#web/words.ts'
import type { Locale } from '#words/locale.ts'
import { weekdayNames } from './weekday-names.ts'

type Days = Simulation['days']
const DAY = 86_400_000

/** Weeks from Monday to Sunday: how many mails leave on each day, and in each week. */
export function Calendar({ days }: { days: Days }) {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const names = weekdayNames(locale)
  const most = Math.max(1, ...days.map(({ mails }) => mails))
  const weeks = weeksOf(days)
  const first = weeks[0]?.[0]?.day
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
              {week.map(({ day, mails }) => (
                <td key={day} data-open={mails === null ? 'no' : 'yes'}>
                  <span className="calendar-day">{dayName(day, locale, day === first)}</span>
                  {mails !== null && (
                    <>
                      <i aria-hidden="true" style={{ height: `${(100 * mails) / most}%` }} />
                      <b>
                        <span aria-hidden="true">{format.number(mails)}</span>
                        <span className="sr">{say('planner.day', { day: format.day(`${day}T12:00:00Z`), mails })}</span>
                      </b>
                    </>
                  )}
                </td>
              ))}
              <td className="num calendar-sum phone-off">
                {format.number(week.reduce((sum, { mails }) => sum + (mails ?? 0), 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The number of a day, with its month where one begins. */
const dayName = (day: string, locale: Locale, first: boolean) =>
  first || day.endsWith('-01')
    ? new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        new Date(day),
      )
    : Number(day.slice(8))

/** Whole weeks around the days that send; `mails` null where nothing is sent. */
function weeksOf(days: Days): { day: string; mails: number | null }[][] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const mails = new Map(days.map((each) => [each.day, each.mails]))
  const monday = (day: string) => new Date(day).getTime() - ((new Date(day).getUTCDay() + 6) % 7) * DAY
  const weeks: { day: string; mails: number | null }[][] = []
  for (let week = monday(first.day); week <= new Date(last.day).getTime(); week += 7 * DAY)
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = new Date(week + at * DAY).toISOString().slice(0, 10)
        return { day, mails: mails.get(day) ?? null }
      }),
    )
  return weeks
}
