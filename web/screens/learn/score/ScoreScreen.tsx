import './score.css'
import '#charts/charts.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Population as Asked, Choices, Differs as Opening, ScoreSheet } from '#contract/learn/scores.ts'
import { asking } from '#web/queries.ts'
import { present } from '#web/search.ts'
import { useKeys } from '#web/ui/keys.ts'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Compared } from './Compared.tsx'
import { Differs } from './Differs.tsx'
import { Facts } from './Facts.tsx'
import { FilterLine } from './FilterLine.tsx'
import { Hero } from './Hero.tsx'
import { Method } from './Method.tsx'
import { NoProgram } from './NoProgram.tsx'
import { useNumbers } from './Numbers.tsx'
import { useNames } from './names.ts'
import { Population } from './Population.tsx'
import { Ratings } from './Ratings.tsx'
import { ScoreChoices } from './ScoreChoices.tsx'
import { Trend } from './Trend.tsx'
import { UnderWay } from './UnderWay.tsx'

/** Answers arrive while one looks. */
const AGAIN_MS = 30_000

/** The score of a wave or a period: a sentence first, the figures that prove it below. */
export function ScoreScreen() {
  const say = useSay()
  const { program, wave, period, attribute, value, population, by } = useSearch({ from: '/learn/score' })
  // What the screen opens with comes along; another choice later is asked by itself.
  const [opening] = useState(by ?? 'first')
  const navigate = useNavigate({ from: '/learn/score' })
  const [, turn] = useNumbers()
  useKeys([{ press: 't', does: say('score.numbers'), run: turn }])
  const reading = useQuery({
    ...asking(
      'GET /api/scores',
      present({
        ...{ program, wave, period: wave ? undefined : period, population, by: opening },
        ...{ attribute: value && attribute, value: attribute && value },
      }),
    ),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  })
  const { choices, sheet, differs } = reading.data ?? {}
  /** What else was chosen is that of this program. */
  const pick = (chosen: { program: string; wave?: string; period?: string }) =>
    navigate({
      search: (old) => ({ ...(chosen.program === sheet?.program.id && old), wave: undefined, period: undefined, ...chosen }),
    })
  return (
    <Page
      quiet
      title={say('score.title')}
      acts={choices && sheet && <ScoreChoices choices={choices} sheet={sheet} onPick={pick} />}
    >
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Waiting />
      ) : sheet && choices ? (
        <Sheet sheet={sheet} choices={choices} population={reading.data.population} differs={differs ?? null} />
      ) : (
        <NoProgram />
      )}
    </Page>
  )
}

type SheetProps = { sheet: ScoreSheet; choices: Choices; population: Asked | null; differs: Opening | null }

function Sheet({ sheet, choices, population, differs }: SheetProps) {
  const say = useSay()
  const names = useNames()
  const { how } = useSearch({ from: '/learn/score' })
  return (
    <>
      <div className="score-top">
        <section>
          <div className="score-label">
            <span>{say('score.of', { name: sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch) })}</span>
            <Link
              className="link-hit"
              from="/learn/score"
              search={(old) => ({ ...old, how: how ? undefined : true })}
              replace
              resetScroll={false}
              aria-expanded={how ?? false}
            >
              {say('method.title')}
            </Link>
          </div>
          <UnderWay sheet={sheet} choices={choices} />
          <FilterLine />
          <Hero sheet={sheet} />
          <Compared sheet={sheet} />
          <Facts sheet={sheet} />
          {sheet.wave && sheet.standing.score && <Population population={population} />}
        </section>
        <Trend sheet={sheet} />
      </div>
      {how && <Method sheet={sheet} />}
      {differs && (
        <div className="score-mid">
          <Ratings sheet={sheet} />
          <Differs sheet={sheet} opening={differs} />
        </div>
      )}
    </>
  )
}

const Waiting = () => (
  <>
    <div className="score-top">
      <Skeleton rows={6} />
      <Skeleton rows={6} />
    </div>
    <div className="score-mid">
      <Skeleton rows={5} />
      <Skeleton rows={5} />
    </div>
  </>
)
