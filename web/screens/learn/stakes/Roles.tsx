import type { StakeSheet } from '#contract/learn/stakes.ts'
import { hasAnswered } from '#domain/learn/stake.ts'
import { useFormat } from '#web/format.ts'
import { Section } from '#web/ui/Page.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** Which roles of companies were heard, and how many companies one person speaks for. */
export function Roles({ sheet }: { sheet: StakeSheet }) {
  const say = useSay()
  const format = useFormat()
  const answered = sheet.rows.reduce((sum, { stake, accounts }) => sum + (hasAnswered(stake) ? accounts : 0), 0)
  if (answered === 0) return null
  return (
    <Section title={say('stakes.roles')}>
      {sheet.roles.length > 0 && (
        <Table
          label={say('stakes.roles')}
          rows={sheet.roles}
          idOf={({ role }) => role ?? ''}
          columns={[
            {
              id: 'role',
              head: say('stakes.roles.col.role'),
              cell: ({ role }) => role ?? <span className="dim">{say('stakes.roles.none')}</span>,
            },
            {
              id: 'accounts',
              head: say('stakes.roles.col.accounts'),
              number: true,
              cell: ({ accounts }) => format.number(accounts),
            },
            {
              id: 'answered',
              head: say('stakes.roles.col.answered'),
              number: true,
              cell: (row) => `${format.number(row.answered)} (${format.percent(row.answered / row.accounts)})`,
            },
            {
              id: 'people',
              head: say('stakes.roles.col.people'),
              number: true,
              wide: true,
              cell: ({ people }) => format.number(people),
            },
          ]}
        />
      )}
      <p className="chart-foot">{say('stakes.roles.single', { single: sheet.single, answered })}</p>
    </Section>
  )
}
