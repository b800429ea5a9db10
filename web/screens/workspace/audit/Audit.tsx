import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { AuditEntry } from '#contract/workspace/audit.ts'
import { call, link } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { useSession } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Pager } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { nameOfAction } from './actions.ts'
import { Difference } from './Difference.tsx'
import { filterOf } from './filter.ts'
import { releasedIn } from './released.ts'
import { Verdict, VerifyButton } from './Verification.tsx'

export function Audit() {
  const say = useSay()
  const search = useSearch({ from: '/settings/audit' })
  const filter = filterOf(search, useSession()?.workspace?.timeZone ?? 'UTC')
  const entries = useInfiniteQuery({
    queryKey: ['GET /api/audit', filter],
    queryFn: ({ pageParam }) => call('GET /api/audit', { ...filter, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })

  return (
    <Page
      title={say('audit.title')}
      lead={say('audit.lead')}
      acts={<VerifyButton />}
      more={
        <a className={buttonClass('line')} href={link('GET /api/audit.csv', filter)} download>
          {say('audit.download')}
        </a>
      }
    >
      <Verdict />
      <AuditFilters />
      <Read of={entries} list>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0) return <Empty title={say('audit.none')}>{say('audit.none.text')}</Empty>
          return (
            <>
              <Entries rows={rows} />
              <Pager
                shown={rows.length}
                total={pages[0]?.total ?? rows.length}
                busy={entries.isFetchingNextPage}
                onMore={entries.hasNextPage ? () => entries.fetchNextPage() : undefined}
              />
            </>
          )
        }}
      </Read>
    </Page>
  )
}

function Entries({ rows }: { rows: AuditEntry[] }) {
  const say = useSay()
  const format = useFormat()
  return (
    <Table
      label={say('audit.title')}
      rows={rows}
      idOf={({ id }) => id}
      columns={[
        { id: 'at', head: say('audit.when'), cell: ({ at }) => <span className="dim">{format.moment(at)}</span> },
        {
          id: 'who',
          head: say('audit.who'),
          cell: (entry) => (
            <>
              <b>{entry.actorName}</b>
              <span className="wide:hidden block text-12">{nameOfAction(entry.action, say)}</span>
            </>
          ),
        },
        { id: 'what', head: say('audit.what'), wide: true, cell: ({ action }) => nameOfAction(action, say) },
        { id: 'change', head: say('audit.change'), wide: true, cell: (entry) => <Change entry={entry} /> },
      ]}
    />
  )
}

/** A release is told in a sentence; of everything else, what it was and what it became. */
function Change({ entry }: { entry: AuditEntry }) {
  const say = useSay()
  const format = useFormat()
  const released = releasedIn(entry, say, format)
  return released ? <span className="text-12 wrap-anywhere">{released}</span> : <Difference {...entry} />
}
