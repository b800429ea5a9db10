import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { CaseCard as Card } from '#contract/act/cases.ts'
import { groupOf } from '#domain/learn/score.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Named, useForeign } from '#web/ui/Named.tsx'
import { Face, Mouth, Reply, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { isBeside } from './beside.ts'
import { DueClock } from './DueClock.tsx'
import { minutesFrom, spanOf } from './span.ts'
import { TakeCase } from './TakeCase.tsx'
import { useNames } from './who.ts'

/** Who said what, how long they still wait, and who of us has it. The whole card opens the case. */
export function CaseCard({ card, open }: { card: Card; open: boolean }) {
  const { state, rating, verbatim, locale, late, owner, lastWord } = card
  const { first, second } = useNames(card)
  const lastWordLang = useForeign(lastWord ?? '')
  const self = useRef<HTMLElement>(null)
  // Whoever comes by a link, by a key or from an answer finds the card that the pane belongs to.
  useEffect(() => {
    if (open) self.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const closed = state === 'resolved' || state === 'dismissed'
  return (
    <article
      ref={self}
      className={closed ? 'relative grid gap-2 border-b border-rule px-1 pt-1 pb-3' : `card${late ? ' card-late' : ''}`}
      data-on={open ? 'yes' : 'no'}
      data-case={card.id}
    >
      <div className="flex items-start gap-3">
        <Mouth rating={rating} group={groupOf(rating)} size={closed ? 'small' : 'normal'} />
        <div className="grid min-w-0 flex-1 gap-0.5 leading-tight">
          <Link
            className="card-link text-14 font-strong wrap-anywhere"
            to="/act/cases"
            search={(old) => ({ ...old, case: card.id })}
            resetScroll={!isBeside()}
          >
            <Named>{first}</Named>
          </Link>
          {second && (
            <span className="text-12 text-ink-3 wrap-anywhere">
              <Named>{second}</Named>
            </span>
          )}
        </div>
        <Face name={owner?.name ?? null} />
      </div>
      <Voice words={verbatim} lang={locale} lines={closed ? 2 : 3} quoted />
      {!closed && lastWord && (
        <Reply note>
          <span className="clamp line-clamp-3" lang={lastWordLang}>
            {lastWord}
          </span>
        </Reply>
      )}
      <Foot card={card} />
    </article>
  )
}

function Foot({ card }: { card: Card }) {
  const say = useSay()
  const { state, openedAt, contactedAt, rootCause } = card
  if (state === 'open')
    return (
      <div className="flex items-center gap-2">
        <DueClock card={card} />
        <span className="sp" />
        <TakeCase card={card} />
      </div>
    )
  if (state === 'contacted')
    return (
      contactedAt && (
        <span className="text-12 text-ink-3">{say('cases.time.first', spanOf(minutesFrom(openedAt, contactedAt)))}</span>
      )
    )
  if (state === 'dismissed') return <span className="text-12 text-ink-3">{say('cases.state.dismissed')}</span>
  return (
    <div>
      <Chip>{rootCause ? say('cases.card.cause', { cause: say(`root_cause.${rootCause}`) }) : say('cases.state.resolved')}</Chip>
    </div>
  )
}
