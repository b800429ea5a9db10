import { Link } from '@tanstack/react-router'
import type { OwnAccounts } from '#contract/learn/boards.ts'
import { useFormat } from '#web/format.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Mouth } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { accountsSentences } from '#words/board-sentences.ts'
import { StandingFigure } from './StandingFigure.tsx'

/** What the reader's own companies answered in twelve months; who was silent is said, too. */
export function AccountsTile({ own }: { own: OwnAccounts | null }) {
  const say = useSay()
  const format = useFormat()
  if (!own) return null
  const [first, ...others] = accountsSentences(own, say)
  if (own.accounts === 0) return <p className="mut">{first}</p>
  return (
    <>
      <div className="tile-hero">
        <StandingFigure standing={own.standing} />
        <div className="says">
          <p>
            <b>{first}</b>
          </p>
          {others.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      <ul className="tile-lines">
        {own.latest.map(({ id, name, rating, group, answeredAt, answers }) => (
          <li key={id} className="tile-line">
            <Mouth rating={rating} group={group} size="small" />
            <span className="tile-who">
              <Link className="row-link" to="/listen/accounts/$id" params={{ id }}>
                <Named>{name}</Named>
              </Link>
            </span>
            <span className="dim">{say('board.accounts.answers', { n: answers, when: format.ago(answeredAt) })}</span>
          </li>
        ))}
      </ul>
      <Link className="tile-more" to="/listen/accounts" search={{ mine: true }}>
        {say('board.open.named', { name: say('tab.accounts') })}
        <Icon name="forward" />
      </Link>
    </>
  )
}
