import { useEffect, useRef } from 'react'
import { renew } from '#web/queries.ts'
import { useStudy } from '#web/screens/learn/why/study.ts'
import { useSay } from '#web/words.ts'

type Whole = { program: string; wave: string | null; period: string | null }

/** The study that a report lacks is begun, and its page comes when it is over. */
export function Studying({ of: { program, wave, period } }: { of: Whole }) {
  const { study, error, again } = useStudy({ program, ...(wave ? { wave } : { period: period ?? 'all' }) }, null, {
    isAside: true,
  })
  const heard = useRef<string>(undefined)
  const { id, state } = study ?? {}
  useEffect(() => {
    if (heard.current === id || (state !== 'done' && state !== 'cancelled')) return
    heard.current = id
    if (state === 'done') void renew('GET /api/reports/pages')
    else void again()
  })
  if (state === 'done') return null
  return error || state === 'failed' ? <NotStudied /> : <Note id="reports.study" />
}

export const NotStudied = () => <Note id="reports.study.none" />

function Note({ id }: { id: 'reports.study' | 'reports.study.none' }) {
  const say = useSay()
  return (
    <p className="note" role="status">
      {say(id)}
    </p>
  )
}
