import type { Progress as Counts } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'

const STATES = ['sent', 'sending', 'queued', 'deferred', 'planned', 'uncertain', 'bounced', 'failed'] as const
const LOOKS: Record<(typeof STATES)[number], string> = {
  sent: 'bg-reply',
  sending: 'bg-reply-soft',
  queued: 'bg-rule-strong',
  deferred: 'bg-rule-strong',
  planned: 'bg-ink-3',
  uncertain: 'bg-ink-2',
  bounced: 'bg-alert',
  failed: 'bg-alert',
}

/** Where every first mail is: one bar for all, then each state that occurs. */
export function Mails({ progress }: { progress: Counts }) {
  const say = useSay()
  const format = useFormat()
  const { sent, bounced, invited, kept } = progress
  const words = say('waves.mails.gone', { sent: sent + bounced, all: invited })
  return (
    <div className="stack-4">
      <Progress look="reply" label={say('waves.mails')} value={sent + bounced} max={invited} words={words} />
      <ul className="grid gap-2 wide:grid-cols-2">
        {STATES.filter((state) => progress[state] > 0).map((state) => (
          <li key={state} className="flex items-center gap-2">
            <i className={`size-2 shrink-0 rounded-1 ${LOOKS[state]}`} aria-hidden="true" />
            <span className="min-w-0 flex-1">{say(`waves.mail.${state}`)}</span>
            <b className="num">{format.number(progress[state])}</b>
          </li>
        ))}
      </ul>
      {kept > 0 && <p className="text-12 mut">{say('waves.mails.kept', { count: kept })}</p>}
    </div>
  )
}
