import { Link } from '@tanstack/react-router'
import type { Progress as Counts, Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { useMailWay, useMay } from '#web/session.ts'
import { Progress } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'

const NOTES = ['unconfirmed', 'unsubscribed', 'planned', 'failed', 'uncertain'] as const

type Props = { wave: string; progress: Counts; reminders: Wave['reminders']; leaving: boolean }

/** From ask to answer: what we did in mulberry, what they did in ink, and below what does not count among either. */
export function Funnel({ wave, progress, reminders, leaving }: Props) {
  const say = useSay()
  const format = useFormat()
  const way = useMailWay()
  const may = useMay()
  const { invited, sent, kept, bounced, clicked, answered } = progress
  const onlyKept = kept > 0 && kept === sent
  const steps: { label: string; people: number; look: 'reply' | 'ink' }[] = [
    { label: say('waves.funnel.invited'), people: invited, look: 'reply' },
    onlyKept
      ? { label: say('waves.funnel.kept'), people: kept, look: 'reply' }
      : { label: say('waves.funnel.delivered', { bounced }), people: sent - kept, look: 'reply' },
    { label: say('waves.funnel.clicked'), people: clicked, look: 'ink' },
    { label: say('waves.funnel.answered'), people: answered, look: 'ink' },
  ]
  const notes = NOTES.filter((note) => progress[note] > 0 && !(leaving && note === 'planned'))

  return (
    <div className="stack-4">
      {steps.map(({ label, people, look }) => (
        <Progress
          key={label}
          look={look}
          label={label}
          value={people}
          max={invited}
          words={invited ? `${format.number(people)} · ${format.percent(people / invited)}` : '–'}
        />
      ))}
      {notes.length > 0 && (
        <ul className="text-12 mut dotted-list">
          {notes.map((note) => (
            <li key={note}>{say(`waves.note.${note}`, { count: progress[note] })}</li>
          ))}
        </ul>
      )}
      {reminders.sent > 0 && <p className="text-12 mut">{say('waves.reminded', reminders)}</p>}
      {kept > 0 && (
        <p className="text-12 mut">
          {say('waves.mails.kept', { count: kept, way })}{' '}
          {may('mail.read') && (
            <Link className="link-hit" to="/listen/outbox" search={{ wave, state: 'kept' }}>
              {say('waves.mails.open')}
            </Link>
          )}
        </p>
      )}
    </div>
  )
}
