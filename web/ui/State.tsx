import { type ReactNode, useEffect, useState } from 'react'
import { useSay } from '#web/words.ts'
import { Button } from './Button.tsx'

type EmptyProps = { title: string; children?: ReactNode; act?: ReactNode }

/** Nothing here yet: what will fill it and when, with one button. */
export const Empty = ({ title, children, act }: EmptyProps) => (
  <div className="empty">
    <span className="empty-shape hatch" />
    <div className="empty-words">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
    </div>
    {act}
  </div>
)

const ROWS = Array.from({ length: 40 }, (_, row) => row)

/** Sunken shapes at their final sizes, shown only when the wait is long enough to notice. */
export function Skeleton({ rows = 3, list = false }: { rows?: number; list?: boolean }) {
  const say = useSay()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className={`skeleton${list ? ' skeleton-rows' : ''}`} role="status" aria-label={say('ui.loading')}>
      {late && ROWS.slice(0, rows).map((row) => <i key={row} />)}
    </div>
  )
}

/** It did not work. The sentence comes from the server where it has one. */
export function Problem({ error, retry }: { error: Error | null; retry?: () => void }) {
  const say = useSay()
  return (
    <div className="problem" role="alert">
      <p>{sentenceOf(error, say)}</p>
      {retry && (
        <Button look="line" onClick={retry}>
          {say('ui.retry')}
        </Button>
      )}
    </div>
  )
}

/** A refusal explains itself; a broken line has status 0; anything else is a fault of ours. */
export function sentenceOf(error: Error | null, say: ReturnType<typeof useSay>): string {
  if (error && 'status' in error)
    return error.status === 0 ? say('ui.problem.unreachable') : error.message || say('ui.problem.broken')
  return say('ui.problem.broken')
}

type Reading<T> = { data: T | undefined; error: Error | null; isPending: boolean; refetch: () => unknown }

/** A reading in its three states, so that no screen forgets one: `<Read of={query}>{(cases) => …}</Read>`. */
export function Read<T>({
  of,
  rows = 6,
  list = false,
  children,
}: {
  of: Reading<T>
  rows?: number
  list?: boolean
  children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.isPending) return <Skeleton rows={rows} list={list} />
  return <Problem error={of.error} retry={() => of.refetch()} />
}
