import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Decision, Wave } from '#contract/listen/waves.ts'
import { EVERY_REASON } from '#domain/listen/eligibility.ts'
import { call } from '#web/api.ts'
import { type Format, useFormat } from '#web/format.ts'
import type { Say } from '#web/spoken.ts'
import { PickChip } from '#web/ui/Chip.tsx'
import { Filters, Pager, SearchField } from '#web/ui/List.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** One line for each contact, also for each "no". */
export function Ledger({ wave: { id, quietDays, notAsked, asked } }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const navigate = useNavigate({ from: '/listen/waves/$id' })
  const { q, because, only } = useSearch({ from: '/listen/waves/$id' })
  const wanted = { id, ...(q && { search: q }), ...(because && { because }), ...(only && { asked: true }) }
  const decisions = useInfiniteQuery({
    queryKey: ['GET /api/waves/:id/decisions', wanted, asked],
    queryFn: ({ pageParam }) => call('GET /api/waves/:id/decisions', { ...wanted, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const turn = (change: { q?: string | undefined; because?: typeof because; only?: true | undefined }) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true })

  return (
    <Section title={say('waves.ledger')}>
      <Filters>
        <SearchField
          value={q ?? ''}
          label={say('waves.ledger.search')}
          placeholder={say('waves.ledger.search')}
          onSearch={(words) => turn({ q: words || undefined })}
        />
        <PickChip on={only ?? false} onPick={(on) => turn({ only: on || undefined, because: undefined })}>
          {say('waves.reason.asked')}
        </PickChip>
        {EVERY_REASON.filter((each) => notAsked.some((line) => line.because === each)).map((each) => (
          <PickChip key={each} on={because === each} onPick={(on) => turn({ because: on ? each : undefined, only: undefined })}>
            {say(`waves.reason.${each}`, { days: quietDays })}
          </PickChip>
        ))}
      </Filters>
      <Read of={decisions} list>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0) return <p className="mut">{say('waves.ledger.none')}</p>
          return (
            <>
              <Table
                label={say('waves.ledger')}
                rows={rows}
                idOf={({ contactId }) => contactId}
                columns={columnsOf(say, format, quietDays)}
              />
              <Pager
                shown={rows.length}
                total={pages[0]?.total ?? 0}
                busy={decisions.isFetchingNextPage}
                onMore={decisions.hasNextPage ? () => decisions.fetchNextPage() : undefined}
              />
            </>
          )
        }}
      </Read>
    </Section>
  )
}

const columnsOf = (say: Say, format: Format, quietDays: number): Column<Decision>[] => [
  {
    id: 'contact',
    head: say('waves.ledger.contact'),
    cell: ({ name, email }) => (
      <span className="block py-1 wrap-anywhere">
        {name ?? email ?? say('waves.ledger.unnamed')}
        {name && email && <span className="block text-12 dim">{email}</span>}
      </span>
    ),
  },
  { id: 'account', head: say('waves.ledger.account'), wide: true, cell: ({ account }) => account },
  {
    id: 'decision',
    head: say('waves.ledger.decision'),
    cell: ({ because, until }) => (
      <span className="block py-1">
        {because ? say(`waves.reason.${because}`, { days: quietDays }) : <b>{say('waves.reason.asked')}</b>}
        {until && <span className="block text-12 dim">{say('waves.ledger.until', { day: format.day(until) })}</span>}
      </span>
    ),
  },
]
