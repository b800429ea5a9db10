import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSay } from '#web/words.ts'

type Cell = ReactNode
type NumbersProps = { label: string; head: readonly string[]; rows: readonly (readonly Cell[])[] }

/** The figures behind a chart, for who reads tables better than drawings. The first column names the row. */
export const Numbers = ({ label, head, rows }: NumbersProps) => (
  <div className="table-wrap">
    <table className="table numbers" aria-label={label}>
      <thead>
        <tr>
          {head.map((each, at) => (
            <th key={each} scope="col" className={at > 0 ? 'num' : undefined}>
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], at) => (
          <tr key={String(at)}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={head[column + 1]} className="num">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Charts or their figures, for the whole screen and in its address. */
export function useNumbers(): [on: boolean, turn: () => void] {
  const { numbers = false } = useSearch({ from: '/learn/score' })
  const navigate = useNavigate({ from: '/learn/score' })
  return [
    numbers,
    () => navigate({ search: (old) => ({ ...old, numbers: numbers ? undefined : true }), replace: true, resetScroll: false }),
  ]
}

export function NumbersButton() {
  const say = useSay()
  const [on, turn] = useNumbers()
  return (
    <button type="button" className="link-hit numbers-turn" aria-pressed={on} onClick={turn}>
      {say(on ? 'score.chart' : 'score.numbers')}
    </button>
  )
}
