import type { Watch } from '#contract/learn/watches.ts'
import { useActing } from '#web/queries.ts'
import { EntryForm, type Saved } from '#web/screens/learn/trend/EntryForm.tsx'
import { WhereField } from '#web/screens/learn/trend/WhereField.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/watches'] as const
const GRAINS = ['week', 'month', 'day'] as const
type Program = { id: string; name: string }
type Props = { programs: readonly Program[]; watch?: Watch; chosen?: string | undefined; onDone: () => void }

/** What is watched, by which stretches, and from where it learns. `chosen`: the program that is looked at. */
export function WatchForm({ programs, watch, chosen, onDone }: Props) {
  const say = useSay()
  const add = useActing('POST /api/watches', RENEWS)
  const change = useActing('PUT /api/watches/:id', RENEWS)
  const save = (fields: FormData, saved: Saved) => {
    const given = {
      name: fieldText(fields, 'name'),
      program: fieldText(fields, 'program') || (programs[0]?.id ?? ''),
      where: fieldText(fields, 'where') || null,
      grain: GRAINS.find((each) => each === fieldText(fields, 'grain')) ?? 'week',
    }
    const since = fieldText(fields, 'since')
    if (watch) change.mutate({ id: watch.id, ...given, since: since || watch.since }, saved)
    else add.mutate({ ...given, ...(since && { since }) }, saved)
  }
  return (
    <EntryForm label={say('watches.add')} acting={[add, change]} onSave={save} onDone={onDone}>
      <div className="time-fields">
        <Field label={say('watches.name')} name="name" defaultValue={watch?.name ?? ''} maxLength={120} autoComplete="off" />
        {programs.length > 1 && (
          <Select
            label={say('score.program')}
            name="program"
            defaultValue={watch?.program.id ?? chosen ?? ''}
            options={programs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select
          label={say('explorer.grain')}
          name="grain"
          defaultValue={watch?.grain ?? 'week'}
          options={GRAINS.map((each) => ({ value: each, label: say(`explorer.grain.${each}`) }))}
        />
        <Field label={say('watches.since')} name="since" type="date" defaultValue={watch?.since ?? ''} optional />
      </div>
      <WhereField where={watch?.where} />
    </EntryForm>
  )
}
