import type { ReactNode } from 'react'
import type { SILENCE_TABLES } from '#contract/learn/silence.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { useSay } from '#web/words.ts'
import { useFile } from './called.ts'

type Props = { title: string; table?: (typeof SILENCE_TABLES)[number]; children: ReactNode; foot?: ReactNode }

/** A part of the sheet, with its table as a file where it has one. */
export const Part = ({ title, table, children, foot }: Props) => (
  <section className="section">
    <header className="section-head">
      <h2>{title}</h2>
      {table && (
        <span className="acts">
          <File table={table} title={title} />
        </span>
      )}
    </header>
    {children}
    {foot && <div className="chart-foot">{foot}</div>}
  </section>
)

function File({ table, title }: { table: (typeof SILENCE_TABLES)[number]; title: string }) {
  const say = useSay()
  const name = say('silence.file', { table: title })
  return (
    <a className={buttonClass('bare')} href={useFile(table)} title={name} download>
      <Icon name="download" />
      <span className="sr">{name}</span>
    </a>
  )
}
