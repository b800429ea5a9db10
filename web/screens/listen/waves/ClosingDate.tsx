import { useState } from 'react'
import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { ClosingField } from './ClosingField.tsx'
import { dayIn, endOfDay } from './closing-day.ts'

/** While answers are taken, until when can still change. */
export function ClosingDate({ wave }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const [open, setOpen] = useState(false)
  const move = useActing('PUT /api/waves/:id/closing-date', ['GET /api/waves', 'GET /api/waves/:id'])
  const submit = (fields: FormData) =>
    move.mutate(
      { id: wave.id, closesAt: endOfDay(fieldText(fields, 'closesAt'), timeZone) ?? '' },
      {
        onSuccess: ({ closesAt }) => {
          setOpen(false)
          toast(say('waves.closing.moved', { closes: format.day(closesAt) }))
        },
      },
    )

  return (
    <>
      <Button look="line" onClick={() => setOpen(true)}>
        {say('waves.closing')}
      </Button>
      <Dialog open={open} title={say('waves.closing')} onClose={() => setOpen(false)}>
        <p className="mut mb-4">{say('waves.closing.text')}</p>
        <Form
          label={say('waves.closing')}
          error={move.error}
          onSubmit={submit}
          acts={
            <>
              <Button look="line" onClick={() => setOpen(false)}>
                {say('waves.closing.no')}
              </Button>
              <Button type="submit" busy={move.isPending}>
                {say('waves.closing.yes')}
              </Button>
            </>
          }
        >
          <ClosingField name="closesAt" defaultValue={dayIn(wave.closesAt, timeZone)} />
        </Form>
      </Dialog>
    </>
  )
}
