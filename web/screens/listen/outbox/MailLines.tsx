import { Link } from '@tanstack/react-router'
import type { MessageLine } from '#contract/listen/messages.ts'
import { type Format, useFormat } from '#web/format.ts'
import { Named } from '#web/ui/Named.tsx'
import { useSay } from '#web/words.ts'
import { MailState } from './MailState.tsx'

/** One mail a row: to whom, when, what about, and where it is. */
export function MailLines({ lines, current }: { lines: readonly MessageLine[]; current: string | undefined }) {
  // What all rows share says nothing in any of them.
  const states = lines.some(({ state }) => state !== 'sent') || new Set(lines.map(({ kept }) => kept)).size > 1
  return (
    <ul className="mails">
      {lines.map((line) => (
        <li key={line.id} data-line={line.id} data-on={line.id === current ? 'yes' : undefined}>
          <Line line={line} on={line.id === current} states={states} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line, on, states }: { line: MessageLine; on: boolean; states: boolean }) {
  const say = useSay()
  const format = useFormat()
  const at = line.sentAt ?? line.createdAt
  return (
    <Link
      className="mail-line"
      from="/listen/outbox"
      search={(old) => ({ ...old, message: line.id })}
      resetScroll={false}
      aria-current={on || undefined}
    >
      <span className="mail-head">
        <b className="ell">
          <Named>{line.to.name ?? line.to.address}</Named>
        </b>
        <time dateTime={at}>{shortly(at, format)}</time>
      </span>
      <span className="ell mail-subject">
        <Named>{line.subject ?? say('outbox.no_subject')}</Named>
      </span>
      <span className="mail-foot">
        <span className="ell">{[say(`outbox.kind.${line.kind}`), line.wave?.name].filter(Boolean).join(' · ')}</span>
        {states && <MailState mail={line} />}
      </span>
    </Link>
  )
}

const shortly = (at: string, format: Format) => {
  const today = new Date()
  return format.day(at) === format.day(today) ? format.clock(at) : format.day(at)
}
