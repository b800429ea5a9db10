import type { Progress, StratumProgress } from '#contract/listen/waves.ts'
import { type ResponseRate, responseRate } from '#domain/learn/response-rate.ts'
import { type Format, useFormat } from '#web/format.ts'
import type { Say } from '#web/spoken.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { deliveredIn } from './Funnel.tsx'

/** From ask to answer, stratum by stratum. */
export function StrataFunnel({ strata, progress }: { strata: readonly StratumProgress[]; progress: Progress }) {
  const say = useSay()
  const format = useFormat()
  return (
    <Table label={say('waves.strata')} rows={strata} idOf={({ stratum }) => stratum} columns={columnsOf(say, format, progress)} />
  )
}

const columnsOf = (say: Say, format: Format, progress: Progress): Column<StratumProgress>[] => [
  {
    id: 'stratum',
    head: say('planner.stratum'),
    cell: ({ stratum }) => <b className="wrap-anywhere">{stratum || say('planner.stratum.none')}</b>,
  },
  { id: 'invited', head: say('waves.funnel.invited'), number: true, cell: ({ invited }) => format.number(invited) },
  {
    id: 'delivered',
    head: say('waves.funnel.delivered', { ...deliveredIn(progress), bounced: 0 }),
    number: true,
    wide: true,
    cell: ({ delivered }) => format.number(delivered),
  },
  { id: 'clicked', head: say('waves.strata.clicked'), number: true, wide: true, cell: ({ clicked }) => format.number(clicked) },
  { id: 'answered', head: say('waves.funnel.answered'), number: true, cell: ({ answered }) => format.number(answered) },
  {
    id: 'rate',
    head: say('waves.strata.rate'),
    number: true,
    cell: ({ answered, delivered }) => percentOf(responseRate(answered, delivered), format),
  },
]

const percentOf = (rate: ResponseRate | null, format: Format) => (rate ? format.percent(rate.rate) : '–')
