import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ContactLine } from '#contract/listen/contacts.ts'
import { groupOf } from '#domain/learn/score.ts'
import { link } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Chip } from '#web/ui/Chip.tsx'
import { Pager } from '#web/ui/List.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { type Sort, Table } from '#web/ui/Table.tsx'
import { Mouth } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { ContactFilters } from './ContactFilters.tsx'

/** Everyone who may be asked, with what each said last. */
export function ContactList() {
  const say = useSay()
  const may = useMay()
  const search = useSearch({ from: '/listen/contacts' })
  const filter = present(search)
  const contacts = useListing('GET /api/contacts', filter)
  const { sort: _sort, order: _order, ...filters } = search
  const filtered = Object.keys(filters).length > 0
  const total = contacts.data?.total ?? 0
  const more = (
    <>
      {may('response.export') && total > 0 && (
        <a className={buttonClass('line')} href={link('GET /api/contacts.csv', filter)} download>
          {say('contacts.export')}
        </a>
      )}
      {may('contact.manage') && (
        <Link className={buttonClass('line')} to="/listen/contacts/new">
          {say('contacts.add')}
        </Link>
      )}
    </>
  )
  const bring = may('response.import') && (
    <Link className={buttonClass()} to="/listen/imports/new" search={{ kind: 'contacts' }}>
      {say('contacts.import')}
    </Link>
  )

  return (
    <Page
      title={say('contacts.title')}
      lead={contacts.data && !filtered && say('contacts.lead', { total })}
      acts={bring}
      more={more}
    >
      {(filtered || total > 0) && <ContactFilters />}
      <Read of={contacts} list>
        {({ items }) =>
          items.length > 0 ? (
            <>
              <People contacts={items} />
              <Pager shown={items.length} total={total} onMore={contacts.more} busy={contacts.busy} />
            </>
          ) : filtered ? (
            <Empty
              title={say('contacts.none.title')}
              act={
                <Link className={buttonClass('line')} to="/listen/contacts">
                  {say('contacts.none.act')}
                </Link>
              }
            >
              {say('contacts.none')}
            </Empty>
          ) : (
            <Empty
              title={say('contacts.empty.title')}
              act={
                may('response.import') && (
                  <Link className={buttonClass()} to="/listen/imports/new" search={{ kind: 'contacts' }}>
                    {say('contacts.empty.act')}
                  </Link>
                )
              }
            >
              {say('contacts.empty')}
            </Empty>
          )
        }
      </Read>
    </Page>
  )
}

const SORTED = ['name', 'last_answered', 'last_asked'] as const

function People({ contacts }: { contacts: readonly ContactLine[] }) {
  const say = useSay()
  const format = useFormat()
  const navigate = useNavigate()
  const { sort = 'created', order } = useSearch({ from: '/listen/contacts' })
  const sortBy = ({ by, down }: Sort) => {
    const name = SORTED.find((each) => each === by)
    navigate({ to: '/listen/contacts', search: (old) => ({ ...old, sort: name, order: down ? 'down' : 'up' }), replace: true })
  }
  return (
    <Table
      label={say('contacts.title')}
      rows={contacts}
      sort={{ by: sort, down: (order ?? (sort === 'name' ? 'up' : 'down')) === 'down' }}
      onSort={sortBy}
      idOf={({ id }) => id}
      onOpen={({ id }) => navigate({ to: '/listen/contacts/$id', params: { id } })}
      columns={[
        { id: 'name', head: say('contacts.col.name'), sorts: true, width: '23%', cell: (contact) => <Who contact={contact} /> },
        {
          id: 'email',
          head: say('contact.field.email'),
          wide: true,
          width: '28%',
          cell: ({ email }) => <span className="text-ink-2 wrap-anywhere">{email}</span>,
        },
        {
          id: 'account',
          head: say('contacts.col.account'),
          wide: true,
          width: '20%',
          cell: ({ account }) =>
            account && (
              <Link to="/listen/accounts/$id" params={{ id: account.id }}>
                <Named>{account.name}</Named>
              </Link>
            ),
        },
        {
          id: 'last',
          head: say('contacts.col.last'),
          number: true,
          width: '9%',
          cell: ({ lastAnswer }) =>
            lastAnswer ? <Mouth rating={lastAnswer.rating} group={groupOf(lastAnswer.rating)} size="small" /> : <Never />,
        },
        {
          id: 'last_answered',
          head: say('contacts.col.when'),
          number: true,
          wide: true,
          sorts: true,
          width: '10%',
          cell: ({ lastAnswer }) => lastAnswer && format.day(lastAnswer.answeredAt),
        },
        {
          id: 'last_asked',
          head: say('contacts.col.asked'),
          number: true,
          wide: true,
          sorts: true,
          width: '10%',
          cell: ({ lastAskedAt }) => lastAskedAt && format.day(lastAskedAt),
        },
      ]}
    />
  )
}

/** On a phone the address stands below the name; elsewhere it has a column of its own. */
function Who({ contact: { id, name, email, suppressed } }: { contact: ContactLine }) {
  const say = useSay()
  return (
    <div className="grid gap-0.5 py-1 wide:py-0">
      <div className="row-wrap">
        <Link className="row-link" to="/listen/contacts/$id" params={{ id }}>
          <Named>{name ?? email ?? say('contacts.nameless')}</Named>
        </Link>
        {suppressed && <Chip look="line">{say(`suppression.${suppressed}`)}</Chip>}
      </div>
      {name && email && <span className="dim text-12 break-all wide:hidden">{email}</span>}
    </div>
  )
}

function Never() {
  const say = useSay()
  return (
    <span className="dim">
      <span aria-hidden="true">–</span>
      <span className="sr">{say('contacts.never')}</span>
    </span>
  )
}
