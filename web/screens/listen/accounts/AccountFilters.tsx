import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ConditionChips } from '#web/screens/listen/segments/ConditionChips.tsx'
import { ConditionPanel } from '#web/screens/listen/segments/ConditionPanel.tsx'
import { present } from '#web/search.ts'
import { PickChip } from '#web/ui/Chip.tsx'
import { Filters, SearchField } from '#web/ui/List.tsx'
import { useSay } from '#web/words.ts'

/** Everything stands in the address, so that a list can be shared and found again. */
export function AccountFilters() {
  const say = useSay()
  const search = useSearch({ from: '/listen/accounts' })
  const navigate = useNavigate({ from: '/listen/accounts' })
  const set = (change: Partial<typeof search>) => navigate({ search: (old) => present({ ...old, ...change }), replace: true })
  const [open, setOpen] = useState(false)
  return (
    <>
      <Filters>
        <SearchField
          value={search.q ?? ''}
          onSearch={(words) => set({ q: words || undefined })}
          label={say('accounts.search')}
          placeholder={say('accounts.search')}
        />
        <PickChip on={search.mine === true} onPick={(on) => set({ mine: on || undefined })}>
          {say('accounts.mine')}
        </PickChip>
        <ConditionChips
          open={open}
          onOpen={setOpen}
          condition={search.condition}
          onRemove={() => set({ condition: undefined })}
        />
      </Filters>
      {open && (
        <ConditionPanel
          about="account"
          condition={search.condition ?? ''}
          onShow={(condition) => set({ condition: condition || undefined })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
