import '#web/screens/learn/score/score.css'
import '#charts/charts.css'
import './trend.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TrendSheet } from '#contract/learn/trend.ts'
import { link } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { ConditionChips } from '#web/screens/listen/segments/ConditionChips.tsx'
import { ConditionPanel } from '#web/screens/listen/segments/ConditionPanel.tsx'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Filters } from '#web/ui/List.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Empty, Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { trendSentences } from '#words/trend-sentences.ts'
import { Annotations } from './Annotations.tsx'
import { useTimeReader, useTrendAsked } from './asked.ts'
import { HowComputed } from './HowComputed.tsx'
import { Says } from './Says.tsx'
import { TimeTabs } from './TimeTabs.tsx'
import { TrendChoices } from './TrendChoices.tsx'
import { TrendLine } from './TrendLine.tsx'

/** The score over time, with all that happened meanwhile. */
export function TrendScreen() {
  const say = useSay()
  const { input } = useTrendAsked()
  const reading = useQuery({ ...asking('GET /api/trend', input), placeholderData: keepPreviousData })
  const { programs, sheet } = reading.data ?? {}
  const acts = sheet && programs && (
    <>
      <a className={buttonClass('line')} href={link('GET /api/trend.csv', input)} download>
        <Icon name="download" />
        <span className="phone-sr">{say('explorer.file')}</span>
      </a>
      <TrendChoices programs={programs} sheet={sheet} />
    </>
  )
  return (
    <Page quiet title={say('trend.title')} acts={acts}>
      <TimeTabs program={input.program} />
      <Narrowing />
      {reading.error ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : sheet ? (
        <div className={reading.isPlaceholderData ? 'time-stale' : undefined} aria-busy={reading.isPlaceholderData}>
          <Sheet sheet={sheet} programs={reading.data.programs} />
        </div>
      ) : (
        <Empty title={say('score.empty.title')}>{say('score.empty')}</Empty>
      )}
    </Page>
  )
}

function Sheet({ sheet, programs }: { sheet: TrendSheet; programs: readonly { id: string; name: string }[] }) {
  const reader = useTimeReader()
  const [answer = '', ...more] = trendSentences(sheet, reader)
  return (
    <>
      <Says sentences={[answer]} />
      <TrendLine sheet={sheet} />
      {more.length > 0 && (
        <div className="time-more">
          {more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <Annotations sheet={sheet} programs={programs} />
      <HowComputed page="trend" />
    </>
  )
}

/** Which answers. */
function Narrowing() {
  const { input, set } = useTrendAsked()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Filters>
        <ConditionChips
          words={{ open: 'explorer.where', on: 'explorer.where.on' }}
          open={open}
          onOpen={setOpen}
          condition={input.where}
          onRemove={() => set({ where: undefined })}
        />
      </Filters>
      {open && (
        <ConditionPanel
          key={input.where ?? ''}
          about="answer"
          condition={input.where ?? ''}
          onShow={(where) => set({ where: where || undefined })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
