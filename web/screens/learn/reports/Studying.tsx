import { useEffect, useRef } from 'react'
import { isUnderWay, useStudy } from '#web/screens/learn/why/study.ts'
import { useSay } from '#web/words.ts'

type Props = { of: { program: string; wave: string | null; period: string | null }; done(): void }

/** The study that a report lacks is begun, and its page comes when it is over. */
export function Studying({ of: { program, wave, period }, done }: Props) {
  const say = useSay()
  const { study, error } = useStudy({ program, ...(wave ? { wave } : { period: period ?? 'all' }) }, null)
  const isDone = study?.state === 'done'
  const seen = useRef(false)
  useEffect(() => {
    if (!isDone || seen.current) return
    seen.current = true
    done()
  })
  if (isDone) return null
  return (
    <p className="note" role="status">
      {say(error || (study && !isUnderWay(study)) ? 'reports.study.none' : 'reports.study')}
    </p>
  )
}
