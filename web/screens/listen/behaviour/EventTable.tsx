import { Link } from '@tanstack/react-router'
import type { Seen } from '#contract/listen/activities.ts'
import { useFormat } from '#web/format.ts'
import { useMay } from '#web/session.ts'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** The names that events have, each a way to a measure of it. */
export function EventTable({ seen }: { seen: readonly Seen[] }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  return (
    <Table
      label={say('behaviour.events')}
      rows={seen}
      idOf={({ name }) => name}
      columns={[
        {
          id: 'name',
          head: say('behaviour.event'),
          width: '50%',
          cell: ({ name }) =>
            may('contact.manage') ? (
              <Link className="wrap-anywhere" to="/listen/behaviour/new" search={{ event: name }}>
                {name}
              </Link>
            ) : (
              <span className="wrap-anywhere">{name}</span>
            ),
        },
        { id: 'events', head: say('behaviour.event.count'), number: true, cell: ({ events }) => format.number(events) },
        { id: 'last', head: say('behaviour.event.last'), number: true, cell: ({ lastAt }) => format.day(lastAt) },
      ]}
    />
  )
}
