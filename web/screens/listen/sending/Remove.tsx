import { useState } from 'react'
import type { Reading } from '#web/api.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

const MEANS = {
  'DELETE /api/senders/:id': 'outgoing.remove.sender',
  'DELETE /api/sending/domains/:id': 'outgoing.remove.domain',
  'DELETE /api/sending/hooks/:id': 'outgoing.remove.hook',
} as const
type RemoveProps = { address: keyof typeof MEANS; id: string; name: string; renews: Reading }

/** Asks once, and says what will no longer be. */
export function Remove({ address, id, name, renews }: RemoveProps) {
  const say = useSay()
  const remove = useActing(address, [renews, 'GET /api/audit'])
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button look="bare" aria-label={say('outgoing.remove.name', { name })} onClick={() => setAsked(true)}>
        {say('outgoing.remove')}
      </Button>
      <Dialog
        open={asked}
        title={say('outgoing.remove.ask', { name })}
        onClose={() => setAsked(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsked(false)}>
              {say('ui.keep')}
            </Button>
            <Button
              look="danger"
              busy={remove.isPending}
              onClick={() => remove.mutate({ id }, { onSuccess: () => setAsked(false) })}
            >
              {say('outgoing.remove')}
            </Button>
          </>
        }
      >
        <p>{say(MEANS[address])}</p>
        {remove.error && <Problem error={remove.error} />}
      </Dialog>
    </>
  )
}
