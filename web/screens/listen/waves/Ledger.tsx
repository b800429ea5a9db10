import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Decision, Wave } from '#contract/listen/waves.ts'
import { POLICY_REASONS } from '#domain/listen/contact-policy.ts'
import { type Format, useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import type { Say } from '#web/spoken.ts'
import { PickChip } from '#web/ui/Chip.tsx'
import { Filters, Pager, SearchField } from '#web/ui/List.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** One line for each contact, also for each "no". */
export function Ledger({ wave: { id, quietDays, notAsked } }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const navigate = useNavigate({ from: '/listen/waves/$id' })
  const { q, because, only } = useSearch({ from: '/listen/waves/$id' })
  const wanted = { id, ...(q && { search: q }), ...(because && { because }), ...(only && { asked: true }) }
  const decisions = useListing('GET /api/waves/:id/decisions', wanted)
  const turn = (change: { q?: string | undefined; because?: typeof because; only?: true | undefined }) =>
    navigate({ search: (old) => ({ ...old, ...change }), replace: true })

  return (
    <div id="ledger" className="mt-8">
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
          {POLICY_REASONS.filter((each) => notAsked.some((line) => line.because === each)).map((each) => (
            <PickChip key={each} on={because === each} onPick={(on) => turn({ because: on ? each : undefined, only: undefined })}>
              {say(`waves.reason.${each}`, { days: quietDays })}
            </PickChip>
          ))}
        </Filters>
        <Read of={decisions} list>
          {({ items, total }) =>
            items.length === 0 ? (
              <p className="mut">{say('waves.ledger.none')}</p>
            ) : (
              <>
                <Table
                  label={say('waves.ledger')}
                  rows={items}
                  idOf={({ contactId }) => contactId}
                  columns={columnsOf(say, format, quietDays)}
                />
                <Pager shown={items.length} total={total} busy={decisions.busy} onMore={decisions.more} />
              </>
            )
          }
        </Read>
      </Section>
    </div>
  )
}

const columnsOf = (say: Say, format: Format, quietDays: number): Column<Decision>[] => [
  {
    id: 'contact',
    head: say('waves.ledger.contact'),
    cell: ({ contactId, name, email }) => (
      <span className="block py-1 wrap-anywhere">
        <Link className="row-link" to="/listen/contacts/$id" params={{ id: contactId }}>
          {name ?? email ?? say('waves.ledger.unnamed')}
        </Link>
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
