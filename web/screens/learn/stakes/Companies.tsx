import { Link } from '@tanstack/react-router'
import type { StakeAccount, StakeSheet } from '#contract/learn/stakes.ts'
import { groupOf } from '#domain/learn/score.ts'
import { STAKES } from '#domain/learn/stake.ts'
import { useFormat } from '#web/format.ts'
import { PickChip } from '#web/ui/Chip.tsx'
import { Filters, Pager } from '#web/ui/List.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Empty } from '#web/ui/State.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Face, Mouth } from '#web/ui/Voice.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { printAmount } from '#words/amount.ts'
import { useAsked, type useStakes } from './reading.ts'

/** The companies of one standing, the largest revenue first, with what was said last and who looks after them. */
export function Companies({ sheet, reading }: { sheet: StakeSheet; reading: ReturnType<typeof useStakes> }) {
  const say = useSay()
  const { input, set } = useAsked()
  const stake = input.stake ?? 'detractor'
  const { items = [], total = 0 } = reading.data ?? {}
  const columns = useColumns(sheet)
  return (
    <Section title={say(`stakes.stake.${stake}`)} note={say('stakes.list.note', { total })}>
      <Filters>
        {STAKES.map((each) => (
          <PickChip key={each} on={each === stake} onPick={() => set({ stake: each === 'detractor' ? undefined : each })}>
            {say(`stakes.stake.${each}`)}
          </PickChip>
        ))}
        {sheet.attributes.renewal && (
          <PickChip on={input.near === 'yes'} onPick={(on) => set({ near: on || undefined })}>
            {say('stakes.list.near', { days: sheet.days })}
          </PickChip>
        )}
      </Filters>
      {items.length === 0 ? (
        <Empty title={say('stakes.list.none')}>{say('stakes.list.none.text')}</Empty>
      ) : (
        <>
          <Table label={say(`stakes.stake.${stake}`)} rows={items} idOf={({ id }) => id} columns={columns} />
          <Pager shown={items.length} total={total} onMore={reading.more} busy={reading.busy} />
        </>
      )}
    </Section>
  )
}

function useColumns({ attributes }: StakeSheet): Column<StakeAccount>[] {
  const say = useSay()
  const format = useFormat()
  const locale = useLocale()
  const unknown = <span className="dim">{say('stakes.unknown')}</span>
  return [
    {
      id: 'name',
      head: say('stakes.col.company'),
      cell: ({ id, name }) => (
        <Link className="row-link" to="/listen/accounts/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    ...(attributes.revenue
      ? [
          {
            id: 'revenue',
            head: say('stakes.col.revenue'),
            number: true,
            cell: ({ revenue }: StakeAccount) => (revenue === null ? unknown : printAmount(locale, revenue, attributes.currency)),
          },
        ]
      : []),
    ...(attributes.renewal
      ? [
          {
            id: 'renewal',
            head: say('stakes.col.renewal'),
            number: true,
            cell: ({ renewal }: StakeAccount) => (renewal === null ? unknown : format.day(`${renewal}T12:00:00Z`)),
          },
        ]
      : []),
    {
      id: 'lowest',
      head: say('stakes.col.lowest'),
      cell: ({ lowest }) => <Mouth rating={lowest} group={lowest === null ? null : groupOf(lowest)} size="small" />,
    },
    {
      id: 'last',
      head: say('stakes.col.last'),
      wide: true,
      width: '32%',
      cell: ({ last }) =>
        last && (
          <Link
            className="stakes-words"
            to="/learn/responses"
            search={{ response: last.id, evidence: 'counted', period: 'all' }}
            lang={last.locale ?? undefined}
          >
            {last.verbatim}
          </Link>
        ),
    },
    { id: 'owner', head: say('stakes.col.owner'), wide: true, cell: ({ owner }) => owner && <Face name={owner.name} /> },
    {
      id: 'case',
      head: say('stakes.col.case'),
      wide: true,
      cell: ({ case: open }) =>
        open && (
          <Link to="/act/cases" search={{ case: open.id }}>
            {say('stakes.case.due', { day: format.day(open.dueAt) })}
          </Link>
        ),
    },
  ]
}
