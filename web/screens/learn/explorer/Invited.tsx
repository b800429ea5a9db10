import { useNavigate } from '@tanstack/react-router'
import type { Exploration } from '#contract/learn/explorer.ts'
import { useFormat } from '#web/format.ts'
import { exact } from '#web/screens/learn/score/figures.ts'
import { Numbers } from '#web/screens/learn/score/Numbers.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useSay } from '#web/words.ts'
import type { AxisOption } from './asked.ts'
import { useKeyNames } from './named.ts'

type People = NonNullable<Exploration['rows'][number]['population']>
const HEAD = ['name', 'invited', 'answered', 'score', 'range'] as const

/** The other question one may ask of a wave: the score of exactly those it invited, cell by cell. Off unless it is asked. */
export function Invited({ found, options }: { found: Exploration; options: AxisOption[] }) {
  const say = useSay()
  const format = useFormat()
  const names = useKeyNames(options)
  const navigate = useNavigate({ from: '/learn/explorer' })
  if (!found.population) return null
  const { all } = found.population
  const ask = (population: 'frame' | undefined) =>
    navigate({ search: (old) => ({ ...old, population }), replace: true, resetScroll: false })
  const line = (name: string, answers: number, { size, score, low, high, margin, because }: People) => {
    const figures =
      score === null || low === null || high === null || margin === null
        ? [because === 'too_few' ? say('ui.verdict.few') : '–', '–']
        : [exact(score, margin, format), `${exact(low, margin, format)} – ${exact(high, margin, format)}`]
    return [name, format.number(size), format.number(answers), ...figures]
  }
  const rows = found.rows.flatMap((row) =>
    row.population ? [line(names.row(found.axes, row), row.standing.answers, row.population)] : [],
  )
  return (
    <details className="fold" open={all !== null}>
      <summary>{say('score.population')}</summary>
      <div className="read stack">
        <p>{say('score.population.questions')}</p>
        <p>{say('explorer.invited.of')}</p>
        {all && (
          <>
            <Numbers
              label={say('score.population')}
              head={HEAD.map((each) => say(`explorer.invited.${each}`))}
              rows={[...rows, line(say('explorer.invited.all'), found.all.answers, all)]}
            />
            <p>{say('score.population.limits')}</p>
          </>
        )}
        <p>
          <Button look="line" onClick={() => ask(all ? undefined : 'frame')}>
            {say(all ? 'score.population.off' : 'score.population.ask')}
          </Button>
        </p>
      </div>
    </details>
  )
}
