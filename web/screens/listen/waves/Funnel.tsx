import { Link } from '@tanstack/react-router'
import type { Progress as Counts, Wave } from '#contract/listen/waves.ts'
import { shareOf } from '#domain/learn/response-rate.ts'
import { type Format, useFormat } from '#web/format.ts'
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
  const { invited, delivered, clicked, answered } = progress
  const steps: { label: string; people: number; look: 'reply' | 'ink' }[] = [
    { label: say('waves.funnel.invited'), people: invited, look: 'reply' },
    { label: say('waves.funnel.delivered', deliveredIn(progress)), people: delivered, look: 'reply' },
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
          words={wordsOf(people, shareOf(people, invited), format)}
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
      {reminders.noRoom > 0 && <p className="text-12 mut">{say('waves.reminders.no_room', { count: reminders.noRoom })}</p>}
      {progress.kept > 0 && (
        <p className="text-12 mut">
          {say('waves.mails.kept', { count: progress.kept, way })}{' '}
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

const wordsOf = (people: number, share: number | null, format: Format) =>
  share === null ? '–' : `${format.number(people)} · ${format.percent(share)}`

/** What “delivered” stands for here: without a mail server, the outbox. */
export const deliveredIn = ({ delivered, kept, bounced }: Counts) => ({
  bounced,
  where: kept === 0 ? 'sent' : kept === delivered ? 'kept' : 'both',
})
