import { Link } from '@tanstack/react-router'
import type { Subgroups } from '#contract/learn/findings.ts'
import { Difference } from '#web/screens/learn/score/Difference.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Score, Verdict } from '#web/ui/Score.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { groupName, type Telling } from '#words/why-sentences.ts'
import { useAsked } from './asked.ts'
import { conditionFor } from './condition.ts'
import { Lead } from './Lead.tsx'
import { StudyFile } from './StudyFile.tsx'

/** Groups that score differently from everybody else, the surest first; each leads to its answers in the explorer. */
export function SubgroupsPart({
  found,
  study,
  telling,
  says,
}: {
  found: Subgroups
  study: { id: string }
  telling: Telling
  says: readonly string[]
}) {
  const say = useSay()
  const { input } = useAsked()
  const { program, wave, period } = input
  return (
    <Section title={say('why.subgroups')} acts={<StudyFile study={study} table="subgroups" />}>
      <Lead says={says} />
      <Table
        label={say('why.subgroups')}
        rows={found.subgroups.map((group, at) => ({ ...group, id: String(at) }))}
        idOf={({ id }) => id}
        columns={[
          {
            id: 'group',
            head: say('why.col.group'),
            cell: ({ conditions }) => {
              const group = groupName(conditions, telling)
              const where = conditionFor(input.where ?? '', conditions)
              return (
                <Link
                  className="row-link"
                  to="/learn/explorer"
                  search={{ program, wave, period, where }}
                  title={say('why.subgroups.open', { group })}
                >
                  {group}
                </Link>
              )
            },
          },
          {
            id: 'score',
            head: say('why.col.score'),
            number: true,
            cell: ({ score }) => score && <Score value={score.score} margin={score.margin} n={score.answers} />,
          },
          {
            id: 'answers',
            head: say('why.col.answers'),
            number: true,
            wide: true,
            cell: ({ answers }) => telling.number(answers),
          },
          {
            id: 'against',
            head: say('why.col.against'),
            below: say('score.col.range'),
            number: true,
            cell: ({ contrast }) => <Difference of={contrast} />,
          },
          { id: 'p', head: say('why.col.p'), number: true, wide: true, cell: ({ p }) => telling.percent(p) },
          {
            id: 'verdict',
            head: say('why.col.verdict'),
            wide: true,
            cell: ({ verdict }) => <Verdict judgement={{ is: 'real', direction: verdict === 'higher' ? 'up' : 'down' }} />,
          },
        ]}
      />
      <p className="chart-foot">{say('why.subgroups.foot', { searched: found.searched, explained: found.explained })}</p>
    </Section>
  )
}
