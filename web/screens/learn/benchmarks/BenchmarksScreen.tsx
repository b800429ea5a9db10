import '#web/screens/learn/score/score.css'
import './benchmarks.css'
import '#charts/charts.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { BenchmarkSheet } from '#contract/learn/benchmarks.ts'
import { link } from '#web/api.ts'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { NoProgram } from '#web/screens/learn/score/NoProgram.tsx'
import { useNames } from '#web/screens/learn/score/names.ts'
import { ScoreChoices } from '#web/screens/learn/score/ScoreChoices.tsx'
import { present } from '#web/search.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Score } from '#web/ui/Score.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { benchmarkSentences } from '#words/benchmark-sentences.ts'
import { Past } from './Past.tsx'
import { PublishedTable } from './PublishedTable.tsx'
import { Segments } from './Segments.tsx'

/** The score beside other figures: its own past and segments, and what others published. */
export function BenchmarksScreen() {
  const say = useSay()
  const { program, wave, period, by } = useSearch({ from: '/learn/benchmarks' })
  const navigate = useNavigate({ from: '/learn/benchmarks' })
  const input = present({ program, wave, period: wave ? undefined : period, by })
  const reading = useQuery({ ...asking('GET /api/benchmarks', input), placeholderData: keepPreviousData })
  const { choices, sheet } = reading.data ?? {}
  const acts = choices && sheet && (
    <>
      {sheet.published.length > 0 && (
        <a className={buttonClass('line')} href={link('GET /api/benchmarks.csv', input)} download>
          <Icon name="download" />
          <span className="phone-sr">{say('benchmarks.file')}</span>
        </a>
      )}
      <ScoreChoices
        choices={choices}
        sheet={sheet}
        onPick={(chosen) => navigate({ search: (old) => present({ ...old, wave: undefined, period: undefined, ...chosen }) })}
      />
    </>
  )
  return (
    <Page quiet title={say('benchmarks.title')} acts={acts}>
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : sheet ? (
        <>
          <Says sheet={sheet} />
          <PublishedTable sheet={sheet} />
          <Past sheet={sheet} />
          <Segments sheet={sheet} />
          <How />
        </>
      ) : (
        <NoProgram />
      )}
    </Page>
  )
}

/** The score with its margin, and what holding it against published figures says. */
function Says({ sheet }: { sheet: BenchmarkSheet }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const [first, ...others] = benchmarkSentences(sheet, format)
  const { score, sample, answers } = sheet.standing
  return (
    <section className="benchmarks-says" aria-live="polite">
      <div className="benchmarks-score">
        <span className="dim">{sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)}</span>
        {score ? (
          <Score value={score.score} margin={score.margin} n={score.answers} size="huge" light={sample === 'small'} />
        ) : (
          <span className="not-yet hatch">{answers ? say('ui.verdict.few') : '–'}</span>
        )}
        <span className="dim">{say('ui.score.answers', { n: answers })}</span>
      </div>
      <div className="says">
        {first && (
          <p>
            <b>{say(first.id, first.values)}</b>
          </p>
        )}
        {others.map(({ id, values }) => (
          <p key={say(id, values)}>{say(id, values)}</p>
        ))}
        <p className="visible">{say('benchmarks.limits')}</p>
      </div>
    </section>
  )
}

function How() {
  const say = useSay()
  return (
    <details className="fold benchmarks-how">
      <summary>{say('benchmarks.how')}</summary>
      <div className="read stack">
        <p>{say('benchmarks.how.published')}</p>
        <p>{say('benchmarks.how.own')}</p>
        <p>
          <Link to="/guide/$page" params={{ page: 'benchmarks' }}>
            {say('benchmarks.how.guide')}
          </Link>
        </p>
      </div>
    </details>
  )
}
