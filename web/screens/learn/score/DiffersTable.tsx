import { useNavigate } from '@tanstack/react-router'
import type { Breakdown, BreakdownRow } from '#contract/learn/scores.ts'
import { useSay } from '#web/words.ts'
import { useNumbers } from './Numbers.tsx'
import { useNames } from './names.ts'
import { StandingTable } from './StandingTable.tsx'

export function DiffersTable({ breakdown }: { breakdown: Breakdown }) {
  const say = useSay()
  const [numbers] = useNumbers()
  const { rows, overall, by, leftOut } = breakdown
  return (
    <StandingTable
      label={say('score.differs')}
      head={say('score.differs.col.value')}
      against={say('score.differs.col.against')}
      numbers={numbers}
      all={overall?.score ?? null}
      rows={rows.map((row) => ({
        id: row.value ?? '',
        name: <Value row={row} by={by} leftOut={leftOut} />,
        standing: row.standing,
        verdict: row.verdict,
        against: row.against,
        few: row.barred ? say('explorer.before_break') : say('score.differs.rest_few', { n: row.restAnswers }),
      }))}
    />
  )
}

/** A value leads to the score of those who have it. */
function Value({ row: { value, label }, by, leftOut }: { row: BreakdownRow; by: string; leftOut: number }) {
  const say = useSay()
  const navigate = useNavigate({ from: '/learn/score' })
  const names = useNames()
  if (value === null) return <span className="dim">{say('score.differs.others', { n: leftOut })}</span>
  const name = names.value(by, label ?? value)
  return (
    <button
      type="button"
      className="row-link value"
      title={say('score.differs.filter', { value: name })}
      onClick={() =>
        navigate({
          search: (old) => (by === 'wave' ? { ...old, wave: value, period: undefined } : { ...old, attribute: by, value }),
        })
      }
    >
      <span>{name}</span>
    </button>
  )
}
