import { Link } from '@tanstack/react-router'
import type { Judgement } from '#contract/listen/policy.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { Pager } from '#web/ui/List.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { becauseOf, withheldBecause } from './because.ts'

/** "Why was X asked, why not?": every decision about a person, newest first. */
export function Decisions({ contactId }: { contactId: string }) {
  const say = useSay()
  const decisions = useListing('GET /api/contacts/:id/decisions', { id: contactId })
  return (
    <Read of={decisions} list>
      {({ items, total }) =>
        items.length === 0 ? (
          <p className="mut">{say('because.decisions.none')}</p>
        ) : (
          <>
            <ol className="grid">
              {items.map((each) => (
                <Line key={each.waveId} judgement={each} />
              ))}
            </ol>
            {decisions.more && <Pager shown={items.length} total={total} onMore={decisions.more} busy={decisions.busy} />}
          </>
        )
      }
    </Read>
  )
}

function Line({ judgement }: { judgement: Judgement }) {
  const say = useSay()
  const format = useFormat()
  const { waveId, wave, program, decidedAt, until, stratum, sentAt, withheld } = judgement
  const held = withheldBecause(judgement, say)
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 wrap-anywhere">
          <Link to="/listen/waves/$id" params={{ id: waveId }}>
            {wave}
          </Link>
          <span className="dim"> {program}</span>
        </span>
        <time className="dim nw" dateTime={decidedAt}>
          {format.day(decidedAt)}
        </time>
      </div>
      <p className="text-14">
        {becauseOf(judgement, say, new Date(decidedAt), false)}{' '}
        {until && <span>{say('because.until', { day: format.day(until) })} </span>}
        {sentAt && <span>{say('because.sent', { at: format.moment(sentAt) })} </span>}
        {withheld && !sentAt && <span>{say('because.withheld', { at: format.moment(withheld.at) })} </span>}
        {withheld && !sentAt && held}
      </p>
      {stratum && <p className="text-12 dim">{say('because.stratum', { stratum })}</p>}
    </li>
  )
}
