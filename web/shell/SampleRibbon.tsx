import { useState } from 'react'
import type { Session } from '#contract/workspace/sessions.ts'
import { Button } from '#web/ui/Button.tsx'
import { useWide } from '#web/wide.ts'
import { useSay } from '#web/words.ts'
import { useEnter } from './moves.ts'
import { RemoveSampleDialog } from './RemoveSampleDialog.tsx'

/** Above every screen of a sample: what it is, the way home, and the way to be rid of it. On a phone the member's menu holds the last. */
export function SampleRibbon({ session: { workspaces } }: { session: Session }) {
  const say = useSay()
  const enter = useEnter()
  const wide = useWide()
  const home = workspaces.find(({ sample }) => !sample)
  return (
    <aside className="ribbon" aria-label={say('shell.sample')}>
      <span className="ell">{say(wide ? 'shell.sample_note' : 'shell.sample_brief')}</span>
      <span className="ribbon-acts">
        {home && (
          <Button look="line" onClick={() => enter(home.id)}>
            {wide ? say('sample.leave', { workspace: home.name }) : say('sample.leave.brief')}
          </Button>
        )}
        {wide && <RemoveSample />}
      </span>
    </aside>
  )
}

export function RemoveSample() {
  const say = useSay()
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button look="line" onClick={() => setAsked(true)}>
        {say('sample.remove')}
      </Button>
      <RemoveSampleDialog open={asked} onClose={() => setAsked(false)} />
    </>
  )
}
