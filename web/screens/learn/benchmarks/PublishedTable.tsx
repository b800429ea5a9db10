import { useState } from 'react'
import { echoComparison } from '#charts/echo.ts'
import type { BenchmarkSheet, Published } from '#contract/learn/benchmarks.ts'
import { useFormat } from '#web/format.ts'
import { judge } from '#web/screens/learn/score/Compared.tsx'
import { Difference } from '#web/screens/learn/score/Difference.tsx'
import { figureOf, sentenceOf } from '#web/screens/learn/score/figures.ts'
import { useNames } from '#web/screens/learn/score/names.ts'
import { Sized } from '#web/screens/learn/score/Sized.tsx'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Verdict } from '#web/ui/Score.tsx'
import { Svg } from '#web/ui/Svg.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useSay } from '#web/words.ts'
import { Entry } from './Entry.tsx'
import { useEntering } from './entering.ts'

/** What others published, on one axis with the own score, each with its source, its method and a verdict. */
export function PublishedTable({ sheet }: { sheet: BenchmarkSheet }) {
  const say = useSay()
  const may = useMay()('program.manage')
  const [open, setOpen] = useState<'new' | string | null>(null)
  const close = () => setOpen(null)
  const changed = sheet.published.find(({ id }) => id === open)
  return (
    <Section
      title={say('benchmarks.published')}
      acts={
        may &&
        open === null && (
          <Button look="line" icon="add" onClick={() => setOpen('new')}>
            {say('benchmarks.add')}
          </Button>
        )
      }
    >
      {open === 'new' && <Entry onDone={close} />}
      {changed && <Entry key={changed.id} published={changed} onDone={close} />}
      {sheet.published.length > 0 && (
        <>
          <Chart sheet={sheet} />
          <Rows sheet={sheet} onChange={may ? setOpen : null} />
        </>
      )}
    </Section>
  )
}

function Chart({ sheet }: { sheet: BenchmarkSheet }) {
  const say = useSay()
  const format = useFormat()
  const names = useNames()
  const own = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const rows = [
    { ...figureOf(sheet.standing), label: own, title: sentenceOf(own, sheet.standing, say, format) },
    ...sheet.published.map(({ name, year, score, answers, echo }) => ({
      score,
      echo,
      label: `${name} ${year}`,
      title: say('benchmarks.published.point', { name: `${name} ${year}`, score: format.number(score), answers: answers ?? 0 }),
    })),
  ]
  return (
    <div className="benchmarks-chart">
      <Sized most={760}>{(width) => <Svg chart={echoComparison({ label: say('benchmarks.chart'), width, rows })} />}</Sized>
    </div>
  )
}

function Rows({ sheet, onChange }: { sheet: BenchmarkSheet; onChange: ((id: string) => void) | null }) {
  const say = useSay()
  const format = useFormat()
  const { remove } = useEntering()
  return (
    <Table
      label={say('benchmarks.published')}
      rows={sheet.published}
      idOf={({ id }) => id}
      columns={[
        { id: 'name', head: say('benchmarks.col.name'), cell: (one) => <Named published={one} /> },
        { id: 'score', head: say('benchmarks.col.score'), number: true, cell: ({ score }) => format.number(score) },
        {
          id: 'answers',
          head: say('benchmarks.col.answers'),
          number: true,
          wide: true,
          cell: ({ answers }) =>
            answers === null ? <span className="dim">{say('benchmarks.unknown')}</span> : format.number(answers),
        },
        {
          id: 'method',
          head: say('benchmarks.col.method'),
          wide: true,
          width: '28%',
          cell: ({ method }) => method ?? <span className="dim">{say('benchmarks.unknown')}</span>,
        },
        {
          id: 'difference',
          head: say('benchmarks.col.difference'),
          below: say('score.col.range'),
          number: true,
          wide: true,
          cell: (one) => <Difference of={one} />,
        },
        { id: 'verdict', head: say('benchmarks.col.verdict'), cell: (one) => <Judged published={one} /> },
        ...(onChange
          ? [
              {
                id: 'acts',
                head: '',
                cell: (one: Published) => (
                  <span className="row-wrap">
                    <Button
                      look="bare"
                      aria-label={say('benchmarks.change', { name: one.name })}
                      onClick={() => onChange(one.id)}
                    >
                      {say('benchmarks.change.short')}
                    </Button>
                    <Button look="bare" aria-label={say('benchmarks.remove', { name: one.name })} onClick={() => remove(one)}>
                      {say('benchmarks.remove.short')}
                    </Button>
                  </span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Named({ published: { name, source, url, year } }: { published: Published }) {
  return (
    <>
      <span className="font-strong">{name}</span>
      <small className="benchmarks-source">
        {url ? (
          <a href={url} rel="noreferrer noopener" target="_blank">
            {source}
          </a>
        ) : (
          source
        )}
        , {year}
      </small>
    </>
  )
}

function Judged({ published: { verdict } }: { published: Published }) {
  const say = useSay()
  if (verdict === 'not_comparable') return <Verdict judgement={{ is: 'few' }} words={say('benchmarks.not_comparable')} />
  return <Verdict judgement={judge({ verdict })} />
}
