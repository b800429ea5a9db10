import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { asking } from '#web/queries.ts'
import { FilterChip, PickChip } from '#web/ui/Chip.tsx'
import { Filters, SearchField } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'

const FLAGS = ['mine', 'late', 'ownerless'] as const

/** Everything stands in the address, so that a board can be shared and found again. */
export function BoardFilters() {
  const say = useSay()
  const search = useSearch({ from: '/act/cases' })
  const navigate = useNavigate({ from: '/act/cases' })
  const set = (change: Partial<typeof search>) => navigate({ search: (old) => ({ ...old, ...change }), replace: true })

  return (
    <Filters>
      <SearchField
        value={search.q ?? ''}
        onSearch={(q) => set({ q: q || undefined })}
        label={say('cases.search')}
        placeholder={say('cases.search')}
      />
      {FLAGS.map((flag) => (
        <PickChip key={flag} on={search[flag] === true} onPick={(on) => set({ [flag]: on || undefined })}>
          {say(`cases.filter.${flag}`)}
        </PickChip>
      ))}
      {search.account && <AccountChip id={search.account} onRemove={() => set({ account: undefined })} />}
    </Filters>
  )
}

function AccountChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const say = useSay()
  const name = useQuery(asking('GET /api/accounts/:id', { id })).data?.name ?? '…'
  return (
    <FilterChip name={name} onRemove={onRemove}>
      {say('cases.filter.account', { name })}
    </FilterChip>
  )
}
