import { type ReactNode, useState } from 'react'
import type { Board, Tile } from '#contract/learn/boards.ts'
import { AccountsTile } from './AccountsTile.tsx'
import { CasesTile } from './CasesTile.tsx'
import { ChangesTile } from './ChangesTile.tsx'
import { QuestionTile } from './QuestionTile.tsx'
import { ScoreTile } from './ScoreTile.tsx'
import { StakesTile } from './StakesTile.tsx'
import { TileFrame } from './TileFrame.tsx'
import { TrendTile } from './TrendTile.tsx'
import { keyOf, useTileName, useTiles } from './tiles.ts'
import { WordsTile } from './WordsTile.tsx'

/** Tiles in their order; while the board is changed, each has a handle. */
export function Tiles({ board, edit }: { board: Board; edit: boolean }) {
  const { move, remove } = useTiles(board)
  const name = useTileName(board)
  const [held, setHeld] = useState<number | null>(null)
  return (
    <ol className="tiles">
      {board.tiles.map((tile, at) => (
        <TileFrame
          key={keyOf(tile)}
          name={name(tile)}
          edit={
            edit
              ? {
                  isFirst: at === 0,
                  isLast: at === board.tiles.length - 1,
                  isHeld: held === at,
                  onHold: (on) => setHeld(on ? at : null),
                  onDrop: () => {
                    if (held !== null) move(held, at)
                    setHeld(null)
                  },
                  onMove: (by) => move(at, at + by),
                  onRemove: () => remove(tile),
                }
              : null
          }
        >
          {shown(board, tile)}
        </TileFrame>
      ))}
    </ol>
  )
}

function shown(board: Board, { kind, question }: Tile): ReactNode {
  switch (kind) {
    case 'score':
      return <ScoreTile sheet={board.score} />
    case 'trend':
      return <TrendTile sheet={board.score} />
    case 'changes':
      return <ChangesTile changes={board.changes} sheet={board.score} />
    case 'stakes':
      return <StakesTile sheet={board.stakes} />
    case 'open_cases':
      return <CasesTile cases={board.openCases} />
    case 'own_cases':
      return <CasesTile cases={board.ownCases} own />
    case 'own_accounts':
      return <AccountsTile own={board.ownAccounts} />
    case 'own_words':
      return <WordsTile words={board.ownWords} own />
    case 'words':
      return <WordsTile words={board.words} />
    case 'question':
      return <QuestionTile pinned={board.questions.find(({ id }) => id === question)} />
  }
}
