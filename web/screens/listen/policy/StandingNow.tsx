import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { becauseOf } from './because.ts'

/** What the contact policy says of this person now, program by program. */
export function StandingNow({ contactId }: { contactId: string }) {
  const say = useSay()
  const format = useFormat()
  const standing = useQuery(asking('GET /api/contacts/:id/standing', { id: contactId }))
  return (
    <Read of={standing}>
      {(programs) =>
        programs.length === 0 ? (
          <p className="mut">{say('because.standing.none')}</p>
        ) : (
          <ul className="stack">
            {programs.map((each) => (
              <li key={each.programId}>
                <b className="wrap-anywhere">{each.program}</b>
                <p className="text-14">
                  {becauseOf(each, say, new Date(), true)}{' '}
                  {each.until && <span className="nw">{say('because.until_now', { day: format.day(each.until) })}</span>}
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </Read>
  )
}
