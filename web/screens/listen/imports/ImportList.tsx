import { Link, useNavigate } from '@tanstack/react-router'
import type { ImportLine } from '#contract/listen/imports.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Pager } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** Every file that came in, and the way back. */
export function ImportList() {
  const say = useSay()
  const may = useMay()
  const imports = useListing('GET /api/imports', {})
  const bring = may('response.import') && (
    <Link className={buttonClass()} to="/listen/imports/new">
      {say('imports.new')}
    </Link>
  )
  const some = (imports.data?.total ?? 0) > 0
  return (
    <Page title={say('imports.title')} lead={some && say('imports.lead')} acts={some && bring}>
      <Read of={imports} list>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty title={say('imports.empty.title')} act={bring}>
              {say('imports.empty')}
            </Empty>
          ) : (
            <>
              <Files imports={items} />
              <Pager shown={items.length} total={total} onMore={imports.more} busy={imports.busy} />
            </>
          )
        }
      </Read>
    </Page>
  )
}

function Files({ imports }: { imports: readonly ImportLine[] }) {
  const say = useSay()
  const format = useFormat()
  const navigate = useNavigate()
  const count = (value: number | undefined) => (value ? format.number(value) : '')
  return (
    <Table
      label={say('imports.title')}
      rows={imports}
      idOf={({ id }) => id}
      onOpen={({ id }) => navigate({ to: '/listen/imports/$id', params: { id } })}
      columns={[
        {
          id: 'file',
          head: say('imports.col.file'),
          cell: ({ id, fileName }) => (
            <Link className="row-link" to="/listen/imports/$id" params={{ id }}>
              <span className="wrap-anywhere">{fileName}</span>
            </Link>
          ),
        },
        { id: 'kind', head: say('imports.col.kind'), wide: true, cell: ({ kind }) => say(`imports.kind.${kind}`) },
        { id: 'state', head: say('imports.col.state'), cell: ({ state }) => say(`imports.state.${state}`) },
        {
          id: 'came',
          head: say('imports.col.came'),
          number: true,
          cell: ({ counts }) => count(counts ? counts.fresh + counts.changed : undefined),
        },
        {
          id: 'rejected',
          head: say('imports.col.rejected'),
          number: true,
          wide: true,
          cell: ({ counts }) => count(counts?.rejected),
        },
        {
          id: 'when',
          head: say('imports.col.when'),
          number: true,
          wide: true,
          cell: ({ createdAt }) => format.moment(createdAt),
        },
      ]}
    />
  )
}
