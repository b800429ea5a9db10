import { Link } from '@tanstack/react-router'
import type { StakeSheet } from '#contract/learn/stakes.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { useLocale, useSay } from '#web/words.ts'
import { stakeLimits, stakeSentences } from '#words/stake-sentences.ts'
import { NoScore } from './ScoreTile.tsx'

/** Which companies are at stake, what they pay and what renews soon: sums of these very companies, never an estimate. */
export function StakesTile({ sheet }: { sheet: StakeSheet | null }) {
  const say = useSay()
  const locale = useLocale()
  if (!sheet) return <NoScore />
  const [first, ...others] = stakeSentences(sheet, locale)
  return (
    <>
      {first && (
        <p className="tile-says">
          <b>{say(first.id, first.values)}</b>
        </p>
      )}
      {others.map(({ id, values }) => (
        <p key={id} className="tile-says">
          {say(id, values)}
        </p>
      ))}
      <p className="tile-note">
        {stakeLimits(sheet)
          .map(({ id, values }) => say(id, values))
          .join(' ')}
      </p>
      <Link className="tile-more" to="/learn/stakes">
        {say('board.open.named', { name: say('board.tile.stakes') })}
        <Icon name="forward" />
      </Link>
    </>
  )
}
