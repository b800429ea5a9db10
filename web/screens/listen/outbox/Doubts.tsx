import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { asking } from '#web/queries.ts'
import { useSay } from '#web/words.ts'
import { MailLines } from './MailLines.tsx'

const SHOWN = 5

/** Mails of which nobody knows whether they arrived stand above all others, since they wait for a person. */
export function Doubts({ current }: { current: string | undefined }) {
  const say = useSay()
  const doubts = useQuery(asking('GET /api/messages', { state: 'uncertain', limit: SHOWN })).data
  if (!doubts?.total) return null
  return (
    <section className="outbox-doubts">
      <h2>{say('outbox.doubts', { n: doubts.total })}</h2>
      <MailLines lines={doubts.items} current={current} />
      {doubts.total > SHOWN && (
        <Link className="link-hit outbox-all" from="/listen/outbox" search={{ state: 'uncertain' }}>
          {say('outbox.doubts.all')}
        </Link>
      )}
    </section>
  )
}
