import type { CaseCard } from '#contract/act/cases.ts'
import type { CaseState } from '#domain/act/case.ts'
import { Button } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, MenuItem } from '#web/ui/Menu.tsx'
import { useSay } from '#web/words.ts'

type Props = { card: CaseCard; moves: readonly CaseState[]; onMove: (card: CaseCard, to: CaseState) => void; busy: boolean }

/** The likeliest next step as a button, all of them in the menu beside it. */
export function MoveMenu({ card, moves, onMove, busy }: Props) {
  const say = useSay()
  const [likely] = moves
  return (
    <span className="flex items-center gap-1">
      {likely && (
        <Button look="line" busy={busy} onClick={() => onMove(card, likely)}>
          {say(`cases.move.${likely}`)}
        </Button>
      )}
      {moves.length > 1 && (
        <Menu
          edge="end"
          button={
            <>
              {say('cases.move')}
              <Icon name="down" size={12} />
            </>
          }
        >
          {moves.map((to) => (
            <MenuItem key={to} onPick={() => onMove(card, to)}>
              {say(`cases.move.${to}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </span>
  )
}
