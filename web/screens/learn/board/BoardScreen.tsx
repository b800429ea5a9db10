import '#web/screens/learn/score/score.css'
import './board.css'
import '#charts/charts.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Board } from '#contract/learn/boards.ts'
import { asking } from '#web/queries.ts'
import { ShareDialog } from '#web/screens/learn/sharing/ShareDialog.tsx'
import { useMay } from '#web/session.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { useKeys } from '#web/ui/keys.ts'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { AddTiles } from './AddTiles.tsx'
import { Tiles } from './Tiles.tsx'
import { useTiles } from './tiles.ts'

/** Answers arrive while one looks. */
const AGAIN_MS = 60_000

/** What its reader wants to see first, in one request; how it looks at first is for their role to say. */
export function BoardScreen() {
  const say = useSay()
  const { edit = false } = useSearch({ from: '/learn/board' })
  const navigate = useNavigate({ from: '/learn/board' })
  const may = useMay()
  const [sharing, setSharing] = useState(false)
  const board = useQuery({ ...asking('GET /api/board', {}), refetchInterval: AGAIN_MS })
  const turn = () => navigate({ search: edit ? {} : { edit: true }, replace: true, resetScroll: false })
  useKeys([{ press: 'b', does: say('board.edit'), run: turn }])
  return (
    <Page
      quiet
      title={say('board.title')}
      acts={
        board.data && (
          <>
            {may('response.export') && (
              <Button look="line" icon="share" onClick={() => setSharing(true)}>
                {say('sharing.share')}
              </Button>
            )}
            <Button look={edit ? 'ink' : 'line'} onClick={turn}>
              {say(edit ? 'board.done' : 'board.edit')}
            </Button>
          </>
        )
      }
    >
      {board.error && !board.data ? (
        <Problem error={board.error} retry={() => board.refetch()} />
      ) : board.data ? (
        <Shown board={board.data} edit={edit} />
      ) : (
        <div className="tiles">
          <Skeleton rows={6} />
          <Skeleton rows={6} />
        </div>
      )}
      <ShareDialog open={sharing} title={say('sharing.board')} question={null} name="" onClose={() => setSharing(false)} />
    </Page>
  )
}

function Shown({ board, edit }: { board: Board; edit: boolean }) {
  const say = useSay()
  const { reset, isResetting } = useTiles(board)
  return (
    <>
      {edit && (
        <div className="board-edit">
          <p className="mut">{say('board.lead')}</p>
          {board.own && (
            <Button look="bare" icon="undo" busy={isResetting} onClick={reset}>
              {say('board.reset')}
            </Button>
          )}
        </div>
      )}
      {board.tiles.length ? <Tiles board={board} edit={edit} /> : <Nothing edit={edit} />}
      {edit && <AddTiles board={board} />}
    </>
  )
}

function Nothing({ edit }: { edit: boolean }) {
  const say = useSay()
  const may = useMay()
  return (
    <Empty
      title={say('board.empty.title')}
      act={
        !edit &&
        may('score.read') && (
          <Link className={buttonClass('line')} to="/learn/board" search={{ edit: true }}>
            {say('board.edit')}
          </Link>
        )
      }
    >
      {say('board.empty')}
    </Empty>
  )
}
