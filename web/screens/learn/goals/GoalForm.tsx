import { useContext } from 'react'
import type { Goal } from '#contract/learn/goals.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { TimeZone } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { EntryForm, type Saved } from '#web/screens/learn/trend/EntryForm.tsx'
import { WhereField } from '#web/screens/learn/trend/WhereField.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/goals'] as const
const DAY = 86_400_000
type Program = { id: string; name: string; waves: readonly { id: string; name: string }[] }
type Props = { programs: readonly Program[]; goal?: Goal; chosen?: string | undefined; onDone: () => void }

/** From where, to which score, by when. A wave names its program. `chosen`: the program that is looked at. */
export function GoalForm({ programs, goal, chosen, onDone }: Props) {
  const say = useSay()
  const zone = useContext(TimeZone)
  const add = useActing('POST /api/goals', RENEWS)
  const change = useActing('PUT /api/goals/:id', RENEWS)
  const starts = programs.flatMap(({ id, name, waves }) => {
    const of = (label: string) => (programs.length > 1 ? `${name}: ${label}` : label)
    const known = waves.map((wave) => ({ value: wave.id, label: of(wave.name), program: id, wave: true }))
    return [...known, { value: id, label: of(say('goals.baseline.days')), program: id, wave: false }]
  })
  const first = starts.find(({ program }) => program === chosen) ?? starts[0]
  const kept = goal?.baseline && !goal.baseline.wave ? goal.baseline : null
  const save = (fields: FormData, saved: Saved) => {
    const start = starts.find(({ value }) => value === fieldText(fields, 'baseline')) ?? starts[0]
    if (!start) return
    const now = Date.now()
    const days = kept ?? { from: dayOf(new Date(now - 90 * DAY), zone), until: dayOf(new Date(now), zone) }
    const given = {
      name: fieldText(fields, 'name'),
      program: start.program,
      where: fieldText(fields, 'where') || null,
      baseline: start.wave ? { wave: start.value } : { from: days.from, until: days.until },
      target: Number(fieldText(fields, 'target')),
      due: fieldText(fields, 'due'),
    }
    if (goal) change.mutate({ id: goal.id, ...given }, saved)
    else add.mutate(given, saved)
  }
  return (
    <EntryForm label={say('goals.add')} acting={[add, change]} onSave={save} onDone={onDone}>
      <div className="time-fields">
        <Field label={say('watches.name')} name="name" defaultValue={goal?.name ?? ''} maxLength={120} autoComplete="off" />
        <Select
          label={say('goals.baseline')}
          name="baseline"
          defaultValue={goal?.baseline?.wave?.id ?? goal?.program.id ?? first?.value ?? ''}
          options={starts.map(({ value, label }) => ({ value, label }))}
        />
        <Field
          label={say('goals.target')}
          name="target"
          type="number"
          min={-100}
          max={100}
          step="any"
          defaultValue={goal?.target ?? ''}
        />
        <Field label={say('goals.by')} name="due" type="date" defaultValue={goal?.due ?? ''} />
      </div>
      <WhereField where={goal?.where} />
    </EntryForm>
  )
}
