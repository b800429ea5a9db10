import { Link } from '@tanstack/react-router'
import { groupOf } from '#domain/learn/score.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { Pager } from '#web/ui/List.tsx'
import { Read } from '#web/ui/State.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** What people of a company said, newest first. */
export function AccountAnswers({ id, name }: { id: string; name: string }) {
  const say = useSay()
  const format = useFormat()
  const answers = useListing('GET /api/accounts/:id/answers', { id })
  return (
    <Read of={answers} list>
      {({ items, total }) =>
        items.length === 0 ? (
          <p className="dim">{say('account.answers.empty')}</p>
        ) : (
          <>
            <ol className="grid">
              {items.map(({ id, rating, verbatim, locale, answeredAt, contact }) => (
                <li key={id} className="grid gap-1 border-b border-rule py-3">
                  <div className="row-wrap">
                    <Mouth rating={rating} group={groupOf(rating)} size="small" />
                    {contact ? (
                      <Link to="/listen/contacts/$id" params={{ id: contact.id }}>
                        {contact.name}
                      </Link>
                    ) : (
                      <span>{say('account.someone', { name })}</span>
                    )}
                    <span className="sp" />
                    <time className="dim nw" dateTime={answeredAt}>
                      {format.day(answeredAt)}
                    </time>
                  </div>
                  {verbatim && <Voice words={verbatim} lang={locale} group={groupOf(rating)} />}
                </li>
              ))}
            </ol>
            {answers.more && <Pager shown={items.length} total={total} onMore={answers.more} busy={answers.busy} />}
          </>
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
            {items.slice(0, 8).map(({ id, name, email, lastAnswer }) => (
              <li key={id} className="row">
                <Mouth rating={lastAnswer?.rating ?? null} group={lastAnswer ? groupOf(lastAnswer.rating) : null} size="small" />
                <Link className="ell" to="/listen/contacts/$id" params={{ id }}>
                  {name ?? email ?? say('contacts.nameless')}
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Read>
  )
}
