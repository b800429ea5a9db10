import type { Standing } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { rangeOf } from '#web/screens/learn/score/figures.ts'
import { Score } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'

/** A score with its margin and its answers; a small sample from low to high and never in bold; below five hatched. */
export function StandingFigure({ standing }: { standing: Standing }) {
  const say = useSay()
  const format = useFormat()
  const { score, sample, answers } = standing
  return (
    <div className="tile-figure">
      {!score ? (
        <span className="not-yet hatch">{say('score.of_five', { n: answers })}</span>
      ) : sample === 'full' ? (
        <Score value={score.score} margin={score.margin} n={answers} size="huge" />
      ) : (
        <span className="score score-huge score-light">
          <b>{format.points(score.score)}</b> <i className="score-range">{rangeOf(standing, say, format)}</i>
        </span>
      )}
      <span className="dim">{say('ui.score.answers', { n: answers })}</span>
    </div>
  )
}
