import './responses.css'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { link } from '#web/api.ts'
import { useListing } from '#web/listing.ts'
import { renew } from '#web/queries.ts'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { useSteps } from '#web/steps.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Pager } from '#web/ui/List.tsx'
import { MoreActs } from '#web/ui/MoreActs.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { useWide } from '#web/wide.ts'
import { useSay } from '#web/words.ts'
import { useNews } from './news.ts'
import { ResponseFilters } from './ResponseFilters.tsx'
import { ResponseLines } from './ResponseLines.tsx'
import { ResponsePane } from './ResponsePane.tsx'

/** What people answered: the list, and beside it the one that is being read. */
export function ResponseScreen() {
  const say = useSay()
  const may = useMay()
  const { response: chosen, ...search } = useSearch({ from: '/learn/responses' })
  const filter = present({ ...search, verbatim: search.verbatim ?? undefined })
  const listing = useListing('GET /api/responses', filter)
  const { fresh, settle } = useNews()
  // The newest that says why: a bare rating is no beginning to read from.
  const items = listing.data?.items ?? []
  const first = (items.find(({ verbatim }) => verbatim) ?? items[0])?.id
  const response = useWide() ? (chosen ?? first) : chosen
  const navigate = useNavigate({ from: '/learn/responses' })
  const ids = items.map(({ id }) => id)
  const step = useSteps(ids, chosen, { next: 'responses.next', previous: 'responses.previous' }, (id) =>
    navigate({ search: (old) => ({ ...old, response: id }), replace: chosen !== undefined, resetScroll: false }),
  )
  const filtered = Object.keys(filter).length > 0
  const total = listing.data?.total ?? 0
  const title = say('responses.title')
  useEffect(() => {
    document.title = say('shell.title', { screen: title })
  }, [say, title])

  return (
    <div className="page page-flush">
      <h1 className="sr">{title}</h1>
      {may('response.export') && total > 0 && (
        <div className="page-acts responses-acts">
          <MoreActs>
            <a className={buttonClass('line')} href={link('GET /api/responses.csv', filter)} download>
              {say('responses.export')}
            </a>
          </MoreActs>
        </div>
      )}
      <div className="reader" data-open={chosen ? 'yes' : 'no'}>
        <section className="responses" aria-label={say('responses.list')}>
          {(filtered || total > 0) && <ResponseFilters />}
          <div role="status">
            {fresh > 0 && (
              <Button
                look="line"
                onClick={() => {
                  settle()
                  renew('GET /api/responses')
                }}
              >
                {say('responses.news.show', { n: fresh })}
              </Button>
            )}
          </div>
          <Read of={listing} list>
            {({ items }) =>
              items.length > 0 ? (
                <>
                  <ResponseLines lines={items} current={response} />
                  <Pager shown={items.length} total={total} onMore={listing.more} busy={listing.busy} />
                </>
              ) : filtered ? (
                <Empty
                  title={say('responses.none.title')}
                  act={
                    <Link className={buttonClass('line')} to="/learn/responses">
                      {say('responses.none.act')}
                    </Link>
                  }
                >
                  {say('responses.none')}
                </Empty>
              ) : (
                <NothingYet />
              )
            }
          </Read>
        </section>
        <section aria-label={say('responses.about')}>
          {response ? (
            <ResponsePane key={response} id={response} step={step} />
          ) : (
            <p className="pane-empty dim">{say('responses.pick')}</p>
          )}
        </section>
      </div>
    </div>
  )
}

function NothingYet() {
  const say = useSay()
  const may = useMay()
  const act = may('response.import') ? (
    <Link className={buttonClass()} to="/listen/imports/new" search={{ kind: 'responses' }}>
      {say('responses.empty.act')}
    </Link>
  ) : undefined
  return (
    <Empty title={say('responses.empty.title')} act={act}>
      {say('responses.empty')}
    </Empty>
  )
}
