import type { ReactNode } from 'react'
import type { Moment } from '#contract/listen/contacts.ts'
import { groupOf } from '#domain/learn/score.ts'
import { useFormat } from '#web/format.ts'
import { useListing } from '#web/listing.ts'
import { Pager } from '#web/ui/List.tsx'
import { Read } from '#web/ui/State.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { ValueChanges } from './ValueChanges.tsx'

/** What happened with a person, newest first. */
export function Timeline({ contactId }: { contactId: string }) {
  const say = useSay()
  const moments = useListing('GET /api/contacts/:id/timeline', { id: contactId })
  return (
    <Read of={moments} list>
      {({ items, total }) =>
        items.length === 0 ? (
          <p className="dim">{say('contact.timeline.empty')}</p>
        ) : (
          <>
            <ol className="grid">
              {items.map((moment) => (
                <MomentLine key={`${moment.kind} ${moment.id}`} moment={moment} of="contact" />
              ))}
            </ol>
            {moments.more && <Pager shown={items.length} total={total} onMore={moments.more} busy={moments.busy} />}
          </>
        )
      }
    </Read>
  )
}

type LineProps = { moment: Moment; of: 'contact' | 'account'; people?: number | null; children?: ReactNode }

/** One thing that happened; `children` say with whom, where the timeline is not one person's. */
export function MomentLine({ moment, of, people = null, children }: LineProps) {
  const format = useFormat()
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <div className="flex items-baseline gap-2">
        <div className="row-wrap min-w-0 flex-1">
          <Happened moment={moment} of={of} people={people} />
          {children}
        </div>
        <time className="dim nw" dateTime={moment.at}>
          {format.moment(moment.at)}
        </time>
      </div>
      {moment.kind === 'answer' && moment.verbatim && (
        <Voice words={moment.verbatim} group={moment.rating === null ? null : groupOf(moment.rating)} />
      )}
      {moment.kind === 'case_closed' && moment.because && <p className="mut">{moment.because}</p>}
      {moment.kind === 'notice' && moment.title && <p className="mut wrap-anywhere">{moment.title}</p>}
    </li>
  )
}

function Happened({ moment, of, people }: Required<Omit<LineProps, 'children'>>): ReactNode {
  const say = useSay()
  const format = useFormat()
  const { kind, rating, title, state, because, until } = moment
  const name = moment.byName ?? 'none'
  switch (kind) {
    case 'answer':
      return (
        <>
          {rating !== null && <Mouth rating={rating} group={groupOf(rating)} size="small" />}
          <span>{say('moment.answer', { title })}</span>
          {(state === 'provisional' || state === 'discarded') && (
            <span className="dim">{say('moment.uncounted', { state })}</span>
          )}
        </>
      )
    case 'mail':
      return (
        <>
          <span>
            {say(
              because === 'ask' || because === 'reminder' || because === 'reply' ? `moment.mail.${because}` : 'moment.mail.other',
            )}
          </span>
          <span className="dim">{say('moment.mail.state', { state })}</span>
        </>
      )
    case 'notice':
      return <span>{say('moment.notice', { state })}</span>
    case 'import':
      return <span>{say('moment.import', { people: people ?? 0, file: title })}</span>
    case 'decision':
      return (
        <>
          <span>{state === 'asked' ? say('moment.asked', { title }) : say('moment.not_asked', { title, because })}</span>
          {until && <span className="dim">{say('moment.not_asked.until', { day: format.day(until) })}</span>}
        </>
      )
    case 'case_opened':
      return <span>{say('moment.case_opened', { name })}</span>
    case 'case_closed':
      return <span>{say('moment.case_closed', { state, name })}</span>
    case 'activity':
      return <span className="wrap-anywhere">{say('moment.activity', { event: title, times: moment.times ?? 1 })}</span>
    case 'values':
      return <ValueChanges moment={moment} of={of} />
    case 'change':
      return <span>{say('moment.change', { what: state?.replace('contact.', ''), name })}</span>
  }
}
