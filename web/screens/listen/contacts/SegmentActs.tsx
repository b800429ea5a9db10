import { useNavigate } from '@tanstack/react-router'
import type { Segment } from '#contract/listen/segments.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/segments', 'GET /api/contacts'] as const

/** Keeps a condition under a name, changes the one that is open, or removes it. */
export function SegmentActs({ condition, segment }: { condition: string; segment: Segment | undefined }) {
  const say = useSay()
  const may = useMay()
  const navigate = useNavigate({ from: '/listen/contacts' })
  const add = useActing('POST /api/segments', RENEWS)
  const change = useActing('PUT /api/segments/:id', RENEWS)
  const remove = useActing('DELETE /api/segments/:id', RENEWS)
  if (!may('contact.manage')) return null

  const open = (id: string | undefined) => navigate({ search: (old) => ({ ...old, segment: id, condition: undefined }) })
  const said = () => toast(say('segments.saved'))
  const save = (name: string) => {
    if (segment) change.mutate({ id: segment.id, name, condition }, { onSuccess: said })
    else
      add.mutate(
        { name, condition },
        {
          onSuccess: ({ id }) => {
            said()
            open(id)
          },
        },
      )
  }
  const removeNow = (gone: Segment) =>
    remove.mutate(
      { id: gone.id },
      {
        onSuccess: () => {
          open(undefined)
          toast(say('segments.removed'), () => add.mutate({ name: gone.name, condition: gone.condition }))
        },
      },
    )
  return (
    <Form
      error={add.error ?? change.error ?? remove.error}
      onSubmit={(form) => save(fieldText(form, 'name'))}
      acts={
        <>
          <Button type="submit" look="line" busy={add.isPending || change.isPending}>
            {say(segment ? 'segments.change' : 'segments.save')}
          </Button>
          {segment && (
            <Button look="bare" busy={remove.isPending} onClick={() => removeNow(segment)}>
              {say('segments.remove')}
            </Button>
          )}
        </>
      }
    >
      <Field label={say('segments.name')} name="name" defaultValue={segment?.name ?? ''} maxLength={120} autoComplete="off" />
    </Form>
  )
}
