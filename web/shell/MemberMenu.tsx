import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '#contract/workspace/sessions.ts'
import { Menu, MenuItem } from '#web/ui/Menu.tsx'
import { Face } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { ThemeItems } from './Choices.tsx'
import { showKeys } from './KeySheet.tsx'
import { useSignOut } from './moves.ts'
import { RemoveSampleDialog } from './RemoveSampleDialog.tsx'
import { useTabs } from './tabs.ts'
import { WorkspaceItems } from './WorkspaceMenu.tsx'

/** What belongs to the person: their settings, how the app looks to them, the way out. */
export function MemberMenu({ session }: { session: Session }) {
  const { person, workspaces } = session
  const say = useSay()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const [settings] = useTabs()('settings')
  const [removing, setRemoving] = useState(false)
  if (!person) return null

  return (
    <>
      <Menu
        className="menu-face"
        label={say('shell.you', { name: person.name })}
        edge="end"
        button={<Face name={person.name} size="large" bare />}
      >
        <div className="menu-title" role="presentation">
          <b className="text-ink">{person.name}</b>
          <br />
          {person.email}
        </div>
        {workspaces.length > 1 && (
          <div className="wide:hidden">
            <WorkspaceItems session={session} />
            <hr />
          </div>
        )}
        {settings && <MenuItem onPick={() => navigate({ to: settings.path })}>{say('shell.settings')}</MenuItem>}
        <MenuItem onPick={() => navigate({ to: '/guide' })}>{say('shell.guide')}</MenuItem>
        <MenuItem onPick={showKeys}>{say('shell.keys')}</MenuItem>
        {session.workspace?.sample && (
          <div className="wide:hidden">
            <MenuItem onPick={() => setRemoving(true)}>{say('sample.remove.menu')}</MenuItem>
          </div>
        )}
        <hr />
        <ThemeItems />
        <hr />
        <MenuItem onPick={signOut}>{say('shell.sign_out')}</MenuItem>
      </Menu>
      <RemoveSampleDialog open={removing} onClose={() => setRemoving(false)} />
    </>
  )
}
