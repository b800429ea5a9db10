import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Board } from '#contract/learn/boards.ts'
import { maySee, TILES } from '#domain/learn/board.ts'
import { asking } from '#web/queries.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { keyOf, useTiles } from './tiles.ts'

/** What does not stand on the board yet: tiles that this reader may see, and saved questions. */
export function AddTiles({ board }: { board: Board }) {
  const say = useSay()
  const { add } = useTiles(board)
  const saved = useQuery(asking('GET /api/questions', {})).data ?? []
  const on = new Set(board.tiles.map(keyOf))
  const kinds = TILES.filter((kind) => kind !== 'question' && !on.has(kind) && maySee(board.role, kind))
  const questions = saved.filter(({ id }) => !on.has(id))
  return (
    <Section title={say('board.add')}>
      {kinds.length + questions.length === 0 && <p className="mut mb-3">{say('board.add.none')}</p>}
      <div className="row-wrap">
        {kinds.map((kind) => (
          <Button
            key={kind}
            look="line"
            icon="add"
            onClick={() => add({ kind, question: null }, say(`board.tile.${kind as Exclude<typeof kind, 'question'>}`))}
          >
            {say(`board.tile.${kind as Exclude<typeof kind, 'question'>}`)}
          </Button>
        ))}
        {questions.map(({ id, name }) => (
          <Button key={id} look="line" icon="add" onClick={() => add({ kind: 'question', question: id }, name)}>
            {name}
          </Button>
        ))}
        <Link className={buttonClass('bare')} to="/learn/explorer">
          {say('board.add.explorer')}
        </Link>
      </div>
    </Section>
  )
}
