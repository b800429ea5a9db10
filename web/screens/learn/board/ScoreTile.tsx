import { Link } from '@tanstack/react-router'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { ComparedChart } from '#web/screens/learn/score/ComparedChart.tsx'
import { useNames } from '#web/screens/learn/score/names.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { useSay } from '#web/words.ts'
import { sentencesOf, visibleOf } from '#words/score-sentences.ts'
import { StandingFigure } from './StandingFigure.tsx'

/** The number with its margin and its answers, what it says, and the earlier ones beside it. */
export function ScoreTile({ sheet }: { sheet: ScoreSheet | null }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  if (!sheet) return <NoScore />
  const [first, ...others] = sentencesOf(sheet, say, format, names)
  const visible = visibleOf(sheet, say, format, names)
  const when = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const where = { program: sheet.program.id, ...(sheet.wave ? { wave: sheet.wave } : { period: sheet.period ?? 'all' }) }
  return (
    <>
      <Link className="tile-of" to="/learn/score" search={where}>
        {say('board.of_program', { program: sheet.program.name, name: when })}
      </Link>
      <div className="tile-hero">
        <StandingFigure standing={sheet.standing} />
        <div className="says">
          <p>
            <b>{first}</b>
          </p>
          {others.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {visible && <p className="visible">{visible}</p>}
        </div>
      </div>
      <Earlier sheet={sheet} when={when} />
    </>
  )
}

/** This score and the earlier ones on one axis; what became of the comparison stands in words above. */
function Earlier({ sheet, when }: { sheet: ScoreSheet; when: string }) {
  const say = useSay()
  const names = useNames()
  const rows = [
    { label: when, standing: sheet.standing },
    ...sheet.comparisons.map(({ stretch, standing }) => ({ label: names.stretch(stretch), standing })),
  ]
  if (rows.length === 1 || sheet.standing.answers === 0) return null
  return <ComparedChart label={say('score.compared')} most={560} rows={rows} />
}

/** What fills this tile, and when. */
export function NoScore() {
  const say = useSay()
  const may = useMay()
  return (
    <div className="stack">
      <p className="mut">{say('score.empty')}</p>
      {may('program.manage') && (
        <div>
          <Link className={buttonClass('line')} to="/listen/programs">
            {say('score.empty.act')}
          </Link>
        </div>
      )}
    </div>
  )
}
