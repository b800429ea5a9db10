import type { ReactNode } from 'react'
import type { Simulation } from '#contract/listen/wave-plan.ts'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { Accounts } from './Accounts.tsx'
import { Among } from './Among.tsx'
import { Calendar } from './Calendar.tsx'
import { ClosingField } from './ClosingField.tsx'
import { DayTable } from './DayTable.tsx'
import { type Draft, withAccount, withDrip, withReminders, withSegment } from './draft.ts'
import { Pace } from './Pace.tsx'
import { Reminders } from './Reminders.tsx'
import { StrataTable } from './StrataTable.tsx'
import { Whom } from './Whom.tsx'

type Props = {
  draft: Draft
  simulation: Simulation | undefined
  error: Error | null
  acts: ReactNode
  onDraft: (draft: Draft) => void
  onSave: () => void
}

/** Whom, how many of one company, and on which days. Nothing of it is final before the start. */
export function PlanForm({ draft, simulation, error, acts, onDraft, onSave }: Props) {
  const say = useSay()
  const { name, closesOn, plan } = draft
  const { by } = plan.sampling
  const strata = simulation?.strata.filter(({ people }) => people > 0) ?? []
  const sampled = (sampling: Draft['plan']['sampling']) => onDraft({ ...draft, plan: { ...plan, sampling } })

  return (
    <Form label={name} error={error} onSubmit={onSave} acts={acts}>
      <Section
        title={say('waves.who')}
        note={by && simulation ? say('planner.strata.note', { strata: strata.length, people: simulation.people }) : undefined}
      >
        <div className="stack-4">
          <Among segment={plan.segment} onSegment={(segment) => onDraft({ ...draft, plan: withSegment(plan, segment) })} />
          <Whom sampling={plan.sampling} onSampling={sampled} />
          {by !== undefined && simulation && strata.length > 0 && (
            <StrataTable simulation={simulation} sampling={plan.sampling} onSampling={sampled} />
          )}
          {simulation && !simulation.floorsKept && <p className="mut">{say('planner.floors')}</p>}
          {simulation && simulation.short > 0 && <p className="mut">{say('planner.short', { people: simulation.short })}</p>}
        </div>
      </Section>
      <Section title={say('planner.account')}>
        <Accounts account={plan.account} onAccount={(account) => onDraft({ ...draft, plan: withAccount(plan, account) })} />
      </Section>
      <Section title={say('waves.when')}>
        <div className="stack-4">
          <div className="stack-4 narrow">
            <Field
              label={say('waves.field.name')}
              name="name"
              value={name}
              maxLength={120}
              onChange={(event) => onDraft({ ...draft, name: event.target.value })}
            />
            <ClosingField name="closesAt" value={closesOn} onDay={(day) => onDraft({ ...draft, closesOn: day })} />
          </div>
          <Pace drip={plan.drip} closesOn={closesOn} onDrip={(drip) => onDraft({ ...draft, plan: withDrip(plan, drip) })} />
          {plan.drip && simulation && simulation.days.length > 0 && (
            <>
              {noRoom(simulation) > 0 && <p className="form-problem">{say('planner.no_room', { people: noRoom(simulation) })}</p>}
              <Calendar days={simulation.days} />
              <DayTable days={simulation.days} />
            </>
          )}
          <Reminders
            reminders={plan.reminders}
            onReminders={(reminders) => onDraft({ ...draft, plan: withReminders(plan, reminders) })}
          />
        </div>
      </Section>
    </Form>
  )
}

const noRoom = ({ notAsked }: Simulation) => notAsked.find(({ because }) => because === 'no_room')?.people ?? 0
