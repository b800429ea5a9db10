import type { Progress } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { useMailWay } from '#web/session.ts'
import { useSay } from '#web/words.ts'

const STATES = [
  'delivered',
  'kept',
  'bounced',
  'failed',
  'uncertain',
  'sending',
  'deferred',
  'planned',
  'waiting',
  'queued',
] as const
const LOOKS: Record<(typeof STATES)[number], string> = {
  delivered: 'bg-reply',
  kept: 'bg-reply',
  bounced: 'bg-ink',
  failed: 'bg-alert',
  uncertain: 'hatch',
  sending: 'bg-passive-line',
  deferred: 'bg-passive-line',
  planned: 'hatch',
  waiting: 'hatch',
  queued: 'bg-well',
}

/** Where every first mail is while they leave: one bar of all states, then each that occurs with its count. */
export function Mails({ progress }: { progress: Progress }) {
  const say = useSay()
  const format = useFormat()
  const way = useMailWay()
  const { delivered, bounced, invited, kept } = progress
  // In the bar, what is kept has a part of its own.
  const counts = { ...progress, delivered: delivered - kept }
  const stored = way === 'sample' || way === 'outbox'
  const found = STATES.filter((state) => counts[state] > 0)
  return (
    <div className="stack">
      <p className="text-12 mut">
        {stored
          ? say('waves.mails.stored', { kept, all: invited })
          : say('waves.mails.gone', { sent: counts.delivered + bounced, all: invited })}
      </p>
      <div className="flex h-2 gap-px overflow-hidden rounded-1 bg-well" aria-hidden="true">
        {found.map((state) => (
          <i key={state} className={LOOKS[state]} style={{ width: `${(100 * counts[state]) / Math.max(1, invited)}%` }} />
        ))}
      </div>
      <ul className="mt-1 flex flex-wrap gap-x-8 gap-y-1">
        {found.map((state) => (
          <li key={state} className="flex items-center gap-2">
            <i className={`size-2 shrink-0 rounded-1 outline-1 outline-rule-strong ${LOOKS[state]}`} aria-hidden="true" />
            <span>{say(`waves.mail.${state}`)}</span>
            <b>{format.number(counts[state])}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Whether a mail can still leave. Before the wave is planned nothing is known of them. */
export const isLeaving = ({ queued, sending, deferred, planned }: Progress, running: boolean): boolean =>
  queued + sending + deferred + (running ? planned : 0) > 0
