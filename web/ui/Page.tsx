import { type ReactNode, useEffect } from 'react'
import { useSay } from '#web/words.ts'
import { MoreActs } from './MoreActs.tsx'

type PageProps = {
  /** The h1 and the browser's tab. */
  title: string
  /** What this screen says, in one sentence. */
  lead?: ReactNode
  /** Buttons; in the bar of tabs when there is room, beside the title on a phone. */
  acts?: ReactNode
  /** Lesser deeds before them; on a phone behind “…”. */
  more?: ReactNode
  /** The title is heard and stands in the browser's tab, but the screen opens with something louder, such as the score. */
  quiet?: boolean
  ground?: 'sheet' | 'paper'
  children: ReactNode
}

/** One screen on one sheet. */
export function Page({ title, lead, acts, more, quiet = false, ground = 'sheet', children }: PageProps) {
  const say = useSay()
  useEffect(() => {
    document.title = say('shell.title', { screen: title })
  }, [say, title])

  return (
    <div className={`page${ground === 'paper' ? ' page-paper' : ''}`}>
      <header className={quiet ? 'page-head page-quiet' : 'page-head'}>
        <div>
          <h1 className={quiet ? 'sr' : undefined}>{title}</h1>
          {lead && !quiet && <p>{lead}</p>}
        </div>
        {(acts || more) && (
          <div className="page-acts">
            {more && <MoreActs>{more}</MoreActs>}
            {acts}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}

type SectionProps = { title: string; note?: ReactNode; acts?: ReactNode; children: ReactNode }

/** A part of a sheet under one ink rule: heading, a quiet note beside it, deeds at the end. */
export const Section = ({ title, note, acts, children }: SectionProps) => (
  <section className="section">
    <header className="section-head">
      <h2>{title}</h2>
      {note && <span className="note">{note}</span>}
      {acts && <span className="acts">{acts}</span>}
    </header>
    {children}
  </section>
)

/** Name and value, one pair a line. */
export const Pairs = ({
  pairs,
  start = false,
}: {
  pairs: readonly (readonly [name: string, value: ReactNode])[]
  start?: boolean
}) => (
  <dl className={`pairs${start ? ' pairs-start' : ''}`}>
    {pairs.map(([name, value]) => (
      <div key={name} className="contents">
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
