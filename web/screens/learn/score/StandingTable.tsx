import type { ReactNode } from 'react'
import { acrossEcho, echoRow } from '#charts/echo.ts'
import { axisOf } from '#charts/scale.ts'
import type { BreakdownRow, Standing } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { Verdict } from '#web/ui/Score.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { judge } from './Compared.tsx'
import { Difference, type Differs } from './Difference.tsx'
import { figureOf, rangeOf } from './figures.ts'

/** How one part of the answers stands, and what came of holding it against others. */
export type StandingRow = {
  id: string
  name: ReactNode
  standing: Standing
  verdict: BreakdownRow['verdict']
  against: Differs | null
  /** Why a part with a score has no verdict; null where none is due, as for the whole. */
  few: string | null
}
type Props = {
  label: string
  head: string
  against: string
  rows: readonly StandingRow[]
  /** A score to hold all rows against, as a dotted line. */
  all: number | null
  /** Figures alone. */
  numbers?: boolean
}

/** Parts of the answers under each other on one axis, each with its verdict. */
export function StandingTable({ label, head, against, rows, all, numbers = false }: Props) {
  const say = useSay()
  const format = useFormat()
  // Without charts there is room for it on a phone, too.
  const held = numbers ? 'num' : 'num wide held'
  const axis = axisOf(rows.flatMap(({ standing }) => (standing.echo ? [standing.echo[95]] : [])))
  return (
    <div className="table-wrap">
      <table className="table differs-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="num">
              {say('score.differs.col.score')}
            </th>
            {!numbers && (
              <th scope="col" className="echo-cell">
                {all !== null && (
                  <span className="echo-all">
                    <span style={{ insetInlineStart: `${100 * acrossEcho(axis, all)}%` }}>
                      {say('score.differs.col.echo', { score: format.points(all) })}
                    </span>
                  </span>
                )}
              </th>
            )}
            <th scope="col" className="num wide">
              {say('score.differs.col.answers')}
            </th>
            <th scope="col" className={held}>
              {against}
              <small className="block text-12 leading-ui">{say('score.col.range')}</small>
            </th>
            <th scope="col" className="verdict-cell">
              <span className="phone-sr">{say('score.differs.col.verdict')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              <td className="num">
                <Figure standing={row.standing} />
              </td>
              {!numbers && (
                <td className="echo-cell">
                  <Svg chart={echoRow({ ...figureOf(row.standing), axis, all, label: '' })} />
                </td>
              )}
              <td className="num wide">{format.number(row.standing.answers)}</td>
              <td className={`${held}${isReal(row) && row.standing.sample === 'full' ? ' font-strong' : ' dim'}`}>
                <Difference of={row.against} />
              </td>
              <td className="verdict-cell">
                <VerdictOn row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isReal = ({ verdict }: Pick<StandingRow, 'verdict'>) => verdict === 'higher' || verdict === 'lower'

/** A small sample says so beside its verdict, which then never stands in bold. */
function VerdictOn({ row }: { row: StandingRow }) {
  const say = useSay()
  const { standing, verdict, few } = row
  const judgement = judge(row)
  if (few === null) return null
  if (verdict === 'too_few' && standing.score) return <Verdict judgement={judgement} words={few} />
  if (standing.sample !== 'small') return <Verdict judgement={judgement} />
  return (
    <Verdict light judgement={judgement} words={say(isReal(row) ? 'score.differs.small_real' : 'score.differs.small_noise')} />
  )
}

/** With a margin where the sample bears one; a small one from low to high; below five a dash. */
function Figure({ standing }: Pick<StandingRow, 'standing'>) {
  const say = useSay()
  const format = useFormat()
  const { score, sample } = standing
  if (!score) return <span className="dim">–</span>
  if (sample === 'full')
    return (
      <>
        <b>{format.points(score.score)}</b> <span className="dim">{format.margin(score.margin)}</span>
      </>
    )
  return (
    <span className="small-sample">
      {format.points(score.score)} <span className="dim">{rangeOf(standing, say, format)}</span>
      <span className="dim small-note">{say('ui.score.small')}</span>
    </span>
  )
}
