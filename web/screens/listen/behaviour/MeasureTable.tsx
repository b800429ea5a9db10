import { Link, useNavigate } from '@tanstack/react-router'
import type { Measure } from '#contract/listen/measures.ts'
import { useFormat } from '#web/format.ts'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { useFormulaWords } from './formula-words.ts'

export function MeasureTable({ measures }: { measures: readonly Measure[] }) {
  const say = useSay()
  const wordsOf = useFormulaWords()
  const navigate = useNavigate()
  return (
    <Table
      label={say('behaviour.measures')}
      rows={measures}
      idOf={({ id }) => id}
      onOpen={({ id }) => navigate({ to: '/listen/behaviour/$id', params: { id } })}
      columns={[
        {
          id: 'label',
          head: say('behaviour.col.label'),
          width: '30%',
          cell: ({ id, label, formula }) => (
            <div className="grid gap-0.5 py-1 wide:py-0">
              <Link className="row-link wrap-anywhere" to="/listen/behaviour/$id" params={{ id }}>
                {label}
              </Link>
              <span className="dim text-12 wrap-anywhere wide:hidden">{wordsOf(formula)}</span>
            </div>
          ),
        },
        { id: 'of', head: say('behaviour.col.of'), width: '14%', cell: ({ of }) => say(`behaviour.of.${of}`) },
        {
          id: 'how',
          head: say('behaviour.col.how'),
          wide: true,
          width: '36%',
          cell: ({ formula }) => <span className="text-ink-2 wrap-anywhere">{wordsOf(formula)}</span>,
        },
        { id: 'state', head: say('behaviour.col.state'), number: true, cell: (measure) => <State measure={measure} /> },
      ]}
    />
  )
}

function State({ measure: { counting, countedAt } }: { measure: Measure }) {
  const say = useSay()
  const format = useFormat()
  if (counting) return <span role="status">{say('behaviour.counting', counting)}</span>
  return <span className="dim">{countedAt && say('behaviour.counted', { when: format.ago(countedAt) })}</span>
}
