import { useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { FilterChip } from '#web/ui/Chip.tsx'
import { useSay } from '#web/words.ts'

/** A list that shows one company's lines alone, until the chip is taken away. */
export function AccountChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const say = useSay()
  const name = useQuery(asking('GET /api/accounts/:id', { id })).data?.name ?? '…'
  return (
    <FilterChip name={name} onRemove={onRemove}>
      {say('accounts.filter', { name })}
    </FilterChip>
  )
}
