import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useSay } from '#web/words.ts'
import type { Wing } from './tabs.ts'

/** The living number of a wing; nothing until the server has told it. */
export function WingFact({ wing }: { wing: Wing }) {
  const say = useSay()
  const format = useFormat()
  const wings = useWingFacts()
  if (!wings) return null

  if (wing === 'listen')
    return (
      <span className="wing-fact">
        {wings.listen ? say('wing.days_left', { days: wings.listen.daysLeft }) : say('wing.not_asking')}
      </span>
    )
  if (wing === 'act')
    return (
      <span className="wing-fact">
        {say('wing.open_cases', { open: wings.act.open })}
        {wings.act.late > 0 && (
          <>
            {' · '}
            <span className="late">{say('wing.late_cases', { late: wings.act.late })}</span>
          </>
        )}
      </span>
    )
  const { score = null, margin = null } = wings.learn ?? {}
  if (score === null || margin === null) return <span className="wing-fact">–</span>
  return <span className="wing-fact">{`${format.points(score)} ${format.margin(margin)}`}</span>
}

/** On a phone there is room for one number: how many cases wait. */
export function OpenCount() {
  const say = useSay()
  const format = useFormat()
  const { open = 0, late = 0 } = useWingFacts()?.act ?? {}
  if (open === 0) return null
  return (
    <>
      {' '}
      <b aria-hidden="true">{format.number(open)}</b>
      <span className="sr">{say('wing.open_cases', { open })}</span>
      {late > 0 && <span className="sr"> {say('wing.late_cases', { late })}</span>}
    </>
  )
}

const useWingFacts = () => useQuery({ ...asking('GET /api/wings', {}), refetchInterval: 60_000 }).data
