import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { asking } from '#web/queries.ts'
import { FilterChip } from '#web/ui/Chip.tsx'
import { useSay } from '#web/words.ts'
import { labelOf } from './Differs.tsx'
import { useNames } from './names.ts'

/** The one filter of the score, as a chip that can be taken off. */
export function FilterLine() {
  const { attribute, value } = useSearch({ from: '/learn/score' })
  const navigate = useNavigate({ from: '/learn/score' })
  const words = useFilterWords(attribute, value)
  if (words === null) return null
  return (
    <p className="mb-2">
      <FilterChip
        name={words}
        onRemove={() => navigate({ search: (old) => ({ ...old, attribute: undefined, value: undefined }) })}
      >
        <span className="ell">{words}</span>
      </FilterChip>
    </p>
  )
}

/** "Plan: Enterprise"; a company by its name. Null while nothing is filtered. */
export function useFilterWords(attribute: string | undefined, value: string | undefined): string | null {
  const say = useSay()
  const names = useNames()
  const on = attribute !== undefined && value !== undefined
  const known = useQuery({ ...asking('GET /api/scores/attributes', {}), enabled: on }).data?.find(
    ({ name }) => name === attribute,
  )
  const account = useQuery({ ...asking('GET /api/accounts/:id', { id: value ?? '' }), enabled: on && attribute === 'account' })
  if (!on) return null
  const shown = attribute === 'account' ? (account.data?.name ?? '…') : names.value(attribute, value)
  return say('score.filtered', { label: known ? labelOf(known, say) : attribute, value: shown })
}
