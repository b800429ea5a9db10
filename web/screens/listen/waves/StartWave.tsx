import { useState } from 'react'
import type { Simulation } from '#contract/listen/wave-plan.ts'
import type { Wave } from '#contract/listen/waves.ts'
import { useActing } from '#web/queries.ts'
import { useMailWay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** The one deed that reaches people, so it says the number and asks once. */
export function StartWave({ wave, simulation, unsaved }: { wave: Wave; simulation: Simulation | undefined; unsaved: boolean }) {
  const say = useSay()
  const way = useMailWay()
  const [open, setOpen] = useState(false)
  const start = useActing('POST /api/waves/:id/start', ['GET /api/waves', 'GET /api/waves/:id', 'GET /api/programs'])
  const asked = simulation?.asked ?? 0
  const go = () =>
    start.mutate(
      { id: wave.id },
      {
        onSuccess: () => {
          setOpen(false)
          toast(say('waves.started'))
        },
      },
    )
  const why = unsaved
    ? say('waves.start.unsaved')
    : simulation?.held
      ? say('waves.start.held')
      : simulation?.asked === 0 && say('waves.start.nobody')

  return (
    <>
      <Button blocked={why} onClick={() => setOpen(true)}>
        {say('waves.start')}
      </Button>
      <Dialog
        open={open}
        title={say('waves.start.title', { asked })}
        onClose={() => setOpen(false)}
        acts={
          <>
            <Button look="line" onClick={() => setOpen(false)}>
              {say('waves.start.no')}
            </Button>
            <Button look="reply" busy={start.isPending} onClick={go}>
              {say('waves.start.yes', { asked })}
            </Button>
          </>
        }
      >
        <p className="mut">{say('waves.start.text', { way })}</p>
        {start.error && <Problem error={start.error} />}
      </Dialog>
    </>
  )
}
