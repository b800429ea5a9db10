import { FilterChip, PickChip } from '#web/ui/Chip.tsx'
import { useSay } from '#web/words.ts'

type Props = { open: boolean; onOpen: (open: boolean) => void; condition: string | undefined; onRemove: () => void }

/** Opens the panel of the condition, and shows the one that holds. */
export function ConditionChips({ open, onOpen, condition, onRemove }: Props) {
  const say = useSay()
  return (
    <>
      <PickChip on={open} onPick={onOpen}>
        {say('segments.open')}
      </PickChip>
      {condition && (
        <FilterChip name={condition} onRemove={onRemove}>
          <span className="ell">{say('segments.on', { condition })}</span>
        </FilterChip>
      )}
    </>
  )
}
