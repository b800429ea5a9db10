import { useState } from 'react'
import type { ApiKey } from '#contract/workspace/keys.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

export function RevokeKey({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const say = useSay()
  const revoke = useActing('DELETE /api/keys/:id', ['GET /api/keys', 'GET /api/audit'])
  const [asked, setAsked] = useState(false)
  const go = () =>
    revoke.mutate(
      { id },
      {
        onSuccess: () => {
          setAsked(false)
          toast(say('api_keys.gone', { name }))
        },
      },
    )
  return (
    <>
      <Button look="bare" aria-label={say('api_keys.revoke.name', { name })} onClick={() => setAsked(true)}>
        {say('api_keys.revoke')}
      </Button>
      <Dialog
        open={asked}
        title={say('api_keys.revoke.ask', { name })}
        onClose={() => setAsked(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsked(false)}>
              {say('ui.keep')}
            </Button>
            <Button look="danger" busy={revoke.isPending} onClick={go}>
              {say('api_keys.revoke')}
            </Button>
          </>
        }
      >
        <p>{say('api_keys.revoke.text')}</p>
        {revoke.error && <Problem error={revoke.error} />}
      </Dialog>
    </>
  )
}
