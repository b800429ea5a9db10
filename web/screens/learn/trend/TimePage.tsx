import '#web/screens/learn/score/score.css'
import '#charts/charts.css'
import './trend.css'
import type { ReactNode } from 'react'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { TimeTabs } from './TimeTabs.tsx'

type Reading<T> = { data: T | undefined; error: Error | null; isPlaceholderData: boolean; refetch: () => unknown }
type Props<T> = {
  title: string
  program: string | undefined
  reading: Reading<T>
  /** The address of the same figures as a file. */
  file?: string
  acts?: ReactNode
  /** Above what is read, such as a filter. */
  above?: ReactNode
  children: (data: T) => ReactNode
}

/** A screen about time: its tabs, and the three states of its one reading. */
export function TimePage<T>({ title, program, reading, file, acts, above, children }: Props<T>) {
  const say = useSay()
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
