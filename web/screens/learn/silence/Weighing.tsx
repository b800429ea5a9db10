import type { SilenceSheet } from '#contract/learn/silence.ts'
import { useFormat } from '#web/format.ts'
import { exact } from '#web/screens/learn/score/figures.ts'
import { useSay } from '#web/words.ts'
import { useCalled } from './called.ts'
import { Part } from './Part.tsx'
import { WeighPickers } from './WeighPickers.tsx'

type Weighing = NonNullable<SilenceSheet['weighing']>
type Row = Weighing['rows'][number]

/** The score as answered, beside the score weighted to what is known of everybody. */
export function Weighing({ sheet }: { sheet: SilenceSheet }) {
  const say = useSay()
  const { weighing, standing } = sheet
  if (!weighing) return null
  return (
    <Part title={say('silence.weigh')} table="weighing" foot={<span>{say('silence.weigh.foot')}</span>}>
      <WeighPickers sheet={sheet} weighing={weighing} />
      {weighing.rows.length === 0 ? (
        <p className="dim">{say(standing.score ? 'silence.weigh.none' : 'silence.weigh.too_few')}</p>
      ) : (
        <WeighTable sheet={sheet} weighing={weighing} />
      )}
      {weighing.rows.slice(-1).map((row) => (
        <Notes key="notes" sheet={sheet} row={row} />
      ))}
    </Part>
  )
}

function WeighTable({ sheet, weighing: { plain, rows } }: { sheet: SilenceSheet; weighing: Weighing }) {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const { score } = sheet.standing
  const lines = [
    { name: say('silence.weigh.raw'), of: score && plain && { ...score, ...plain } },
    ...rows.map(({ by, weighted }) => ({ name: called.list(by.map((name) => called.named(sheet, name))), of: weighted })),
  ]
  return (
    <div className="table-wrap">
      <table className="table" aria-label={say('silence.weigh')}>
        <thead>
          <tr>
            <th scope="col">{say('silence.weigh.col.way')}</th>
            <th scope="col" className="num">
              {say('score.col.score')}
            </th>
            <th scope="col" className="num">
              {say('silence.weigh.col.range')}
            </th>
            <th scope="col" className="num">
              {say('silence.weigh.col.worth')}
            </th>
            <th scope="col" className="num wide">
              {say('silence.weigh.col.top')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="num">{of ? <b>{exact(of.score, of.margin, format)}</b> : '–'}</td>
              <td className="num dim">
                {of
                  ? say('score.range', { low: exact(of.low, of.margin, format), high: exact(of.high, of.margin, format) })
                  : '–'}
              </td>
              <td className="num">{of ? format.points(of.worth) : '–'}</td>
              <td className="num wide">{of ? format.percent(of.topShare) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What had to be taken together, left out or cut, and why there may be no figure. */
function Notes({ sheet, row: { because, by, collapsed, left, dropped, weighted } }: { sheet: SilenceSheet; row: Row }) {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const names = (of: readonly string[]) => called.list(of.map((name) => called.named(sheet, name)))
  const valuesOf = ({ attribute, edges, levels }: Row['collapsed'][number]) =>
    called.list(levels.map((level) => called.level({ name: attribute, label: null }, level, edges)))
  const lines = [
    ...(because === 'too_few' ? [say('silence.weigh.too_few')] : []),
    ...(because === 'no_marginal' ? [say('silence.weigh.no_marginal', { names: names(by) })] : []),
    ...collapsed.map((of) => say('silence.weigh.collapsed', { name: called.named(sheet, of.attribute), levels: valuesOf(of) })),
    ...left.map((of) =>
      say('silence.weigh.left', { n: of.answers, name: called.named(sheet, of.attribute), levels: valuesOf(of) }),
    ),
    ...(dropped.length && weighted ? [say('silence.weigh.dropped', { names: names(dropped) })] : []),
    ...(weighted && weighted.trimmed > 0
      ? [say('silence.weigh.trimmed', { n: weighted.trimmed, off: format.percent(weighted.off) })]
      : []),
  ]
  return lines.map((line) => (
    <p key={line} className="silence-note">
      {called.spaced(line)}
    </p>
  ))
}
