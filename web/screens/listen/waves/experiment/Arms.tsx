import type { Experiment, ExperimentResult } from '#contract/listen/experiments.ts'
import { type Format, useFormat } from '#web/format.ts'
import type { Say } from '#web/spoken.ts'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

type Arm = ExperimentResult['arms'][number]
type Props = { experiment: Experiment; result: ExperimentResult }

/** The counts of each variant. A rate stands there only where it may be read. */
export function Arms({ experiment, result }: Props) {
  const say = useSay()
  const format = useFormat()
  return (
    <Table
      label={say('experiments.title')}
      rows={result.arms}
      idOf={({ key }) => key}
      columns={columnsOf(say, format, { experiment, result })}
    />
  )
}

function columnsOf(say: Say, format: Format, { experiment, result }: Props): Column<Arm>[] {
  const dash = (number: number | null) => (number === null ? '–' : format.number(number))
  const counts: Column<Arm>[] = [
    {
      id: 'variant',
      head: say('experiments.column.variant'),
      cell: ({ key }) => (
        <span className="block py-1 wrap-anywhere">
          <b>{key}</b>
          <span className="block text-12 mut">
            {describe(
              experiment.variants.find((each) => each.key === key),
              say,
            )}
          </span>
        </span>
      ),
    },
    {
      id: 'delivered',
      head: say('experiments.column.delivered'),
      number: true,
      cell: ({ delivered }) => format.number(delivered),
    },
    { id: 'answered', head: say('experiments.column.answered'), number: true, cell: ({ answers }) => dash(answers) },
  ]
  if (result.verdict !== 'read') return counts
  const rate = ({ delivered, answers }: Arm) => (answers === null || delivered === 0 ? '–' : format.percent(answers / delivered))
  return [...counts, { id: 'rate', head: say('experiments.column.rate'), number: true, cell: rate }]
}

/** What it says otherwise, in its first language. */
export function describe(variant: Experiment['variants'][number] | undefined, say: Say): string {
  const { texts = {}, senderName, hours } = variant ?? {}
  const [said = {}] = Object.values(texts)
  const parts = [said.subject, said.intro, said.question, senderName, hours && say('experiments.hours', hours)].filter(Boolean)
  return parts.length ? parts.join(' · ') : say('experiments.champion')
}
