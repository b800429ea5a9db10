import type { View } from '#contract/learn/views.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/views'] as const

/** A condition under the name of whom it concerns. */
export function ViewForm({ view, onDone }: { view: View | undefined; onDone: () => void }) {
  const say = useSay()
  const add = useActing('POST /api/views', RENEWS)
  const change = useActing('PUT /api/views/:id', RENEWS)
  const save = (fields: FormData) => {
    const given = { name: fieldText(fields, 'name'), condition: fieldText(fields, 'condition') }
    const onSuccess = () => {
      toast(say('annotation.saved'))
      onDone()
    }
    if (view) change.mutate({ id: view.id, ...given }, { onSuccess })
    else add.mutate(given, { onSuccess })
  }
  return (
    <Form
      label={say('views.add')}
      error={add.error ?? change.error}
      onSubmit={save}
      acts={
        <>
          <Button type="submit" busy={add.isPending || change.isPending}>
            {say('annotation.save')}
          </Button>
          <Button look="bare" onClick={onDone}>
            {say('annotation.cancel')}
          </Button>
        </>
      }
    >
      <Field label={say('views.name')} name="name" defaultValue={view?.name ?? ''} maxLength={120} autoComplete="off" />
      <Field
        label={say('views.condition')}
        hint={say('segments.text.hint.answer')}
        name="condition"
        defaultValue={view?.condition ?? ''}
        maxLength={1000}
        autoComplete="off"
      />
    </Form>
  )
}
