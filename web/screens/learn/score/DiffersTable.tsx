import { useNavigate } from '@tanstack/react-router'
import { acrossEcho, echoRow } from '#charts/echo.ts'
import { axisOf } from '#charts/scale.ts'
import type { Breakdown, BreakdownRow } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { Verdict } from '#web/ui/Score.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'
import { judge } from './Compared.tsx'
import { figureOf, rangeOf } from './figures.ts'
import { useNumbers } from './Numbers.tsx'
import { useNames } from './names.ts'

export function DiffersTable({ breakdown }: { breakdown: Breakdown }) {
  const say = useSay()
  const format = useFormat()
  const [numbers] = useNumbers()
  const { rows, overall, by } = breakdown
  const axis = axisOf(rows.flatMap(({ standing }) => (standing.echo ? [standing.echo[95]] : [])))
  const all = overall?.score ?? null

  return (
    <div className="table-wrap">
      <table className="table differs-table" aria-label={say('score.differs')}>
        <thead>
          <tr>
            <th scope="col">{say('score.differs.col.value')}</th>
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
            <th scope="col" className="num wide">
              {say('score.differs.col.against')}
            </th>
            <th scope="col" className="verdict-cell">
              <span className="phone-sr">{say('score.differs.col.verdict')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.value ?? ''}>
              <th scope="row">
                <Value row={row} by={by} leftOut={breakdown.leftOut} />
              </th>
              <td className="num">
                <Standing row={row} />
              </td>
              {!numbers && (
                <td className="echo-cell">
                  <Svg chart={echoRow({ ...figureOf(row.standing), axis, all, label: '' })} />
                </td>
              )}
              <td className="num wide">{format.number(row.standing.answers)}</td>
              <td className={`num wide${isReal(row) && row.standing.sample === 'full' ? ' font-strong' : ' dim'}`}>
                {row.against ? format.change(row.against.difference) : '–'}
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

const isReal = ({ verdict }: BreakdownRow) => verdict === 'higher' || verdict === 'lower'

/** A small sample says so beside its verdict, which then never stands in bold. */
function VerdictOn({ row }: { row: BreakdownRow }) {
  const say = useSay()
  const { standing, verdict, restAnswers } = row
  const judgement = judge(row)
  if (verdict === 'too_few' && standing.score)
    return <Verdict judgement={judgement} words={say('score.differs.rest_few', { n: restAnswers })} />
  if (standing.sample !== 'small') return <Verdict judgement={judgement} />
  return (
    <Verdict light judgement={judgement} words={say(isReal(row) ? 'score.differs.small_real' : 'score.differs.small_noise')} />
  )
}

/** A value leads to the score of those who have it. */
function Value({ row: { value, label }, by, leftOut }: { row: BreakdownRow; by: string; leftOut: number }) {
  const say = useSay()
  const navigate = useNavigate({ from: '/learn/score' })
  const names = useNames()
  if (value === null) return <span className="dim">{say('score.differs.others', { n: leftOut })}</span>
  const name = names.value(by, label ?? value)
  return (
    <button
      type="button"
      className="row-link value"
      title={say('score.differs.filter', { value: name })}
      onClick={() =>
        navigate({
          search: (old) => (by === 'wave' ? { ...old, wave: value, period: undefined } : { ...old, attribute: by, value }),
        })
      }
    >
      <span>{name}</span>
    </button>
  )
}

/** With a margin where the sample bears one; a small one from low to high; below five a dash. */
function Standing({ row: { standing } }: { row: BreakdownRow }) {
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
