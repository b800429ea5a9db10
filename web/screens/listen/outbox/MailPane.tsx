import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Message, Messages } from '#contract/listen/messages.ts'
import { asking } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Named } from '#web/ui/Named.tsx'
import { Pairs } from '#web/ui/Page.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { MailState, useStateSentences } from './MailState.tsx'
import { Resolutions } from './Resolutions.tsx'
import { Views } from './Views.tsx'

/** One mail: what became of it, and how it looks. */
export function MailPane({ id, way }: { id: string; way: Messages['way'] }) {
  const say = useSay()
  const reading = useQuery(asking('GET /api/messages/:id', { id }))
  return (
    <div className="mail-pane">
      <Link
        className={`${buttonClass('bare')} mail-back`}
        from="/listen/outbox"
        search={(old) => ({ ...old, message: undefined })}
        resetScroll={false}
      >
        <Icon name="back" />
        {say('outbox.back')}
      </Link>
      <Read of={reading}>{(mail) => <Mail mail={mail} way={way} />}</Read>
    </div>
  )
}

function Mail({ mail, way }: { mail: Message; way: Messages['way'] }) {
  const say = useSay()
  const sentences = useStateSentences(mail, way)
  return (
    <article className="mail" aria-live="polite">
      <h2 className="mail-title">
        <Named>{mail.subject ?? say('outbox.no_subject')}</Named>
      </h2>
      <div className="mail-state">
        {mail.state !== 'sent' && <MailState mail={mail} />}
        <div className="min-w-0">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {!mail.linksWork && <p className="dim">{say('outbox.links.hidden')}</p>}
          {mail.said && (
            <p className="dim">
              {say('outbox.said')}: <q className="mail-said">{mail.said}</q>
            </p>
          )}
        </div>
        <Resolutions mail={mail} />
      </div>
      <Pairs start pairs={useEnvelope(mail)} />
      {mail.text === null ? <p className="dim">{say('outbox.unshown')}</p> : <Views mail={mail} />}
    </article>
  )
}

const written = ({ name, address }: { name: string | null; address: string }) => (name ? `${name} <${address}>` : address)

function useEnvelope(mail: Message): [string, ReactNode][] {
  const say = useSay()
  const may = useMay()
  const { from, to, replyTo, contactId, wave, caseId } = mail
  const reader =
    contactId && may('contact.read') ? (
      <Link className="link-hit" to="/listen/contacts/$id" params={{ id: contactId }}>
        <Named>{written(to)}</Named>
      </Link>
    ) : (
      <Named>{written(to)}</Named>
    )
  const pairs: [string, ReactNode][] = [[say('outbox.to'), reader]]
  if (from) pairs.push([say('outbox.from'), <Named key="from">{written(from)}</Named>])
  if (replyTo) pairs.push([say('outbox.reply_to'), <Named key="reply">{written(replyTo)}</Named>])
  if (wave)
    pairs.push([
      say('outbox.col.wave'),
      <Link key="wave" className="link-hit" to="/listen/waves/$id" params={{ id: wave.id }}>
        {wave.name}
      </Link>,
    ])
  if (caseId)
    pairs.push([
      say('outbox.col.case'),
      <Link key="case" className="link-hit" to="/act/cases" search={{ case: caseId }}>
        {say('outbox.open_case')}
      </Link>,
    ])
  return pairs
}
