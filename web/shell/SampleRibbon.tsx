import { useState } from 'react'
import type { Session } from '#contract/workspace/sessions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { useEnter } from './moves.ts'
import { useSample } from './sample.ts'

/** Above every screen of a sample: what it is, the way home, and the way to be rid of it. */
export function SampleRibbon({ session: { workspaces } }: { session: Session }) {
  const say = useSay()
  const enter = useEnter()
  const home = workspaces.find(({ sample }) => !sample)
  return (
    <aside className="ribbon" aria-label={say('shell.sample')}>
      <span>{say('shell.sample_note')}</span>
      <span className="ribbon-acts">
        {home && (
          <Button look="line" onClick={() => enter(home.id)}>
            {say('sample.leave', { workspace: home.name })}
          </Button>
        )}
        <RemoveSample />
      </span>
    </aside>
  )
}

/** Asks first: what one tried in the sample goes with it. */
export function RemoveSample() {
  const say = useSay()
  const { remove, isRemoving, problem } = useSample()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button look="line" onClick={() => setAsked(true)}>
        {say('sample.remove')}
      </Button>
      <Dialog
        open={asked}
        title={say('sample.remove.ask')}
        onClose={() => setAsked(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsked(false)}>
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
    </>
  )
}
