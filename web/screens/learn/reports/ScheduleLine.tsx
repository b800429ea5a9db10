import type { Schedule } from '#contract/learn/report-schedules.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/report-schedules'] as const

/** When it goes out next, to whom, what became of the last one, and what can be done with it. */
export function ScheduleLine({ schedule, onChange }: { schedule: Schedule; onChange: () => void }) {
  const say = useSay()
  const format = useFormat()
  const move = useActing('POST /api/report-schedules/:id/moves', RENEWS)
  const remove = useActing('DELETE /api/report-schedules/:id', RENEWS)
  const test = useActing('POST /api/report-schedules/:id/tests', [])
  const { id, plan, members, addresses, by, nextAt, paused, lastAt, lastMails, problem, problemAt } = schedule
  const name = by ?? ''
  const standing = paused
    ? say(`schedules.paused.${paused}`, { name })
    : nextAt
      ? say('schedules.next', { when: format.moment(nextAt) })
      : say('schedules.next.wave')
  const sent = lastAt ? say('schedules.last', { when: format.moment(lastAt), n: lastMails ?? 0 }) : say('schedules.never')
  return (
    <li className="stack stack-4">
      <div>
        <p className={paused && paused !== 'by_hand' ? 'field-error' : undefined}>
          <b>{standing}</b>
        </p>
        <p className="note">
          {[say(`schedules.every.${plan.every}`), say(`reports.format.${schedule.format}`), sent].join(' · ')}
        </p>
        <p className="note">{say('schedules.to', { names: format.list([...members.map((each) => each.name), ...addresses]) })}</p>
        {name && <p className="note">{say('schedules.by', { name })}</p>}
        {problem && problemAt && (
          <p className="field-error">{say(`schedules.problem.${problem}`, { when: format.moment(problemAt) })}</p>
        )}
      </div>
      {(test.error ?? move.error ?? remove.error) && <Problem error={test.error ?? move.error ?? remove.error} />}
      <div className="row row-wrap">
        <Button look="line" onClick={onChange}>
          {say('schedules.change')}
        </Button>
        <Button
          look="line"
          busy={test.isPending}
          onClick={() => test.mutate({ id }, { onSuccess: () => toast(say('schedules.tested')) })}
        >
          {say('schedules.test')}
        </Button>
        <Button look="bare" busy={move.isPending} onClick={() => move.mutate({ id, move: paused ? 'resume' : 'pause' })}>
          {say(paused ? 'schedules.resume' : 'schedules.pause')}
        </Button>
        <Button
          look="bare"
          onClick={() =>
            remove.mutate({ id }, { onSuccess: () => toast(say('schedules.removed'), () => move.mutate({ id, move: 'return' })) })
          }
        >
          {say('schedules.remove')}
        </Button>
      </div>
    </li>
  )
}
