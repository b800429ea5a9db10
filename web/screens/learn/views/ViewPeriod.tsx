import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { WhenSelect } from '#web/screens/learn/score/ScoreChoices.tsx'

type Props = { program: { id: string; name: string }; period: string; onPick: (period: string | undefined) => void }

/** Which stretch of time: a department looks at no single wave. */
export function ViewPeriod({ program, period, onPick }: Props) {
  const choices = useQuery({
    ...asking('GET /api/scores/choices', { program: program.id }),
    placeholderData: keepPreviousData,
  }).data?.choices
  if (!choices) return null
  return (
    <WhenSelect
      choices={{ ...choices, waves: [] }}
      sheet={{ program, wave: null, period }}
      onPick={(picked) => onPick(picked.period)}
    />
  )
}
