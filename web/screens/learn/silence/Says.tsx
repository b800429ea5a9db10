import type { SilenceSheet } from '#contract/learn/silence.ts'
import { useFormat } from '#web/format.ts'
import { rangeOf } from '#web/screens/learn/score/figures.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { Score } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import { sentencesOfSilence } from '#words/silence-sentences.ts'
import { useCalled } from './called.ts'

/** The score of those who answered, and what may be said of those who did not. */
export function Says({ sheet }: { sheet: SilenceSheet }) {
  const say = useSay()
  const format = useFormat()
  const called = useCalled()
  const names = useNames()
  const before = sheet.previous ?? sheet.parted
  const [first, ...others] = sentencesOfSilence(sheet, {
    points: format.points,
    percent: format.percent,
    trait: called.trait,
    list: called.list,
    previous: before ? names.inSentence(names.stretch(before.stretch)) : '',
    day: sheet.parted ? names.inSentence(names.day(sheet.parted.on)) : '',
  }).map(({ id, values }) => ({ id, text: called.spaced(say(id, values)) }))
  return (
    <section className="silence-says" aria-live="polite">
      <div className="silence-score">
        <span className="dim">{say('silence.of', { name: names.inSentence(called.stretch(sheet)) }).trim()}</span>
        <Whole sheet={sheet} />
        <span className="dim">{say('ui.score.answers', { n: sheet.standing.answers })}</span>
      </div>
      <div className="says">
        <p>
          <b>{first?.text}</b>
        </p>
        {others.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </section>
  )
}

/** With its margin; a small sample from low to high and never in bold; below five hatched. */
function Whole({ sheet: { standing } }: { sheet: SilenceSheet }) {
  const say = useSay()
  const format = useFormat()
  const { score, sample, answers } = standing
  if (!score) return <span className="not-yet hatch">{answers ? say('ui.verdict.few') : '–'}</span>
  if (sample === 'full') return <Score value={score.score} margin={score.margin} n={answers} size="huge" />
  return (
    <span className="score score-huge score-light">
      <b>{format.points(score.score)}</b> <i className="score-range">{rangeOf(standing, say, format)}</i>
    </span>
  )
}
