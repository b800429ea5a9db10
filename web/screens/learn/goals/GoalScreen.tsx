import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Goal } from '#contract/learn/goals.ts'
import { link } from '#web/api.ts'
import { asking, useActing } from '#web/queries.ts'
import { useTimeReader } from '#web/screens/learn/trend/asked.ts'
import { EntryActs } from '#web/screens/learn/trend/EntryForm.tsx'
import { HowComputed } from '#web/screens/learn/trend/HowComputed.tsx'
import { Says } from '#web/screens/learn/trend/Says.tsx'
import { TimePage } from '#web/screens/learn/trend/TimePage.tsx'
import { present } from '#web/search.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Empty } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { dayName } from '#words/trend-sentences.ts'
import { goalSentences, goalsSentence } from '#words/watching-sentences.ts'
import { GoalForm } from './GoalForm.tsx'
import { GoalLine } from './GoalLine.tsx'

const RENEWS = ['GET /api/goals'] as const

/** Scores to reach by a day, and how far each is. */
export function GoalScreen() {
  const say = useSay()
  const may = useMay()('program.manage')
  const reader = useTimeReader()
  const { program, edit } = useSearch({ from: '/learn/goals' })
  const navigate = useNavigate({ from: '/learn/goals' })
  const open = (edit: string | undefined) => navigate({ search: (old) => ({ ...old, edit }), replace: true, resetScroll: false })
  const choose = (picked: string | undefined) => navigate({ search: (old) => ({ ...old, program: picked }) })
  const input = present({ program })
  const reading = useQuery({ ...asking('GET /api/goals', input), placeholderData: keepPreviousData })
  const add = may && (
    <Button icon="add" onClick={() => open('new')}>
      {say('goals.add')}
    </Button>
  )
  return (
    <TimePage
      title={say('goals.title')}
      program={program}
      onProgram={choose}
      ofAll
      reading={reading}
      file={link('GET /api/goals.csv', input)}
      acts={add}
    >
      {({ goals, programs }) => (
        <>
          {edit === 'new' && <GoalForm key={program ?? ''} programs={programs} chosen={program} onDone={() => open(undefined)} />}
          {goals.length === 0
            ? edit !== 'new' && <Empty title={say('goals.none')}>{say('goals.none.text')}</Empty>
            : goals.length > 1 && <Says sentences={[goalsSentence(goals, reader)]} />}
          {goals.map((goal) =>
            edit === goal.id ? (
              <GoalForm key={goal.id} programs={programs} goal={goal} onDone={() => open(undefined)} />
            ) : (
              <OneGoal key={goal.id} goal={goal} may={may} onEdit={() => open(goal.id)} />
            ),
          )}
          <HowComputed page="goals" />
        </>
      )}
    </TimePage>
  )
}

function OneGoal({ goal, may, onEdit }: { goal: Goal; may: boolean; onEdit: () => void }) {
  const say = useSay()
  const reader = useTimeReader()
  const remove = useActing('DELETE /api/goals/:id', RENEWS)
  const add = useActing('POST /api/goals', RENEWS)
  const { id, name, program, where, hidden, baseline, target, due } = goal
  const again = () =>
    baseline &&
    add.mutate({
      ...{ name, program: program.id, where, target, due },
      baseline: baseline.wave ? { wave: baseline.wave.id } : { from: baseline.from, until: baseline.until },
    })
  const removeNow = () => remove.mutate({ id }, { onSuccess: () => toast(say('annotation.removed'), () => again()) })
  const [first, ...others] = goalSentences(goal, reader)
  return (
    <section className="section">
      <header className="section-head">
        <h2>{name}</h2>
        <span className="note">
          {[program.name, hidden ? say('where.hidden') : where, say('goals.due', { day: dayName(due, reader.locale) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {may && (
          <span className="acts">
            <EntryActs name={name} busy={remove.isPending} onEdit={onEdit} onRemove={removeNow} />
          </span>
        )}
      </header>
      <div className="time-goal">
        <div className="stack">
          <p className="time-verdict">
            <b>{first}</b>
          </p>
          {others.map((each) => (
            <p key={each} className="mut">
              {each}
            </p>
          ))}
        </div>
        <GoalLine goal={goal} />
      </div>
    </section>
  )
}
