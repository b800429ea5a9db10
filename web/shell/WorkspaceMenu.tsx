import type { Session } from '#contract/workspace/sessions.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, MenuItem, MenuTitle } from '#web/ui/Menu.tsx'
import { useSay } from '#web/words.ts'
import { useEnter } from './moves.ts'

/** Which workspace this is, and the way to another. On a phone the member's menu holds it. */
export function WorkspaceMenu({ session }: { session: Session }) {
  const say = useSay()
  const { workspace, workspaces } = session
  if (!workspace) return null

  const name = <span className="ell max-w-50">{workspace.name}</span>
  if (workspaces.length < 2) return <span className="phone-off mut flex min-w-0 pl-2">{name}</span>
  const button = (
    <>
      {name}
      <Icon name="down" size={12} />
    </>
  )
  return (
    <Menu className="btn btn-bare phone-off min-w-0" label={`${say('shell.workspaces')}: ${workspace.name}`} button={button}>
      <WorkspaceItems session={session} />
    </Menu>
  )
}

export function WorkspaceItems({ session: { workspace, workspaces } }: { session: Session }) {
  const say = useSay()
  const enter = useEnter()
  return (
    <>
      <MenuTitle>{say('shell.workspaces')}</MenuTitle>
      {workspaces.map(({ id, name, sample }) => (
        <MenuItem key={id} checked={id === workspace?.id} onPick={() => id !== workspace?.id && enter(id)}>
          <span className="ell">{name}</span>
          {sample && <Chip look="line">{say('shell.sample')}</Chip>}
        </MenuItem>
      ))}
    </>
  )
}
