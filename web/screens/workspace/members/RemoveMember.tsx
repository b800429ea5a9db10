import { useState } from 'react'
import type { Member } from '#contract/workspace/members.ts'
import { useActing } from '#web/queries.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

export function RemoveMember({ member: { id, name } }: { member: Member }) {
  const say = useSay()
  const remove = useActing('DELETE /api/members/:id', ['GET /api/members', 'GET /api/session', 'GET /api/audit'])
  const [asked, setAsked] = useState(false)
  const go = () =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          setAsked(false)
          toast(say('members.removed', { name }))
        },
      },
    )
  return (
    <>
      <IconButton icon="close" label={say('members.remove.name', { name })} onClick={() => setAsked(true)} />
      <Dialog
        open={asked}
        title={say('members.remove.ask', { name })}
        onClose={() => setAsked(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsked(false)}>
              {say('ui.keep')}
            </Button>
            <Button look="danger" busy={remove.isPending} onClick={go}>
              {say('members.remove')}
            </Button>
          </>
        }
      >
        <p>{say('members.remove.text')}</p>
        {remove.error && <Problem error={remove.error} />}
      </Dialog>
    </>
  )
}
