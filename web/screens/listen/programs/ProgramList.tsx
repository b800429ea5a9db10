import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ProgramLine } from '#contract/listen/programs.ts'
import { type Format, useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import type { Say } from '#web/spoken.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Chip, PickChip } from '#web/ui/Chip.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Filters } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** What the workspace asks, program by program. */
export function ProgramList() {
  const say = useSay()
  const format = useFormat()
  const mayManage = useMay()('program.manage')
  const navigate = useNavigate({ from: '/listen/programs' })
  const { archived } = useSearch({ from: '/listen/programs' })
  const programs = useQuery(asking('GET /api/programs', archived ? { archived } : {}))
  const create = mayManage && (
    <Link to="/start" className={buttonClass()}>
      <Icon name="add" />
      {say('programs.new')}
    </Link>
  )

  return (
    <Page title={say('tab.programs')} lead={say('programs.lead')} acts={create}>
      <Filters>
        <PickChip on={archived ?? false} onPick={(on) => navigate({ search: on ? { archived: true } : {} })}>
          {say('programs.archived')}
        </PickChip>
      </Filters>
      <Read of={programs} list>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={say('programs.empty')} act={create}>
              {say('programs.empty.text')}
            </Empty>
          ) : (
            <Table
              label={say('tab.programs')}
              rows={rows}
              idOf={({ id }) => id}
              onOpen={({ id }) => navigate({ to: '/listen/programs/$id', params: { id } })}
              columns={columnsOf(say, format)}
            />
          )
        }
      </Read>
    </Page>
  )
}

const columnsOf = (say: Say, format: Format): Column<ProgramLine>[] => [
  {
    id: 'name',
    head: say('programs.column.name'),
    cell: ({ id, name, archivedAt }) => (
      <span className="row-wrap py-1">
        <Link className="row-link" to="/listen/programs/$id" params={{ id }}>
          {name}
        </Link>
        {archivedAt && <Chip look="line">{say('programs.archived.chip')}</Chip>}
      </span>
    ),
  },
  { id: 'brand', head: say('programs.column.brand'), cell: ({ brand }) => brand },
  { id: 'sender', head: say('programs.column.sender'), wide: true, cell: ({ senderName }) => senderName },
  { id: 'waves', head: say('programs.column.waves'), number: true, wide: true, cell: ({ waves }) => format.number(waves) },
  {
    id: 'invited',
    head: say('programs.column.invited'),
    number: true,
    wide: true,
    cell: (row) => format.number(row.invitations),
  },
  { id: 'answers', head: say('programs.column.answers'), number: true, cell: ({ answers }) => format.number(answers) },
  {
    id: 'last',
    head: say('programs.column.last'),
    number: true,
    wide: true,
    cell: ({ lastStartedAt }) =>
      lastStartedAt ? format.day(lastStartedAt) : <span className="dim">{say('programs.never')}</span>,
  },
]
