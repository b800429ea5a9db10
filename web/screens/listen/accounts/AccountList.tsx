import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { AccountLine } from '#contract/listen/accounts.ts'
import { groupOf } from '#domain/learn/score.ts'
import { link } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { useMay, useSession } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Pager } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Read } from '#web/ui/State.tsx'
import { Table } from '#web/ui/Table.tsx'
import { Face, Mouth } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { AccountFilters } from './AccountFilters.tsx'

/** The companies, by name, with what their people said last. */
export function AccountList() {
  const say = useSay()
  const may = useMay()
  const me = useSession()?.member?.id
  const { q, mine, condition } = useSearch({ from: '/listen/accounts' })
  const filter = { ...(q && { q }), ...(mine && me && { owner: me }), ...(condition && { condition }) }
  const accounts = useListing('GET /api/accounts', filter)
  const total = accounts.data?.total ?? 0
  const filtered = Boolean(q || mine || condition)
  const file = may('response.export') && total > 0 && (
    <a className={buttonClass('line')} href={link('GET /api/accounts.csv', filter)} download>
      {say('contacts.export')}
    </a>
  )

  return (
    <Page title={say('accounts.title')} lead={accounts.data && !filtered && say('accounts.lead', { total })} more={file}>
      {(filtered || total > 0) && <AccountFilters />}
      <Read of={accounts} list>
        {({ items }) =>
          items.length > 0 ? (
            <>
              <Companies accounts={items} />
              <Pager shown={items.length} total={total} onMore={accounts.more} busy={accounts.busy} />
            </>
          ) : filtered ? (
            <Empty
              title={say('contacts.none.title')}
              act={
                <Link className={buttonClass('line')} to="/listen/accounts">
                  {say('contacts.none.act')}
                </Link>
              }
            >
              {say('contacts.none')}
            </Empty>
          ) : (
            <Empty
              title={say('accounts.empty.title')}
              act={
                may('response.import') && (
                  <Link className={buttonClass()} to="/listen/imports/new">
                    {say('imports.new')}
                  </Link>
                )
              }
            >
              {say('accounts.empty')}
            </Empty>
          )
        }
      </Read>
    </Page>
  )
}

function Companies({ accounts }: { accounts: readonly AccountLine[] }) {
  const say = useSay()
  const format = useFormat()
  const navigate = useNavigate()
  return (
    <Table
      label={say('accounts.title')}
      rows={accounts}
      idOf={({ id }) => id}
      onOpen={({ id }) => navigate({ to: '/listen/accounts/$id', params: { id } })}
      columns={[
        {
          id: 'name',
          head: say('contact.field.account'),
          cell: ({ id, name }) => (
            <Link className="row-link" to="/listen/accounts/$id" params={{ id }}>
              {name}
            </Link>
          ),
        },
        {
          id: 'contacts',
          head: say('accounts.col.contacts'),
          number: true,
          wide: true,
          cell: ({ contacts }) => format.number(contacts),
        },
        {
          id: 'answers',
          head: say('accounts.col.answers'),
          number: true,
          wide: true,
          cell: ({ answers }) => format.number(answers),
        },
        { id: 'last', head: say('accounts.col.last'), cell: ({ lastRatings }) => <Lately ratings={lastRatings} /> },
        { id: 'owner', head: say('accounts.col.owner'), wide: true, cell: ({ owner }) => owner && <Face name={owner.name} /> },
      ]}
    />
  )
}

function Lately({ ratings }: { ratings: readonly number[] }) {
  const say = useSay()
  if (ratings.length === 0) return <span className="dim">{say('contacts.never')}</span>
  return (
    <span className="row">
      {ratings.map((rating, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ratings repeat, and their place is all that tells them apart
        <Mouth key={at} rating={rating} group={groupOf(rating)} size="small" />
      ))}
    </span>
  )
}
