import { Link } from '@tanstack/react-router'
import type { PinnedQuestion } from '#contract/learn/boards.ts'
import type { Exploration } from '#contract/learn/explorer.ts'
import { type AxisOption, useAxisOptions } from '#web/screens/learn/explorer/asked.ts'
import { useFindings, useKeyNames } from '#web/screens/learn/explorer/named.ts'
import { TimeLine } from '#web/screens/learn/explorer/TimeLine.tsx'
import { StandingTable } from '#web/screens/learn/score/StandingTable.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'
import { StandingFigure } from './StandingFigure.tsx'

/** As many rows as stand on a tile. */
const MOST_ROWS = 6

/** A saved question of the explorer, asked again: what it says, and its first rows. */
export function QuestionTile({ pinned }: { pinned: PinnedQuestion | undefined }) {
  const say = useSay()
  const options = useAxisOptions()
  if (!pinned || !options) return null
  const where = pinned.hidden ? say('where.hidden') : pinned.asked.where
  return (
    <>
      {where && <p className="tile-note">{say('board.question.only', { where })}</p>}
      {pinned.found ? <Answer found={pinned.found} options={options} /> : <p className="mut">{say('board.question.gone')}</p>}
      {!pinned.hidden && (
        <Link className="tile-more" to="/learn/explorer" search={pinned.asked}>
          {say('board.open.named', { name: pinned.name })}
          <Icon name="forward" />
        </Link>
      )}
    </>
  )
}

function Answer({ found, options }: { found: Exploration; options: AxisOption[] }) {
  const say = useSay()
  const names = useKeyNames(options)
  const by = names.list(found.axes.map(names.axis))
  const said = useFindings(found, options)
  const overTime = found.held === 'before' && found.axes.length === 1
  const rows = overTime ? found.rows.slice(-MOST_ROWS) : found.rows.slice(0, MOST_ROWS)
  return (
    <>
      <div className="tile-hero">
        <StandingFigure standing={found.all} />
        <div className="says">
          {said.map((sentence, at) => (
            <p key={sentence}>{at === 0 ? <b>{sentence}</b> : sentence}</p>
          ))}
        </div>
      </div>
      {overTime ? (
        <TimeLine found={found} options={options} />
      ) : (
        rows.length > 0 && (
          <StandingTable
            label={say('explorer.result', { by })}
            head={by}
            against={say(found.held === 'before' ? 'explorer.col.before' : 'score.differs.col.against')}
            all={found.all.score?.score ?? null}
            rows={rows.map((row) => ({
              id: JSON.stringify(row.keys),
              name: names.row(found.axes, row),
              standing: row.standing,
              verdict: row.verdict,
              against: row.against,
              few:
                found.held === 'before'
                  ? say(`explorer.before_${row.barred ?? 'few'}`)
                  : say('score.differs.rest_few', { n: found.answers - row.standing.answers }),
            }))}
          />
        )
      )}
      {!overTime && found.rows.length > rows.length && (
        <p className="tile-note">{say('board.question.more', { n: found.rows.length - rows.length })}</p>
      )}
      {found.looks > 1 && <p className="tile-note">{say(`explorer.looks.${found.held}`, { looks: found.looks })}</p>}
    </>
  )
}
