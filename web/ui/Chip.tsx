import type { ReactNode } from 'react'
import { useSay } from '#web/words.ts'
import { Icon } from './Icon.tsx'

type Look = 'sunken' | 'line' | 'suggested' | 'promoter' | 'passive' | 'detractor' | 'reply' | 'alert'

export const Chip = ({ look = 'sunken', children }: { look?: Look; children: ReactNode }) => (
  <span className={`chip${look === 'sunken' ? '' : ` chip-${look}`}`}>{children}</span>
)

/** A filter that is on, and a way to take it off. */
export function FilterChip({ children, name, onRemove }: { children: ReactNode; name: string; onRemove: () => void }) {
  const say = useSay()
  return (
    <span className="chip chip-filter">
      {children}
      <button type="button" onClick={onRemove} aria-label={say('ui.remove_filter', { filter: name })}>
        <Icon name="close" size={12} />
      </button>
    </span>
  )
}

/** A filter that can be on or off. */
export const PickChip = ({ on, onPick, children }: { on: boolean; onPick: (on: boolean) => void; children: ReactNode }) => (
  <button type="button" className="chip chip-pick" aria-pressed={on} onClick={() => onPick(!on)}>
    {children}
  </button>
)
