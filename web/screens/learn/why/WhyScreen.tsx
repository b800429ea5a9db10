import '#web/screens/learn/score/score.css'
import './why.css'
import '#charts/charts.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { NoProgram } from '#web/screens/learn/score/NoProgram.tsx'
import { ScoreChoices } from '#web/screens/learn/score/ScoreChoices.tsx'
import { present } from '#web/search.ts'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { useAsked } from './asked.ts'
import { Studied } from './Studied.tsx'

/** Why a score is as it is: what goes with it, and what came with its change. */
export function WhyScreen() {
  const say = useSay()
  const { input, set } = useAsked()
  const { program, wave, period } = input
  const reading = useQuery({
    ...asking('GET /api/scores/choices', present({ program, wave, period })),
    placeholderData: keepPreviousData,
  })
  const { choices, chosen } = reading.data ?? {}
  const acts = choices && chosen && (
    <ScoreChoices choices={choices} sheet={chosen} onPick={(pick) => set({ wave: undefined, period: undefined, ...pick })} />
  )
  return (
    <Page quiet title={say('why.title')} acts={acts}>
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : chosen ? (
        <Studied />
      ) : (
        <NoProgram title="why.empty.title" text="why.empty" />
      )}
    </Page>
  )
}
