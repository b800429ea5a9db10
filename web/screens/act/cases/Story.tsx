import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Moment } from '#contract/act/cases.ts'
import { groupOf } from '#domain/learn/score.ts'
import { useFormat } from '#web/format.ts'
import { useMay } from '#web/session.ts'
import { Mouth, Reply } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** What happened in a case, oldest first, as one reads a conversation: what we wrote stands in our own voice. */
export function Story({ timeline }: { timeline: readonly Moment[] }) {
  const say = useSay()
  const format = useFormat()
  return (
    <section>
      <h3 className="border-t border-ink pt-3 text-14">{say('cases.story')}</h3>
      <ol>
        {timeline.map((moment) => (
          <li key={`${moment.kind} ${moment.id} ${moment.at}`} className="grid gap-1 border-b border-rule py-2">
            <div className="flex items-baseline gap-2">
              <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
                <Happened moment={moment} />
              </div>
              <time className="nw text-12 text-ink-3" dateTime={moment.at}>
                {format.moment(moment.at)}
              </time>
            </div>
            {moment.body && <Reply note={moment.kind !== 'replied'}>{moment.body}</Reply>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Happened({ moment }: { moment: Moment }): ReactNode {
  const say = useSay()
  const may = useMay()
  const { kind, rating, ratingBefore, to, whom, mail, rootCause } = moment
  const name = moment.by ?? say('cases.somebody')
  const where = mail && say('cases.story.mail', { state: mail })
  const state =
    where &&
    (may('mail.read') ? (
      <Link className="link-hit text-12" to="/listen/outbox" search={{ message: moment.id }}>
        {where}
      </Link>
    ) : (
      <span className="text-12 text-ink-3">{where}</span>
    ))
  switch (kind) {
    case 'answered':
      return (
        <>
          <Rated rating={rating} />
          <span>{say('cases.story.answered')}</span>
        </>
      )
    case 'revised':
      return (
        <>
          <Rated rating={ratingBefore} />
          <span aria-hidden="true">→</span>
          <Rated rating={rating} />
          <span>{say('cases.story.revised')}</span>
        </>
      )
    case 'opened':
      return <span>{say('cases.story.opened', { name: moment.by ?? 'none' })}</span>
    case 'moved':
      return (
        <>
          <span>{say('cases.story.moved', { name, to })}</span>
          {rootCause && <span className="chip">{say(`root_cause.${rootCause}`)}</span>}
        </>
      )
    case 'assigned':
      return <span>{say('cases.story.assigned', { name, whom: whom ?? 'none' })}</span>
    case 'noted':
      return <span>{say('cases.story.noted', { name })}</span>
    case 'replied':
      return (
        <>
          <span>{say('cases.story.replied', { name })}</span>
          {state}
        </>
      )
    case 'alerted':
      return (
        <>
          <span>{say('cases.story.alerted', { whom: whom ?? say('cases.somebody') })}</span>
          {state}
        </>
      )
  }
}

const Rated = ({ rating }: { rating: number | null }) => (
  <Mouth rating={rating} group={rating === null ? null : groupOf(rating)} size="small" />
)
