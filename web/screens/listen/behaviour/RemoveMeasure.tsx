import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Measure } from '#contract/listen/measures.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

export function RemoveMeasure({ measure: { id, label } }: { measure: Measure }) {
  const say = useSay()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const remove = useActing('DELETE /api/measures/:id', ['GET /api/measures', 'GET /api/attributes', 'GET /api/audit'])
  const gone = () => {
    toast(say('behaviour.removed', { label }))
    navigate({ to: '/listen/behaviour' })
  }
  return (
    <>
      <Button look="line" onClick={() => setAsked(true)}>
        {say('behaviour.remove')}
      </Button>
      <Dialog
        open={asked}
        title={say('behaviour.remove.ask', { label })}
        onClose={() => setAsked(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsked(false)}>
              {say('ui.keep')}
            </Button>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate({ id }, { onSuccess: gone })}>
              {say('behaviour.remove')}
            </Button>
          </>
        }
      >
        <p>{say('behaviour.remove.text')}</p>
        {remove.error && <Problem error={remove.error} />}
      </Dialog>
    </>
  )
}
