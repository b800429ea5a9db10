import { useState } from 'react'
import type { Experiment } from '#contract/listen/experiments.ts'
import type { Wave } from '#contract/listen/waves.ts'
import type { VariantKey } from '#domain/listen/variant.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { describe } from './Arms.tsx'

/** The choice reaches people and cannot be taken back, so it says how many and asks once. */
export function Adopt({ wave, experiment: { variants, result, waiting, unsent } }: { wave: Wave; experiment: Experiment }) {
  const say = useSay()
  const winner = result?.winner ?? null
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<VariantKey | null>(null)
  const key = picked ?? winner ?? 'A'
  const adopt = useActing('POST /api/waves/:id/experiment/adopt', ['GET /api/waves/:id/experiment', 'GET /api/waves/:id'])
  const choose = () =>
    adopt.mutate(
      { id: wave.id, key },
      {
        onSuccess: ({ people, stuck }) => {
          setOpen(false)
          toast(stuck ? say('experiments.adopt.stuck', { people, stuck, key }) : say('experiments.adopt.done', { people, key }))
        },
      },
    )

  return (
    <>
      <Button look="line" onClick={() => setOpen(true)}>
        {say('experiments.adopt')}
      </Button>
      <Dialog
        open={open}
        title={say('experiments.adopt.title', { count: waiting + unsent })}
        onClose={() => setOpen(false)}
        acts={
          <>
            <Button look="line" onClick={() => setOpen(false)}>
              {say('experiments.adopt.no')}
            </Button>
            <Button look="reply" busy={adopt.isPending} onClick={choose}>
              {say('experiments.adopt.yes', { key })}
            </Button>
          </>
        }
      >
        <div className="stack-4">
          <Radios
            quiet
            label={say('experiments.column.variant')}
            name="key"
            value={key}
            onPick={setPicked}
            options={variants.map((variant) => ({ value: variant.key, label: variant.key, hint: describe(variant, say) }))}
          />
          {key !== winner && <p>{say('experiments.adopt.warning', { key })}</p>}
          <p className="mut">{say('experiments.adopt.text')}</p>
          {adopt.error && <Problem error={adopt.error} />}
        </div>
      </Dialog>
    </>
  )
}
