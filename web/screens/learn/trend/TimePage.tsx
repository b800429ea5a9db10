import '#web/screens/learn/score/score.css'
import '#charts/charts.css'
import './trend.css'
import type { ReactNode } from 'react'
import { ProgramSelect } from '#web/screens/learn/score/ProgramSelect.tsx'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { TimeTabs } from './TimeTabs.tsx'

type Reading<T> = { data: T | undefined; error: Error | null; isPlaceholderData: boolean; refetch: () => unknown }
type Program = { id: string; name: string }
type Props<T> = {
  title: string
  program: string | undefined
  onProgram: (program: string | undefined) => void
  /** It can be of all programs, and is unless one is named; else it is of the first. */
  ofAll?: boolean
  reading: Reading<T>
  /** The address of the same figures as a file. */
  file?: string
  acts?: ReactNode
  /** Above what is read, such as a filter. */
  above?: ReactNode
  children: (data: T) => ReactNode
}

/** A screen about time: its tabs, and the three states of its one reading. */
export function TimePage<T extends { programs: readonly Program[] }>(props: Props<T>) {
  const { title, program, onProgram, ofAll = false, reading, file, acts, above, children } = props
  const say = useSay()
  const { programs = [] } = reading.data ?? {}
  return (
    <Page
      quiet
      title={title}
      acts={
        <>
          {file && (
            <a className={buttonClass('line')} href={file} download>
              <Icon name="download" />
              <span className="phone-sr">{say('explorer.file')}</span>
            </a>
          )}
          <ProgramSelect
            programs={programs}
            program={program ?? (ofAll ? undefined : programs[0]?.id)}
            all={ofAll}
            onPick={onProgram}
          />
          {acts}
        </>
      }
    >
      <TimeTabs program={program} />
      {above}
      {reading.error ? (
        <Problem error={reading.error} retry={() => reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton rows={8} />
      ) : (
        <div className={reading.isPlaceholderData ? 'time-stale' : undefined} aria-busy={reading.isPlaceholderData}>
          {children(reading.data)}
        </div>
      )}
    </Page>
  )
}
