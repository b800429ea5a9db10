import { Link } from '@tanstack/react-router'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { Pager } from '#web/ui/List.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'

/** What came back lately, also what nobody could read. */
export function Notices() {
  const say = useSay()
  const format = useFormat()
  const notices = useListing('GET /api/notices', {})
  return (
    <Section title={say('outgoing.notices')} note={say('outgoing.notices.note')}>
      <Read of={notices} list>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="dim">{say('outgoing.notices.none')}</p>
          ) : (
            <>
              <Table
                label={say('outgoing.notices')}
                rows={items}
                idOf={({ id }) => id}
                columns={[
                  {
                    id: 'to',
                    head: say('outgoing.notice.to'),
                    cell: ({ to, messageId }) => (
                      <Link className="row-link" to="/listen/outbox" search={{ message: messageId }}>
                        {to}
                      </Link>
                    ),
                  },
                  { id: 'class', head: say('outgoing.notice.class'), cell: (notice) => say(`outgoing.class.${notice.class}`) },
                  {
                    id: 'said',
                    head: say('outgoing.notice.said'),
                    wide: true,
                    width: '40%',
                    cell: ({ said, status }) => <span className="dim break-words">{said ?? status ?? ''}</span>,
                  },
                  { id: 'at', head: say('outgoing.notice.at'), number: true, wide: true, cell: ({ at }) => format.moment(at) },
                ]}
              />
              {notices.more && <Pager shown={items.length} total={total} onMore={notices.more} busy={notices.busy} />}
            </>
          )
        }
      </Read>
    </Section>
  )
}
