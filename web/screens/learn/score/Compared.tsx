import type { Comparison, ScoreSheet } from '#contract/learn/scores.ts'
import { useFormat } from '#web/format.ts'
import { type Judgement, Verdict } from '#web/ui/Score.tsx'
import { useSay } from '#web/words.ts'
import { sentencesOf } from '#words/score-sentences.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { Difference } from './Difference.tsx'
import { rangeOf } from './figures.ts'
import { Numbers, useNumbers } from './Numbers.tsx'
import { useNames } from './names.ts'

/** This score and the earlier ones on one axis, each with the verdict on the difference. */
export function Compared({ sheet }: { sheet: ScoreSheet }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const [numbers] = useNumbers()
  const here = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const rows = [
    { name: here, standing: sheet.standing },
    ...sheet.comparisons.map((one) => ({ name: names.stretch(one.stretch), standing: one.standing })),
  ]
  if (sheet.standing.answers === 0) return null
  if (numbers) {
    return (
      <Numbers
        label={say('score.compared')}
        head={[
          say('score.col.when'),
          say('score.col.score'),
          say('score.col.range'),
          say('score.differs.col.answers'),
          say('score.col.difference'),
        ]}
        rows={rows.map(({ name, standing }, at) => [
          name,
          standing.score ? format.number(standing.score.score) : '–',
          rangeOf(standing, say, format),
          format.number(standing.answers),
          at > 0 ? <Held key="difference" comparison={sheet.comparisons[at - 1]} ranged /> : '',
        ])}
      />
    )
  }

  return (
    <div className="compared">
      <ComparedChart
        label={say('score.compared')}
        most={460}
        rows={rows.map(({ name, standing }) => ({ label: name, standing }))}
        says={sentencesOf(sheet, say, format, names)}
      />
      <ul className="verdicts">
        {sheet.comparisons.map((comparison) => (
          <li key={comparison.against}>
            <span className="verdict-name">
              {say(`score.against.${comparison.against}`, { name: names.stretch(comparison.stretch) })}
            </span>
            <Held comparison={comparison} />
            <ComparedVerdict comparison={comparison} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `ranged`: with where the true difference lies, for which a line beside the chart is too low. */
function Held({ comparison, ranged = false }: { comparison: Comparison | undefined; ranged?: boolean }) {
  const format = useFormat()
  if (!comparison || comparison.difference === null) return <span className="difference">–</span>
  const real = comparison.verdict === 'higher' || comparison.verdict === 'lower'
  return (
    <span className={`difference${real ? ' font-strong' : ''}`}>
      {ranged ? <Difference of={comparison} /> : format.change(comparison.difference)}
    </span>
  )
}

/** What a comparison comes to; one across a change of footing comes to nothing, and says so. */
export function ComparedVerdict({ comparison }: { comparison: Comparison }) {
  const say = useSay()
  if (comparison.verdict === 'barred') return <Verdict judgement={{ is: 'few' }} words={say('score.barred')} />
  return <Verdict judgement={judge({ verdict: comparison.verdict })} />
}

export function judge({ verdict }: { verdict: Comparison['verdict'] }): Judgement {
  if (verdict === 'higher') return { is: 'real', direction: 'up' }
  if (verdict === 'lower') return { is: 'real', direction: 'down' }
  return verdict === 'no_evidence' ? { is: 'noise' } : { is: 'few' }
}
