import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReportSpec } from '#contract/learn/reports.ts'
import { link } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { Problem, Skeleton } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { inAddress } from './asked.ts'
import { NotStudied, Studying } from './Studying.tsx'

/** The pages as they will be printed; each can be had as a picture. */
export function Pages({ spec }: { spec: ReportSpec }) {
  const say = useSay()
  const reading = useQuery({
    ...asking('GET /api/reports/pages', inAddress(spec)),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  if (reading.error) return <Problem error={reading.error} retry={() => reading.refetch()} />
  if (!reading.data)
    return (
      <div>
        <p className="dim" role="status">
          {say('reports.printing')}
        </p>
        <Skeleton rows={8} />
      </div>
    )
  const { pages, subject, study } = reading.data
  return (
    <section aria-busy={reading.isPlaceholderData} className={reading.isPlaceholderData ? 'report-stale' : undefined}>
      <header className="section-head">
        <h2>{subject}</h2>
        <span className="note" role="status">
          {reading.isPlaceholderData ? say('reports.printing') : say('reports.pages', { n: pages.length })}
        </span>
      </header>
      {study?.failed && <NotStudied />}
      {study && !study.failed && <Studying key={`${study.program} ${study.wave} ${study.period}`} of={study} />}
      <ol className="report-pages">
        {pages.map(({ name, svg }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is what stands at its place.
          <li key={at}>
            <img
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
              width={960}
              height={540}
              alt={name ? say('reports.page', { page: at + 1, name }) : say('reports.page.goes_on', { page: at + 1 })}
            />
            <a
              className="link-hit note"
              href={link('GET /api/reports/file', { ...inAddress(spec), format: 'png', page: at + 1 })}
              download
            >
              {say('reports.page.png', { page: at + 1 })}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
