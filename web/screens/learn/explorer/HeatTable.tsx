import { isHeatDrawable } from '#charts/heat.ts'
import type { Exploration } from '#contract/learn/explorer.ts'
import { useFormat } from '#web/format.ts'
import { SavePicture } from '#web/screens/learn/pictures/SavePicture.tsx'
import { judge } from '#web/screens/learn/score/Compared.tsx'
import { rangeOf, sentenceOf } from '#web/screens/learn/score/figures.ts'
import { VerdictMark } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import type { AxisOption } from './asked.ts'
import { type Grid, type Places, tintOf } from './grid.ts'
import { heatPicture } from './heat-picture.ts'
import { type Key, type Row, useKeyNames } from './named.ts'
import { type Picked, useNarrow } from './narrow.ts'
import { Narrowing } from './RowList.tsx'

type Props = {
  found: Exploration
  options: AxisOption[]
  grid: Grid
  places: Places
  /** The value of the third attribute that this table is of, and what it is called. */
  of: Key | null
  name: string | null
  /** What the whole result says, where this table is all of it. */
  findings: readonly string[]
}

/** The score in each cell, with its answers and its verdict; colour only where a difference is real. */
export function HeatTable({ found, options, grid, places: { down, across, each }, of, name, findings }: Props) {
  const say = useSay()
  const format = useFormat()
  const names = useKeyNames(options)
  const narrow = useNarrow(found, options)
  const [rowAxis, columnAxis] = [found.axes[down], found.axes[across]]
  if (!rowAxis || !columnAxis) return null
  const label = say('explorer.result', {
    by: names.list([...(name === null ? [] : [name]), names.axis(rowAxis), names.axis(columnAxis)]),
  })
  const within: Picked = of && each !== null ? [[each, of]] : []
  const answers = grid.rows.flatMap((row) => grid.columns.map((column) => grid.cell(row, column)?.standing.answers ?? 0))
  return (
    <>
      <div className="table-wrap">
        <table className={`table heat${of ? '' : ' heat-wide'}`} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{names.axis(rowAxis)}</th>
              {grid.columns.map((column) => (
                <th key={String(column.value)} scope="col">
                  <Narrowing picked={[...within, [across, column]]} name={names.key(columnAxis, column)} narrow={narrow} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map((row) => (
              <tr key={String(row.value)}>
                <th scope="row">
                  <Narrowing picked={[...within, [down, row]]} name={names.key(rowAxis, row)} narrow={narrow} />
                </th>
                {grid.columns.map((column) => (
                  <HeatCell
                    key={String(column.value)}
                    cell={grid.cell(row, column)}
                    held={found.held}
                    name={`${names.key(rowAxis, row)} · ${names.key(columnAxis, column)}`}
                    narrow={narrow}
                    picked={[[down, row], [across, column], ...within]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isHeatDrawable(grid.columns.length, grid.rows.length) && (
        <SavePicture
          title={label.slice(0, 200)}
          says={[...findings, say('explorer.key')]}
          answers={answers.reduce((sum, n) => sum + n, 0)}
          draw={() => heatPicture(grid, { label, rowAxis, columnAxis, key: names.key }, { say, format })}
        />
      )}
    </>
  )
}

type CellProps = {
  cell: Row | undefined
  held: Exploration['held']
  name: string
  picked: Picked
  narrow: ReturnType<typeof useNarrow>
}

/** Eyes get figures and a sign, ears a sentence; a press narrows to the answers of this cell. */
function HeatCell({ cell, held, name, picked, narrow }: CellProps) {
  const say = useSay()
  const format = useFormat()
  if (!cell)
    return (
      <td className="heat-none">
        <span className="sr">{say('explorer.cell.none')}</span>
        <span aria-hidden="true">–</span>
      </td>
    )
  const { standing, verdict, against, barred } = cell
  const word = held === 'before' ? 'explorer.cell.before' : 'explorer.cell'
  const by = format.points(Math.abs(against?.difference ?? 0))
  const spoken = `${sentenceOf(name, standing, say, format)} ${say(word, { verdict: barred ?? verdict, by })}`
  const tint = tintOf(cell)
  const look = standing.score ? (tint ? `heat-${verdict} heat-${tint}` : '') : 'hatch'
  const shown = (
    <>
      <span className="sr">{spoken}</span>
      <Figures cell={cell} />
    </>
  )
  if (!narrow.can(picked)) return <td className={look}>{shown}</td>
  return (
    <td className={look}>
      <button type="button" title={spoken} onClick={() => narrow.to(picked)}>
        {shown}
      </button>
    </td>
  )
}

function Figures({ cell }: { cell: Row }) {
  const say = useSay()
  const format = useFormat()
  const { standing, verdict } = cell
  const { score, sample, answers } = standing
  if (!score)
    return (
      <span className="heat-count" aria-hidden="true">
        {say('ui.score.answers', { n: answers })}
      </span>
    )
  const isReal = verdict === 'higher' || verdict === 'lower'
  return (
    <span className={`heat-figures${sample === 'full' ? '' : ' heat-small'}`} aria-hidden="true">
      <span className={isReal && sample === 'full' ? 'font-strong' : undefined}>{format.points(score.score)}</span>
      <span className="heat-margin">{sample === 'full' ? format.margin(score.margin) : rangeOf(standing, say, format)}</span>
      <span className="heat-foot">
        {cell.against && <VerdictMark judgement={judge(cell)} />}
        {format.number(answers)}
      </span>
    </span>
  )
}
