import type { View } from '#contract/learn/views.ts'
import { useActing } from '#web/queries.ts'
import { EntryForm, type Saved } from '#web/screens/learn/trend/EntryForm.tsx'
import { Field } from '#web/ui/Field.tsx'
import { fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/views'] as const

/** A condition under the name of whom it concerns. */
export function ViewForm({ view, onDone }: { view: View | undefined; onDone: () => void }) {
  const say = useSay()
  const add = useActing('POST /api/views', RENEWS)
  const change = useActing('PUT /api/views/:id', RENEWS)
  const save = (fields: FormData, saved: Saved) => {
    const given = { name: fieldText(fields, 'name'), condition: fieldText(fields, 'condition') }
    if (view) change.mutate({ id: view.id, ...given }, saved)
    else add.mutate(given, saved)
  }
  return (
    <EntryForm label={say('views.add')} acting={[add, change]} onSave={save} onDone={onDone}>
      <Field label={say('views.name')} name="name" defaultValue={view?.name ?? ''} maxLength={120} autoComplete="off" />
      <Field
        label={say('views.condition')}
        hint={say('segments.text.hint.answer')}
        name="condition"
        defaultValue={view?.condition ?? ''}
        maxLength={1000}
        autoComplete="off"
      />
    </EntryForm>
  )
}
