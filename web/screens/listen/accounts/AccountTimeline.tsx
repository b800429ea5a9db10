import { Link } from '@tanstack/react-router'
import type { AccountMoment } from '#contract/listen/accounts.ts'
import { useListing } from '#web/listing.ts'
import { MomentLine } from '#web/screens/listen/contacts/Timeline.tsx'
import { Pager } from '#web/ui/List.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** What happened with a company and its people, newest first. */
export function AccountTimeline({ id, name }: { id: string; name: string }) {
  const say = useSay()
  const moments = useListing('GET /api/accounts/:id/timeline', { id })
  return (
    <Read of={moments} list>
      {({ items, total }) =>
        items.length === 0 ? (
          <p className="dim">{say('account.timeline.empty')}</p>
        ) : (
          <>
            <ol className="grid">
              {items.map((moment) => (
                <MomentLine key={`${moment.kind} ${moment.id}`} moment={moment} of="account" people={moment.people}>
                  <Whose moment={moment} name={name} />
                </MomentLine>
              ))}
            </ol>
            {moments.more && <Pager shown={items.length} total={total} onMore={moments.more} busy={moments.busy} />}
          </>
        )
      }
    </Read>
  )
}

function Whose({ moment: { kind, contact }, name }: { moment: AccountMoment; name: string }) {
  const say = useSay()
  if (kind === 'import' || kind === 'values') return null
  if (!contact?.name) return <span>{say('account.someone', { name })}</span>
  return (
    <Link to="/listen/contacts/$id" params={{ id: contact.id }}>
      {contact.name}
    </Link>
  )
}
