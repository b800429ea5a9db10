import { Link } from '@tanstack/react-router'
import type { Exploration } from '#contract/learn/explorer.ts'
import type { Chosen } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { judge } from '#web/screens/learn/score/Compared.tsx'
import { ComparedChart } from '#web/screens/learn/score/ComparedChart.tsx'
import { rangeOf } from '#web/screens/learn/score/figures.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { Button } from '#web/ui/Button.tsx'
import { Score, Verdict } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import { versusSentence } from '#words/explorer-sentences.ts'
import { type AxisOption, useAsked } from './asked.ts'
import { useFindings } from './named.ts'

type Props = { found: Exploration; options: AxisOption[]; sheet: Chosen }

/** The score of the answers chosen, and what telling them apart says. */
export function Findings({ found, options, sheet }: Props) {
  const say = useSay()
  const periods = useNames()
  const [first, ...others] = useFindings(found, options)
  const when = sheet.period ? periods.period(sheet.period) : periods.stretch(sheet.stretch)
  return (
    <>
      <section className="explorer-says" aria-live="polite">
        <div className="explorer-score">
          <span className="dim">{when}</span>
          <Whole found={found} />
          <span className="dim">{say('ui.score.answers', { n: found.all.answers })}</span>
        </div>
        <div className="says">
          <p>
            <b>{first}</b>
          </p>
          {others.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <AllWaves found={found} options={options} sheet={sheet} />
          {found.looks > 0 && (
            <p className="visible">
              {found.looks > 1 && say(`explorer.looks.${found.held}`, { looks: found.looks })} {say('score.strangers')}{' '}
              <Link to="/guide/$page" params={{ page: 'how-we-compute' }}>
                {say('guide.more')}
              </Link>
            </p>
          )}
        </div>
      </section>
      {found.versus && <Versus found={found} versus={found.versus} options={options} />}
    </>
  )
}

/** One wave in time has mostly one step, and told apart by waves it is alone. */
function AllWaves({ found, options, sheet }: Props) {
  const say = useSay()
  const { set } = useAsked(options)
  const isAlone = found.held === 'before' || found.axes.some(({ by }) => by === 'wave')
  if (!sheet.wave || !isAlone || found.looks > 0) return null
  return (
    <p>
      <Button look="line" onClick={() => set({ program: sheet.program.id, wave: undefined, period: 'all' })}>
        {say('explorer.all_waves')}
      </Button>
    </p>
  )
}

/** With its margin; a small sample from low to high and never in bold; below five hatched. */
function Whole({ found: { all } }: { found: Exploration }) {
  const say = useSay()
  const format = useFormat()
  const { score, sample, answers } = all
  if (!score) return <span className="not-yet hatch">{answers ? say('ui.verdict.few') : '–'}</span>
  if (sample === 'full') return <Score value={score.score} margin={score.margin} n={answers} size="huge" />
  return (
    <span className="score score-huge score-light">
      <b>{format.points(score.score)}</b> <i className="score-range">{rangeOf(all, say, format)}</i>
    </span>
  )
}

type VersusProps = { found: Exploration; versus: NonNullable<Exploration['versus']>; options: AxisOption[] }

/** Both groups on one axis, and whether they differ. */
function Versus({ found, versus, options }: VersusProps) {
  const say = useSay()
  const format = useFormat()
  const { input } = useAsked(options)
  const verdict = versusSentence(versus, useNames(), say, format)
  const rows = [
    { label: input.where ?? say('explorer.versus.all'), standing: found.all },
    { label: input.versus ?? '', standing: versus.standing },
  ]
  return (
    <section className="section">
      <header className="section-head">
        <h2>{say('explorer.versus.block')}</h2>
        {versus.verdict && (
          <span className="note">
            <Verdict judgement={judge({ verdict: versus.verdict })} />
          </span>
        )}
      </header>
      <div className="explorer-versus">
        <ComparedChart label={say('explorer.versus.block')} most={640} rows={rows} says={[verdict]} />
        <div className="stack">
          <p className="explorer-verdict">{verdict}</p>
          {versus.verdict && versus.verdict !== 'too_few' && <p className="dim">{say('score.strangers')}</p>}
        </div>
      </div>
    </section>
  )
}
