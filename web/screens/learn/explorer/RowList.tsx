import type { Exploration } from '#contract/learn/explorer.ts'
import { StandingTable } from '#web/screens/learn/score/StandingTable.tsx'
import { useSay } from '#web/words.ts'
import type { AxisOption } from './asked.ts'
import { type Row, useKeyNames } from './named.ts'
import { type Picked, useNarrow } from './narrow.ts'

/** Every row with its echo and its verdict; a row leads to its answers alone. */
export function RowList({ found, options, label }: { found: Exploration; options: AxisOption[]; label: string }) {
  const say = useSay()
  const names = useKeyNames(options)
  const narrow = useNarrow(found, options)
  const few = ({ standing, barred }: Row) =>
    found.held === 'before' || barred
      ? say(`explorer.before_${barred ?? 'few'}`)
      : say('score.differs.rest_few', { n: found.answers - standing.answers })
  return (
    <StandingTable
      label={label}
      head={names.list(found.axes.map(names.axis))}
      against={say(found.held === 'before' ? 'explorer.col.before' : 'score.differs.col.against')}
      all={found.all.score?.score ?? null}
      rows={found.rows.map((row) => ({
        id: JSON.stringify(row.keys),
        name: (
          <Narrowing picked={row.keys.map((key, at) => [at, key] as const)} name={names.row(found.axes, row)} narrow={narrow} />
        ),
        standing: row.standing,
        verdict: row.verdict,
        against: row.against,
        few: few(row),
      }))}
    />
  )
}

type NarrowingProps = { picked: Picked; name: string; narrow: ReturnType<typeof useNarrow> }

/** A name that narrows the answers to those that bear it. */
export function Narrowing({ picked, name, narrow }: NarrowingProps) {
  const say = useSay()
  if (!narrow.can(picked)) return <span className="dim">{name}</span>
  return (
    <button
      type="button"
      className="row-link value"
      title={say('score.differs.filter', { value: name })}
      onClick={() => narrow.to(picked)}
    >
      <span>{name}</span>
    </button>
  )
}
