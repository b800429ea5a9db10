import './outbox.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Messages } from '#contract/listen/messages.ts'
import { useListing } from '#web/listing.ts'
import { asking } from '#web/queries.ts'
import { present } from '#web/search.ts'
import { useSteps } from '#web/steps.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Pager } from '#web/ui/List.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { useWide } from '#web/wide.ts'
import { useSay } from '#web/words.ts'
import { Doubts } from './Doubts.tsx'
import { MailLines } from './MailLines.tsx'
import { MailPane } from './MailPane.tsx'
import { OutboxFilters } from './OutboxFilters.tsx'
import { Way } from './Way.tsx'

/** Every mail as its reader gets it: doubts first, the list, and beside it the one that is being read. */
export function OutboxScreen() {
  const say = useSay()
  const { message: chosen, q, kind, state, wave, contact } = useSearch({ from: '/listen/outbox' })
  const filter = present({ search: q, kind, state, waveId: wave, contactId: contact })
  const filtered = Object.keys(filter).length > 0
  const listing = useListing('GET /api/messages', filter)
  // One mail is asked for because of what comes with it: where mail goes, and how many are in each state.
  const around = useQuery(asking('GET /api/messages', { ...present({ ...filter, state: undefined }), limit: 1 })).data
  const first = listing.data?.items[0]?.id
  const message = useWide() ? (chosen ?? first) : chosen
  const navigate = useNavigate({ from: '/listen/outbox' })
  const ids = listing.data?.items.map(({ id }) => id) ?? []
  useSteps(ids, chosen, { next: 'outbox.next', previous: 'outbox.previous' }, (id) =>
    navigate({ search: (old) => ({ ...old, message: id }), replace: chosen !== undefined, resetScroll: false }),
  )
  const title = say('outbox.title')
  useEffect(() => {
    document.title = say('shell.title', { screen: title })
  }, [say, title])

  return (
    <div className="page page-flush">
      <h1 className="sr">{title}</h1>
      <div className="reader" data-open={chosen ? 'yes' : 'no'}>
        <section className="outbox" aria-label={say('outbox.list')}>
          {around && <Way way={around.way} />}
          {!filtered && <Doubts current={message} />}
          {(filtered || (listing.data?.total ?? 0) > 0) && <OutboxFilters totals={around?.totals} />}
          <Read of={listing} list>
            {({ items, total }) =>
              items.length > 0 ? (
                <>
                  <MailLines lines={items} current={message} />
                  <Pager shown={items.length} total={total} onMore={listing.more} busy={listing.busy} />
                </>
              ) : (
                <Nothing filtered={filtered} />
              )
            }
          </Read>
        </section>
        <section aria-label={say('outbox.about')}>
          {message ? (
            <MailPane key={message} id={message} way={around?.way ?? ('outbox' satisfies Messages['way'])} />
          ) : (
            <p className="outbox-pick dim">{say('outbox.pick')}</p>
          )}
        </section>
      </div>
    </div>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const say = useSay()
  return filtered ? (
    <Empty
      title={say('outbox.none.title')}
      act={
        <Link className={buttonClass('line')} to="/listen/outbox">
          {say('outbox.none.act')}
        </Link>
      }
    >
      {say('outbox.none')}
    </Empty>
  ) : (
    <Empty
      title={say('outbox.empty.title')}
      act={
        <Link className={buttonClass()} to="/listen/waves">
          {say('outbox.empty.act')}
        </Link>
      }
    >
      {say('outbox.empty')}
    </Empty>
  )
}
