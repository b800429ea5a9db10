import '#web/screens/learn/score/score.css'
import './stakes.css'
import '#charts/charts.css'
import type { StakeSheet } from '#contract/learn/stakes.ts'
import { link } from '#web/api.ts'
import { NoProgram } from '#web/screens/learn/score/NoProgram.tsx'
import { ScoreChoices } from '#web/screens/learn/score/ScoreChoices.tsx'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { Attributes } from './Attributes.tsx'
import { Companies } from './Companies.tsx'
import { Holdings } from './Holdings.tsx'
import { How } from './How.tsx'
import { Roles } from './Roles.tsx'
import { useAsked, useStakes } from './reading.ts'
import { Says } from './Says.tsx'
import { Scores } from './Scores.tsx'

/** What is at stake: who pays how much, when they renew, and what their people said last. */
export function StakesScreen() {
  const say = useSay()
  const may = useMay()
  const { input, set } = useAsked()
  const reading = useStakes()
  const { choices, sheet } = reading.data ?? {}
  const file = may('response.export') && sheet && (
    <a className={buttonClass('line')} href={link('GET /api/stakes.csv', input)} download>
      <Icon name="download" />
      <span className="phone-sr">{say('stakes.file')}</span>
    </a>
  )
  const acts = choices && sheet && (
    <>
      {file}
      <ScoreChoices choices={choices} sheet={sheet} onPick={(chosen) => set({ wave: undefined, period: undefined, ...chosen })} />
    </>
  )
  return (
    <Page quiet title={say('stakes.title')} acts={acts}>
      {reading.error && !reading.data ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : sheet ? (
        <Sheet sheet={sheet} reading={reading} />
      ) : (
        <NoProgram />
      )}
    </Page>
  )
}

function Sheet({ sheet, reading }: { sheet: StakeSheet; reading: ReturnType<typeof useStakes> }) {
  return (
    <div className={reading.stale ? 'stakes-stale' : undefined} aria-busy={reading.stale}>
      <Says sheet={sheet} />
      <Holdings sheet={sheet} />
      <Companies sheet={sheet} reading={reading} />
      <div className="stakes-two">
        <Scores sheet={sheet} />
        <Roles sheet={sheet} />
      </div>
      <Attributes sheet={sheet} />
      <How />
    </div>
  )
}
