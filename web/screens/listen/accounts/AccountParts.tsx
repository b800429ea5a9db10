import { Link } from '@tanstack/react-router'
import { groupOf } from '#domain/learn/score.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { Read } from '#web/ui/State.tsx'
import { Mouth } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** Its cases that are still open, those due first; the board has all. */
export function AccountCases({ id }: { id: string }) {
  const say = useSay()
  const format = useFormat()
  const cases = useListing('GET /api/cases', { account: id, state: 'open', limit: 5 })
  return (
    <Read of={cases} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="dim">{say('account.cases.empty')}</p>
        ) : (
          <ul className="stack">
            {items.slice(0, 5).map(({ id: caseId, rating, contact, openedAt }) => (
              <li key={caseId} className="row">
                <Mouth rating={rating} group={groupOf(rating)} size="small" />
                <Link className="ell" to="/act/cases" search={{ account: id, case: caseId }}>
                  {contact?.name ?? contact?.email ?? say('contacts.nameless')}
                </Link>
                <span className="sp" />
                <time className="dim nw" dateTime={openedAt}>
                  {format.day(openedAt)}
                </time>
              </li>
            ))}
          </ul>
        )
      }
    </Read>
  )
}

/** The first of its people; the list of contacts has all. */
export function AccountPeople({ id }: { id: string }) {
  const say = useSay()
  const people = useListing('GET /api/contacts', { account: id, limit: 8 })
  return (
    <Read of={people} rows={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="dim">{say('account.people.empty')}</p>
        ) : (
          <ul className="stack">
            {items.slice(0, 8).map(({ id, name, email, role, lastAnswer }) => (
              <li key={id} className="row">
                <Mouth rating={lastAnswer?.rating ?? null} group={lastAnswer ? groupOf(lastAnswer.rating) : null} size="small" />
                <Link className="ell" to="/listen/contacts/$id" params={{ id }}>
                  {name ?? email ?? say('contacts.nameless')}
                </Link>
                {role && <span className="dim ell">{role}</span>}
              </li>
            ))}
          </ul>
        )
      }
    </Read>
  )
}
