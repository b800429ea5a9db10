import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SuppressionLine } from '#contract/listen/suppressions.ts'
import { SUPPRESSION_REASONS } from '#domain/listen/suppression.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { useActing } from '#web/queries.ts'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { PickChip } from '#web/ui/Chip.tsx'
import { Filters, Pager, SearchField } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { SuppressionAdd } from './SuppressionAdd.tsx'

/** Whom nobody asks, and why. */
export function SuppressionList() {
  const say = useSay()
  const may = useMay()
  const search = useSearch({ from: '/listen/suppressions' })
  const navigate = useNavigate({ from: '/listen/suppressions' })
  const set = (change: Partial<typeof search>) => navigate({ search: (old) => present({ ...old, ...change }), replace: true })
  const list = useListing('GET /api/suppressions', present(search))
  const [adding, setAdding] = useState(false)
  const unfiltered = Object.keys(present(search)).length === 0
  return (
    <Page
      title={say('suppressions.title')}
      lead={list.data && unfiltered && say('suppressions.lead', { total: list.data.total })}
      acts={may('contact.manage') && !adding && <Button onClick={() => setAdding(true)}>{say('suppressions.add')}</Button>}
    >
      {adding && <SuppressionAdd onDone={() => setAdding(false)} />}
      <Filters>
        <SearchField
          value={search.address ?? ''}
          onSearch={(address) => set({ address: address || undefined })}
          label={say('suppressions.find')}
          placeholder={say('suppressions.find')}
        />
        {SUPPRESSION_REASONS.map((reason) => (
          <PickChip key={reason} on={search.reason === reason} onPick={(on) => set({ reason: on ? reason : undefined })}>
            {say(`suppression.${reason}`)}
          </PickChip>
        ))}
      </Filters>
      <Read of={list} list>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty title={say('suppressions.none')}>{say('suppressions.none.text')}</Empty>
          ) : (
            <>
              <Lines lines={items} />
              <Pager shown={items.length} total={total} onMore={list.more} busy={list.busy} />
            </>
          )
        }
      </Read>
    </Page>
  )
}

function Lines({ lines }: { lines: readonly SuppressionLine[] }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const lift = useActing('DELETE /api/suppressions/:id', ['GET /api/suppressions', 'GET /api/contacts', 'GET /api/contacts/:id'])
  const liftNow = (id: string) => lift.mutate({ id }, { onSuccess: () => toast(say('suppressions.lifted')) })
  return (
    <Table
      label={say('suppressions.title')}
      rows={lines}
      idOf={({ id }) => id}
      columns={[
        { id: 'who', head: say('suppressions.col.who'), width: '34%', cell: (line) => <Who line={line} /> },
        {
          id: 'reason',
          head: say('suppressions.col.reason'),
          width: '40%',
          cell: ({ reason, note, byName }) => (
            <div className="grid gap-0.5">
              <span>{say(`suppression.${reason}`)}</span>
              {note && <span className="mut text-12 wrap-anywhere">{note}</span>}
              {byName && <span className="dim text-12">{say('suppressions.by', { name: byName })}</span>}
            </div>
          ),
        },
        {
          id: 'since',
          head: say('suppressions.col.since'),
          number: true,
          wide: true,
          width: '16%',
          cell: ({ createdAt, until }) => (
            <div className="grid gap-0.5">
              <span>{format.day(createdAt)}</span>
              {until && <span className="dim text-12">{say('suppressions.until', { day: format.day(until) })}</span>}
            </div>
          ),
        },
        {
          id: 'lift',
          head: '',
          number: true,
          width: '10%',
          cell: ({ id, mayLift }) =>
            mayLift &&
            may('contact.manage') && (
              <Button look="bare" onClick={() => liftNow(id)} busy={lift.isPending && lift.variables?.id === id}>
                {say('suppressions.lift')}
              </Button>
            ),
        },
      ]}
    />
  )
}

const Who = ({ line: { contact, mark } }: { line: SuppressionLine }) =>
  contact ? (
    <Link to="/listen/contacts/$id" params={{ id: contact.id }}>
      {contact.name}
    </Link>
  ) : (
    <code className="dim">{mark}…</code>
  )
