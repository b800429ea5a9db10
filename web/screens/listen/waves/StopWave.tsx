import { useState } from 'react'
import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** It cannot be undone, so it says what happens to the mails and to the answers. */
export function StopWave({ wave }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const stop = useActing('POST /api/waves/:id/stop', ['GET /api/waves', 'GET /api/waves/:id'])
  const { queued, deferred } = wave.progress
  const go = () =>
    stop.mutate(
      { id: wave.id },
      {
        onSuccess: ({ held }) => {
          setOpen(false)
          toast(say('waves.stopped', { held }))
        },
      },
    )

  return (
    <>
      <Button look="line" onClick={() => setOpen(true)}>
        {say('waves.stop')}
      </Button>
      <Dialog
        open={open}
        title={say('waves.stop.title')}
        onClose={() => setOpen(false)}
        acts={
          <>
            <Button look="line" onClick={() => setOpen(false)}>
              {say('waves.stop.no')}
            </Button>
            <Button look="danger" busy={stop.isPending} onClick={go}>
              {say('waves.stop.yes')}
            </Button>
          </>
        }
      >
        <p className="mut">{say('waves.stop.text', { waiting: queued + deferred, closes: format.day(wave.closesAt) })}</p>
        {stop.error && <Problem error={stop.error} />}
      </Dialog>
    </>
  )
}
