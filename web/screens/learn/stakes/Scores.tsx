import { echoRow } from '#charts/echo.ts'
import { axisOf } from '#charts/scale.ts'
import type { AccountScore, StakeSheet } from '#contract/learn/stakes.ts'
import { useFormat } from '#web/format.ts'
import { exact } from '#web/screens/learn/score/figures.ts'
import { Section } from '#web/ui/Page.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { useSay } from '#web/words.ts'

type Way = 'plain' | 'people' | 'vote' | 'weighted'
type Counted = Pick<AccountScore, 'score' | 'echo' | 'margin' | 'low' | 'high' | 'answers'> & { accounts: number | null }

/** One score by person, by company and by revenue, under each other on one axis. */
export function Scores({ sheet }: { sheet: StakeSheet }) {
  const say = useSay()
  const format = useFormat()
  const { people, vote, weighted, left, alone } = sheet
  const { score, echo } = sheet.standing
  const plain = score && { ...score, echo, accounts: null }
  const ways: [Way, Counted | null][] = [
    ['plain', plain],
    ['people', people],
    ['vote', vote],
    ['weighted', weighted],
  ]
  const known = ways.flatMap(([way, counted]) => (counted && sheet.standing.score ? [{ way, counted }] : []))
  const axis = axisOf(known.flatMap(({ counted }) => (counted.echo ? [counted.echo[95]] : [])))
  if (known.length === 0) return null
  return (
    <Section title={say('stakes.scores')}>
      <div className="table-wrap">
        <table className="table stakes-scores" aria-label={say('stakes.scores')}>
          <thead>
            <tr>
              <th scope="col">{say('stakes.scores.col.how')}</th>
              <th scope="col" className="num">
                {say('score.differs.col.score')}
              </th>
              <th scope="col" className="echo-cell">
                <span className="sr">{say('score.title')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map(({ way, counted }) => (
              <tr key={way}>
                <th scope="row">
                  {say(`stakes.scores.${way}`)}
                  <small className="dim">{ofWhat(counted)}</small>
                </th>
                <td className="num">
                  <Figure counted={counted} />
                </td>
                <td className="echo-cell">
                  {counted.echo && <Svg chart={echoRow({ score: counted.score, echo: counted.echo, axis, label: '' })} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="stakes-notes">
        {people?.because === null && people.worth < 0.95 * people.answers && (
          <p>{say('stakes.scores.worth', { answers: people.answers, worth: format.points(people.worth) })}</p>
        )}
        {weighted && (
          <p>
            {say('stakes.scores.top', {
              share: format.percent(weighted.topShare),
              accounts: weighted.accounts,
              worth: format.points(weighted.worth),
            })}
          </p>
        )}
        {weighted && left.accounts > 0 && <p>{say('stakes.scores.left', left)}</p>}
        {alone > 0 && <p>{say('stakes.scores.alone', { n: alone })}</p>}
      </div>
    </Section>
  )

  function ofWhat({ answers, accounts }: Counted) {
    return accounts === null ? say('stakes.scores.of_answers', { answers }) : say('stakes.scores.of', { answers, accounts })
  }
}

/** With its margin; from low to high where it is wide; a word where fewer than six companies allow none. */
function Figure({ counted: { score, margin, low, high } }: { counted: Counted }) {
  const say = useSay()
  const format = useFormat()
  if (margin === null || low === null || high === null)
    return (
      <>
        {format.points(score)} <small className="dim">{say('stakes.scores.few')}</small>
      </>
    )
  return (
    <>
      <b>{exact(score, margin, format)}</b>{' '}
      <span className="dim nw">{say('score.range', { low: exact(low, margin, format), high: exact(high, margin, format) })}</span>
    </>
  )
}
