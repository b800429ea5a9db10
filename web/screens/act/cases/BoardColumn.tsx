import { type DragEvent, useState } from 'react'
import type { CaseCard as Card } from '#contract/act/cases.ts'
import { type CaseState, canMove } from '#domain/act/case.ts'
import type { InputOf } from '#web/api.ts'
import { useListing } from '#web/listing.ts'
import { Button } from '#web/ui/Button.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { CaseCard } from './CaseCard.tsx'
import type { Column } from './columns.ts'
import { cardNow } from './moving.ts'

type Props = {
  column: Column
  filter: Omit<InputOf<'GET /api/cases'>, 'state' | 'after' | 'limit'>
  open: string | undefined
  /** How many of these are past their time. */
  late: number
  /** Left out for who may only look. */
  onMove?: (card: Card, to: CaseState) => void
}

const KIND = 'application/x-hearback-case'

/** One list of the board; cards can be dropped on it. */
export function BoardColumn({ column, filter, open, late, onMove }: Props) {
  const say = useSay()
  const cases = useListing('GET /api/cases', { ...filter, state: column, limit: 30 })
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    setOver(false)
    const card = cardNow(event.dataTransfer.getData(KIND))
    if (!card || !onMove) return
    event.preventDefault()
    onMove(card, column === 'closed' ? (canMove(card.state, 'resolved') ? 'resolved' : 'dismissed') : column)
  }
  const hover = (event: DragEvent) => {
    if (!onMove || !event.dataTransfer.types.includes(KIND)) return
    event.preventDefault()
    setOver(true)
  }

  return (
    <section
      aria-label={say(`cases.state.${column}`)}
      className={`min-w-0 rounded-3 ${over ? 'bg-hover outline-2 outline-offset-4 outline-rule-strong outline-dashed' : ''}`}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <header className="board-head">
        <h2>{say(`cases.state.${column}`)}</h2>
        <span className="text-12 text-ink-3">{cases.data?.total}</span>
        <span className="sp" />
        {late > 0 ? (
          <b className="text-12 text-alert">{say('cases.late.count', { late })}</b>
        ) : (
          <span className="ell text-12 text-ink-3">{say(`cases.column.note.${column}`)}</span>
        )}
      </header>
      <Read of={cases} rows={3} list>
        {({ items }) =>
          items.length === 0 ? (
            <p className="py-2 text-ink-3">{say(`cases.column.empty.${column}`)}</p>
          ) : (
            <>
              <ul className="board-list">
                {items.map((card) => (
                  <li
                    key={card.id}
                    draggable={onMove !== undefined}
                    onDragStart={(event) => event.dataTransfer.setData(KIND, card.id)}
                  >
                    <CaseCard card={card} open={card.id === open} />
                  </li>
                ))}
              </ul>
              {cases.more && (
                <div className="mt-3">
                  <Button look="bare" onClick={cases.more} busy={cases.busy}>
                    {say('cases.column.more')}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Read>
    </section>
  )
}
