import { type HeatCell, type HeatMark, heat } from '#charts/heat.ts'
import type { Axis } from '#contract/learn/explorer.ts'
import type { Html } from '#html/html.ts'
import type { Format } from '#web/format.ts'
import { rangeOf } from '#web/screens/learn/score/figures.ts'
import type { SayOf } from '#words/say.ts'
import { type Grid, tintOf } from './grid.ts'
import type { Key, Row } from './named.ts'

type Named = { label: string; rowAxis: Axis; columnAxis: Axis; key: (axis: Axis, key: Key) => string }
type Reader = { say: SayOf<'score' | 'ui'>; format: Format }

/** The same table as a drawing, to take along. */
export function heatPicture(grid: Grid, { label, rowAxis, columnAxis, key }: Named, reader: Reader): Html {
  return heat({
    label,
    columns: grid.columns.map((column) => key(columnAxis, column)),
    rows: grid.rows.map((row) => ({
      label: key(rowAxis, row),
      cells: grid.columns.map((column) => cellOf(grid.cell(row, column), reader)),
    })),
  })
}

function cellOf(cell: Row | undefined, { say, format }: Reader): HeatCell | null {
  if (!cell) return null
  const { standing, verdict, against } = cell
  const { score, sample, answers } = standing
  const small = sample !== 'full'
  return {
    title: '',
    figure: score && format.points(score.score),
    beside: score ? (small ? rangeOf(standing, say, format) : format.margin(score.margin)) : '',
    small,
    answers: score ? format.number(answers) : say('ui.score.answers', { n: answers }),
    mark: (against && verdict && MARKS[verdict]) ?? null,
    tint: tintOf(cell),
  }
}

const MARKS: Record<string, HeatMark> = { higher: 'up', lower: 'down', no_evidence: 'noise' }
