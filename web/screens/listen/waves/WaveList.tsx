import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ProgramLine } from '#contract/listen/programs.ts'
import type { WaveLine } from '#contract/listen/waves.ts'
import { type Format, useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import type { Say } from '#web/spoken.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { FilterChip } from '#web/ui/Chip.tsx'
import { Filters, Pager } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { NewWave } from './NewWave.tsx'
import { StateChip } from './StateChip.tsx'

/** Every round of asking, newest first. */
export function WaveList() {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const navigate = useNavigate({ from: '/listen/waves' })
  const { program } = useSearch({ from: '/listen/waves' })
  const programs = useQuery(asking('GET /api/programs', {}))
  const waves = useListing('GET /api/waves', program ? { programId: program } : {})
  const known = programs.data ?? []
  const chosen = known.find(({ id }) => id === program)
  const taken = waves.data?.items.map(({ name }) => name) ?? []
  const create = may('wave.manage') && known.length > 0 && <NewWave programs={chosen ? [chosen] : known} taken={taken} />

  return (
    <Page title={say('tab.waves')} lead={say('waves.lead')} acts={create}>
      {chosen && (
        <Filters>
          <FilterChip name={chosen.name} onRemove={() => navigate({ search: {} })}>
            {chosen.name}
          </FilterChip>
        </Filters>
      )}
      <Read of={waves} list>
        {({ items, total }) =>
          items.length === 0 ? (
            <NoWaves programs={programs.data} create={create} />
          ) : (
            <>
              <Table
                label={say('tab.waves')}
                rows={items}
                idOf={({ id }) => id}
                onOpen={({ id }) => navigate({ to: '/listen/waves/$id', params: { id } })}
                columns={columnsOf(say, format)}
              />
              <Pager shown={items.length} total={total} busy={waves.busy} onMore={waves.more} />
            </>
          )
        }
      </Read>
    </Page>
  )
}

function NoWaves({ programs, create }: { programs: readonly ProgramLine[] | undefined; create: ReactNode }) {
  const say = useSay()
  if (programs?.length !== 0)
    return (
      <Empty title={say('waves.empty')} act={create}>
        {say('waves.empty.text')}
      </Empty>
    )
  return (
    <Empty
      title={say('waves.empty')}
      act={
        <Link to="/start" className={buttonClass()}>
          {say('programs.new')}
        </Link>
      }
    >
      {say('waves.empty.program')}
    </Empty>
  )
}

const columnsOf = (say: Say, format: Format): Column<WaveLine>[] => [
  {
    id: 'name',
    head: say('waves.column.name'),
    cell: ({ id, name, programName }) => (
      <span className="block py-1">
        <Link className="row-link" to="/listen/waves/$id" params={{ id }}>
          {name}
        </Link>
        <span className="block text-12 dim">{programName}</span>
      </span>
    ),
  },
  { id: 'state', head: say('waves.column.state'), cell: ({ state }) => <StateChip state={state} /> },
  { id: 'closes', head: say('waves.column.closes'), number: true, wide: true, cell: ({ closesAt }) => format.day(closesAt) },
  { id: 'invited', head: say('waves.column.invited'), number: true, wide: true, cell: ({ invited }) => format.number(invited) },
  { id: 'answered', head: say('waves.column.answered'), number: true, cell: ({ answered }) => format.number(answered) },
]
