import type { Session } from '#contract/workspace/sessions.ts'
import { Button } from '#web/ui/Button.tsx'
import { useSay } from '#web/words.ts'
import { useEnter, useSignOut } from './moves.ts'

/** Someone signed in who is in no workspace now: the ones they may enter, or a word on whom to ask. */
export function Homeless({ session: { workspaces } }: { session: Session }) {
  const say = useSay()
  const enter = useEnter()
  const signOut = useSignOut()
  return (
    <div className="stack-4 justify-items-start">
      <h1>{say('shell.workspaces')}</h1>
      {workspaces.length === 0 && <p>{say('lost.homeless')}</p>}
      {workspaces.map(({ id, name }) => (
        <Button key={id} onClick={() => enter(id)}>
          {name}
        </Button>
      ))}
      <Button look="line" onClick={signOut}>
        {say('shell.sign_out')}
      </Button>
    </div>
  )
}
