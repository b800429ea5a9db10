import './reports.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { NoProgram } from '#web/screens/learn/score/NoProgram.tsx'
import { ScoreChoices } from '#web/screens/learn/score/ScoreChoices.tsx'
import { present } from '#web/search.ts'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { useReport } from './asked.ts'
import { Contents } from './Contents.tsx'
import { Downloads } from './Downloads.tsx'
import { Pages } from './Pages.tsx'
import { Saved } from './Saved.tsx'

/** A report put together on the left and seen on the right, as it will be printed. */
export function ReportScreen() {
  const say = useSay()
  const { spec, set } = useReport()
  const { program, wave, period } = spec
  const reading = useQuery({
    ...asking('GET /api/scores/choices', present({ program, wave, period })),
    placeholderData: keepPreviousData,
  })
  const { choices, chosen } = reading.data ?? {}
  return (
    <Page title={say('reports.title')} lead={say('reports.lead')} acts={chosen && <Downloads spec={spec} />}>
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : chosen && choices ? (
        <div className="report-bench">
          <div className="stack">
            <div className="report-when">
              <ScoreChoices
                choices={choices}
                sheet={chosen}
                onPick={(pick) => set({ wave: undefined, period: undefined, verbatims: undefined, ...pick })}
              />
            </div>
            <Contents chosen={chosen} />
            <Saved spec={spec} />
          </div>
          <Pages spec={spec} />
        </div>
      ) : (
        <NoProgram />
      )}
    </Page>
  )
}
