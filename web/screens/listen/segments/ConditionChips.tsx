import type { AppWord } from '#web/spoken.ts'
import { FilterChip, PickChip } from '#web/ui/Chip.tsx'
import { useSay } from '#web/words.ts'

type Props = {
  open: boolean
  onOpen: (open: boolean) => void
  condition: string | undefined
  onRemove: () => void
  words?: { open: AppWord; on: AppWord }
}

/** Opens the panel of the condition, and shows the one that holds. */
export function ConditionChips({ open, onOpen, condition, onRemove, words = OWN }: Props) {
  const say = useSay()
  return (
    <>
      <PickChip on={open} onPick={onOpen}>
        {say(words.open)}
      </PickChip>
      {condition && (
        <FilterChip name={condition} onRemove={onRemove}>
          <span className="ell">{say(words.on, { condition })}</span>
        </FilterChip>
      )}
    </>
  )
}

const OWN = { open: 'segments.open', on: 'segments.on' } as const
