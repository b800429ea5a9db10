import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Messages } from '#contract/listen/messages.ts'
import { MAIL_PLACES, MESSAGE_KINDS } from '#domain/listen/delivery.ts'
import { asking } from '#web/queries.ts'
import { present } from '#web/search.ts'
import { FilterChip } from '#web/ui/Chip.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Filters, SearchField } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'

/** Everything stands in the address. A state is offered with how many mails are in it. */
export function OutboxFilters({ totals }: { totals: Messages['totals'] | undefined }) {
  const say = useSay()
  const search = useSearch({ from: '/listen/outbox' })
  const navigate = useNavigate({ from: '/listen/outbox' })
  const set = (change: Partial<typeof search>) =>
    navigate({ search: (old) => present({ ...old, ...change }), replace: true, resetScroll: false })
  const states = MAIL_PLACES.filter((state) => state === search.state || (totals?.[state] ?? 0) > 0)
  return (
    <Filters>
      <SearchField
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q || undefined })}
        label={say('outbox.search')}
        placeholder={say('outbox.search')}
      />
      <Select
        quiet
        label={say('outbox.state')}
        name="state"
        value={search.state ?? ''}
        onChange={(event) => set({ state: MAIL_PLACES.find((each) => each === event.target.value) })}
        options={[
          { value: '', label: say('outbox.state.any') },
          ...states.map((value) => ({
            value,
            label: say('outbox.state.counted', { state: say(`outbox.state.${value}`), n: totals?.[value] ?? 0 }),
          })),
        ]}
      />
      <Select
        quiet
        label={say('outbox.kind')}
        name="kind"
        value={search.kind ?? ''}
        onChange={(event) => set({ kind: MESSAGE_KINDS.find((each) => each === event.target.value) })}
        options={[
          { value: '', label: say('outbox.kind.any') },
          ...MESSAGE_KINDS.map((value) => ({ value, label: say(`outbox.kind.${value}`) })),
        ]}
      />
      <Places wave={search.wave} contact={search.contact} off={(key) => set({ [key]: undefined })} />
    </Filters>
  )
}

type PlacesProps = { wave: string | undefined; contact: string | undefined; off(key: 'wave' | 'contact'): void }

/** Where the reader came from: a wave, a contact. */
function Places({ wave, contact, off }: PlacesProps) {
  const say = useSay()
  const waveName = useQuery({ ...asking('GET /api/waves/:id', { id: wave ?? '' }), enabled: wave !== undefined }).data?.name
  const person = useQuery({ ...asking('GET /api/contacts/:id', { id: contact ?? '' }), enabled: contact !== undefined }).data
  const chips = [
    wave ? { key: 'wave' as const, words: say('outbox.filter.wave', { name: waveName ?? '…' }) } : null,
    contact
      ? { key: 'contact' as const, words: say('outbox.filter.contact', { name: person?.name ?? person?.email ?? '…' }) }
      : null,
  ].filter((chip) => chip !== null)
  return chips.map(({ key, words }) => (
    <FilterChip key={key} name={words} onRemove={() => off(key)}>
      <span className="ell">{words}</span>
    </FilterChip>
  ))
}
