import { Link } from '@tanstack/react-router'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Score } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import { sentencesOf, visibleOf } from '#words/score-sentences.ts'
import { exact, rangeOf, sentenceOf } from './figures.ts'
import { useNames } from './names.ts'

/** The number with its margin, and what it says. */
export function Hero({ sheet }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const [first, ...others] = sentencesOf(sheet, say, format, names)
  const visible = visibleOf(sheet, say, format, names)
  const { sample } = sheet.standing
  return (
    <div className="hero">
      {sample === 'none' || sample === 'too_few' ? <NotYet sheet={sheet} /> : <Figure sheet={sheet} />}
      <div className="says">
        <p>
          <b>{first}</b>
        </p>
        {others.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {visible && <p className="visible">{visible}</p>}
        {sheet.findings.some(({ kind }) => kind === 'change') && <p className="visible">{say('score.strangers')}</p>}
        <Weighted sheet={sheet} />
        {sample === 'too_few' && <p>{say('score.counts', sheet.standing.counted)}</p>}
        {(sample === 'too_few' || sample === 'none') && <p>{say('score.from_five')}</p>}
        {sample === 'none' && sheet.wave && (
          <Link className={buttonClass('line')} to="/listen/waves/$id" params={{ id: sheet.wave }}>
            {say('score.see_wave')}
          </Link>
        )}
      </div>
    </div>
  )
}

/** What the draw itself did to the number stands beside it, never in its place. */
function Weighted({ sheet: { weighted } }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  if (!weighted) return null
  const [value, low, high] = [weighted.score, weighted.low, weighted.high].map((one) => exact(one, weighted.margin, format))
  return <p className="visible">{say('score.weighted', { value, low, high })}</p>
}

/** A small sample has no even margin worth the name: it is told from low to high, and never in bold. */
function Figure({ sheet: { standing, stretch } }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const { score, sample } = standing
  if (!score) return null
  if (sample === 'full') return <Score value={score.score} margin={score.margin} n={score.answers} size="huge" />
  return (
    <span className="score score-huge score-light">
      <span className="sr">{sentenceOf(names.stretch(stretch), standing, say, format)}</span>
      <b aria-hidden="true">{format.points(score.score)}</b>
      <i aria-hidden="true" className="score-range">
        {rangeOf(standing, say, format)}
      </i>
    </span>
  )
}

/** "We do not know" is hatched, with how far it is. */
function NotYet({ sheet: { standing } }: { sheet: ScoreSheet }) {
  const say = useSay()
  return <span className="not-yet hatch">{say('score.of_five', { n: standing.answers })}</span>
}
