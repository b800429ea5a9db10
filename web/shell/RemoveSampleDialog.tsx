import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { useSample } from './sample.ts'

/** Asks first: what one tried in the sample goes with it. */
export function RemoveSampleDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const { remove, isRemoving, problem } = useSample()
  return (
    <Dialog
      open={open}
      title={say('sample.remove.ask')}
      onClose={onClose}
      acts={
        <>
          <Button look="line" onClick={onClose}>
            {say('ui.keep')}
          </Button>
          <Button look="danger" busy={isRemoving} onClick={() => remove(() => toast(say('sample.removed')))}>
            {say('sample.remove')}
          </Button>
        </>
      }
    >
      <p>{say('sample.remove.text')}</p>
      {problem && <Problem error={problem} />}
    </Dialog>
  )
}
