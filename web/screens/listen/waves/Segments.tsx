import type { Segment } from '#contract/listen/waves.ts'
import { type Format, useFormat } from '#web/format.ts'
import type { Say } from '#web/spoken.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** How far each segment of a wave has come that asks until its margin is reached. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  const say = useSay()
  const format = useFormat()
  return <Table label={say('waves.segments')} rows={segments} idOf={({ stratum }) => stratum} columns={columnsOf(say, format)} />
}

const columnsOf = (say: Say, format: Format): Column<Segment>[] => [
  {
    id: 'stratum',
    head: say('planner.stratum'),
    cell: ({ stratum }) => <b className="wrap-anywhere">{stratum || say('waves.segments.all')}</b>,
  },
  {
    id: 'state',
    head: say('waves.column.state'),
    cell: ({ state }) => <Chip look={state === 'release' ? 'reply' : 'line'}>{say(`waves.segment.${state}`)}</Chip>,
  },
  {
    id: 'margin',
    head: say('planner.margin.column'),
    number: true,
    cell: ({ margin }) => (margin === null ? '–' : format.margin(margin)),
  },
  {
    id: 'answers',
    head: say('waves.segments.answers'),
    number: true,
    cell: ({ answers, wanted }) => say('waves.segments.of', { answers, wanted }),
  },
  { id: 'invited', head: say('waves.funnel.invited'), number: true, wide: true, cell: ({ invited }) => format.number(invited) },
  { id: 'left', head: say('waves.segments.left'), number: true, wide: true, cell: ({ left }) => format.number(left) },
]
