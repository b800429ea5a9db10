import '#web/screens/learn/score/score.css'
import './explorer.css'
import '#charts/charts.css'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Chosen } from '#contract/learn/scores.ts'
import { link, type ReplyOf } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { NoProgram } from '#web/screens/learn/score/NoProgram.tsx'
import { ScoreChoices } from '#web/screens/learn/score/ScoreChoices.tsx'
import { present } from '#web/search.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { AnswerFilters } from './AnswerFilters.tsx'
import { AxisPickers } from './AxisPickers.tsx'
import { type AxisOption, useAsked, useAxisOptions } from './asked.ts'
import { Findings } from './Findings.tsx'
import { Freshness } from './Freshness.tsx'
import { Invited } from './Invited.tsx'
import { Result } from './Result.tsx'
import { SavedQuestions } from './SavedQuestions.tsx'
import { SaveQuestion } from './SaveQuestion.tsx'

/** The score of any answers, told apart by what is known of them. */
export function ExplorerScreen() {
  const say = useSay()
  const options = useAxisOptions()
  const { input, set } = useAsked(options)
  const [saving, setSaving] = useState(false)
  const { program, wave, period } = input
  const reading = useQuery({
    ...asking('GET /api/scores/choices', present({ program, wave, period })),
    placeholderData: keepPreviousData,
  })
  // Beside what may be chosen, not after it.
  const found = useQuery({
    ...asking('GET /api/explorer', input),
    enabled: options !== undefined,
    placeholderData: keepPreviousData,
  })
  const { choices, chosen } = reading.data ?? {}
  const acts = choices && chosen && (
    <>
      <a className={buttonClass('line')} href={link('GET /api/explorer.csv', input)} download>
        <Icon name="download" />
        <span className="phone-sr explorer-file">{say('explorer.file')}</span>
      </a>
      <SavedQuestions />
      <Button look="line" onClick={() => setSaving(true)}>
        {say('questions.save')}
      </Button>
      <SaveQuestion asked={input} open={saving} onClose={() => setSaving(false)} />
      <ScoreChoices choices={choices} sheet={chosen} onPick={(pick) => set({ wave: undefined, period: undefined, ...pick })} />
    </>
  )
  return (
    <Page quiet title={say('explorer.title')} acts={acts}>
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data || !options ? (
        <Skeleton rows={8} />
      ) : chosen ? (
        <Explored options={options} sheet={chosen} found={found} />
      ) : (
        <NoProgram />
      )}
    </Page>
  )
}

type ExploredProps = { options: AxisOption[]; sheet: Chosen; found: UseQueryResult<ReplyOf<'GET /api/explorer'>> }

function Explored({ options, sheet, found }: ExploredProps) {
  return (
    <>
      <AnswerFilters options={options} />
      <AxisPickers options={options} />
      {found.error ? (
        <Refused error={found.error} retry={() => found.refetch()} />
      ) : !found.data ? (
        <Skeleton rows={8} />
      ) : (
        <div className={found.isPlaceholderData ? 'explorer-stale' : undefined} aria-busy={found.isPlaceholderData}>
          <Findings found={found.data} options={options} sheet={sheet} />
          <Result found={found.data} options={options} />
          <Invited found={found.data} options={options} />
        </div>
      )}
      <Freshness />
    </>
  )
}

/** What was asked cannot be answered: in the sentences that belong to its parts, where there are any. */
function Refused({ error, retry }: { error: Error; retry: () => void }) {
  const issues = 'issues' in error && Array.isArray(error.issues) ? (error.issues as { message?: string }[]) : []
  const said = issues.flatMap(({ message }) => (message ? [message] : []))
  if (!said.length) return <Problem error={error} retry={retry} />
  return (
    <div className="problem" role="alert">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
