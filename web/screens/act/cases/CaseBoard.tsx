import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseCard as Card } from '#contract/act/cases.ts'
import { type CaseState, canMove } from '#domain/act/case.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { BoardEmpty } from './BoardEmpty.tsx'
import { BoardFilters } from './BoardFilters.tsx'
import { BoardHead } from './BoardHead.tsx'
import { isBeside } from './beside.ts'
import { useBoardKeys } from './board-keys.ts'
import { CasePane } from './CasePane.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { COLUMNS } from './columns.ts'
import { useMoving } from './moving.ts'

/** Every unhappy customer who is to hear back, from the first call to the closed loop. */
export function CaseBoard() {
  const say = useSay()
  const may = useMay()
  const { case: open, mine, ownerless, late, account, q } = useSearch({ from: '/act/cases' })
  const navigate = useNavigate({ from: '/act/cases' })
  const filter = {
    ...(mine && { mine }),
    ...(ownerless && { ownerless }),
    ...(late && { late }),
    ...(account && { account }),
    ...(q && { q }),
  }
  const filtered = Object.keys(filter).length > 0
  const summary = useQuery(asking('GET /api/cases/summary', filter))
  const moving = useMoving()
  const [closing, setClosing] = useState<{ card: Card; to: 'resolved' | 'dismissed' } | null>(null)
  const [refused, setRefused] = useState<string | null>(null)

  const move = (card: Card, to: CaseState) => {
    setRefused(canMove(card.state, to) ? null : say('cases.cannot', { from: card.state }))
    if (!canMove(card.state, to)) return
    if (to === 'resolved' || to === 'dismissed') setClosing({ card, to })
    else moving.mutate({ card, to })
  }
  const show = (id: string | undefined) => navigate({ search: (old) => ({ ...old, case: id }), resetScroll: !isBeside() })
  useBoardKeys({ open, show, move })

  return (
    <Page title={say('cases.title')} quiet ground="paper">
      <div className={open ? 'grid gap-6 desk:grid-cols-[minmax(0,1fr)_480px] desk:items-start' : undefined}>
        <div className={open ? 'hidden min-w-0 desk:block' : 'min-w-0'}>
          <Read of={summary} rows={2}>
            {(counts) => {
              const total = counts.open + counts.contacted + counts.resolved + counts.dismissed
              return (
                <>
                  {(filtered || total > 0) && <BoardHead summary={counts} brief={open !== undefined} />}
                  {(filtered || total > 0) && <BoardFilters />}
                  {refused && (
                    <div className="problem mb-4" role="alert">
                      <p>{refused}</p>
                    </div>
                  )}
                  {!refused && !closing && moving.error && (
                    <div className="mb-4">
                      <Problem error={moving.error} />
                    </div>
                  )}
                  {total === 0 ? (
                    <BoardEmpty filtered={filtered} />
                  ) : (
                    <div className="board">
                      {COLUMNS.map((column) => (
                        <BoardColumn
                          key={column}
                          column={column}
                          filter={filter}
                          open={open}
                          late={column === 'open' ? counts.late : 0}
                          {...(may('case.work') && { onMove: move })}
                        />
                      ))}
                    </div>
                  )}
                </>
              )
            }}
          </Read>
        </div>
        {open && <CasePane key={open} id={open} onMove={move} onClose={() => show(undefined)} moving={moving} />}
      </div>
      <CloseDialog closing={closing} moving={moving} onClose={() => setClosing(null)} />
    </Page>
  )
}
