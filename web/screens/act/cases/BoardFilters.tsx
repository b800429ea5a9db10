import { useNavigate, useSearch } from '@tanstack/react-router'
import { AccountChip } from '#web/screens/listen/accounts/AccountChip.tsx'
import { PickChip } from '#web/ui/Chip.tsx'
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
