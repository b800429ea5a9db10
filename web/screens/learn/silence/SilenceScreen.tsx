import '#web/screens/learn/score/score.css'
import './silence.css'
import '#charts/charts.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SilenceSheet } from '#contract/learn/silence.ts'
import { asking } from '#web/queries.ts'
import { NoProgram } from '#web/screens/learn/score/NoProgram.tsx'
import { ScoreChoices } from '#web/screens/learn/score/ScoreChoices.tsx'
import { present } from '#web/search.ts'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Early } from './Early.tsx'
import { Funnel } from './Funnel.tsx'
import { How } from './How.tsx'
import { Lies } from './Lies.tsx'
import { Likenesses } from './Likenesses.tsx'
import { Says } from './Says.tsx'
import { Segments } from './Segments.tsx'
import { Weighing } from './Weighing.tsx'

/** What those who did not answer could have hidden: a sentence first, the figures that prove it below. */
export function SilenceScreen() {
  const say = useSay()
  const search = useSearch({ from: '/learn/silence' })
  const navigate = useNavigate({ from: '/learn/silence' })
  const reading = useQuery({
    ...asking('GET /api/silence', present({ ...search, period: search.wave ? undefined : search.period })),
    placeholderData: keepPreviousData,
  })
  const { choices, sheet } = reading.data ?? {}
  const pick = (chosen: { program: string; wave?: string; period?: string }) =>
    navigate({ search: (old) => ({ ...old, wave: undefined, period: undefined, ...chosen }), resetScroll: false })
  return (
    <Page
      quiet
      title={say('silence.title')}
      acts={choices && sheet && <ScoreChoices choices={choices} sheet={sheet} onPick={pick} />}
    >
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : sheet ? (
        <Sheet sheet={sheet} stale={reading.isPlaceholderData} />
      ) : (
        <NoProgram />
      )}
    </Page>
  )
}

const Sheet = ({ sheet, stale }: { sheet: SilenceSheet; stale: boolean }) => (
  <div className={stale ? 'silence-stale' : undefined} aria-busy={stale}>
    <Says sheet={sheet} />
    {sheet.reached > 0 && (
      <>
        <div className="silence-pair">
          <Lies sheet={sheet} />
          <Funnel sheet={sheet} />
        </div>
        <div className="silence-pair">
          <Likenesses sheet={sheet} />
          <Segments sheet={sheet} />
        </div>
        <div className="silence-pair">
          <Weighing sheet={sheet} />
          <Early sheet={sheet} />
        </div>
      </>
    )}
    <How />
  </div>
)
