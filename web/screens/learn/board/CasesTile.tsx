import { Link } from '@tanstack/react-router'
import type { CaseCard } from '#contract/act/cases.ts'
import type { BoardCases } from '#contract/learn/boards.ts'
import { groupOf } from '#domain/learn/score.ts'
import { DueClock } from '#web/screens/act/cases/DueClock.tsx'
import { useNames } from '#web/screens/act/cases/who.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Face, Mouth } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { casesSentences } from '#words/board-sentences.ts'

/** Who waits for a call, the most urgent first. */
export function CasesTile({ cases, own = false }: { cases: BoardCases | null; own?: boolean }) {
  const say = useSay()
  if (!cases) return null
  const [first, ...others] = casesSentences(cases, own, say)
  return (
    <>
      <p className="tile-says">
        <b>{first}</b> {others.join(' ')}
      </p>
      {cases.items.length > 0 && (
        <ul className="tile-lines">
          {cases.items.map((card) => (
            <Waiting key={card.id} card={card} own={own} />
          ))}
        </ul>
      )}
      <Link className="tile-more" to="/act/cases" search={own ? { mine: true } : {}}>
        {say('board.open.named', { name: say('tab.cases') })}
        <Icon name="forward" />
      </Link>
    </>
  )
}

function Waiting({ card, own }: { card: CaseCard; own: boolean }) {
  const { first, second } = useNames(card)
  return (
    <li className="tile-line">
      <Mouth rating={card.rating} group={groupOf(card.rating)} size="small" />
      <span className="tile-who">
        <Link className="row-link" to="/act/cases" search={{ case: card.id }}>
          <Named>{first}</Named>
        </Link>
        {second && (
          <span className="dim">
            <Named>{second}</Named>
          </span>
        )}
      </span>
      <DueClock card={card} />
      {!own && <Face name={card.owner?.name ?? null} />}
    </li>
  )
}
