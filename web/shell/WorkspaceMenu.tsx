import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '#contract/workspace/sessions.ts'
import { useActing } from '#web/queries.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import { Menu, MenuItem, MenuTitle } from '#web/ui/Menu.tsx'
import { useSay } from '#web/words.ts'

/** Which workspace this is, and the way to another. */
export function WorkspaceMenu({ session: { workspace, workspaces } }: { session: Session }) {
  const say = useSay()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const go = useActing('PUT /api/session/workspace')
  if (!workspace) return null

  const move = (workspaceId: string) =>
    go.mutate(
      { workspaceId },
      {
        // Nothing of the workspace one leaves may stay on the screen.
        onSuccess: async () => {
          queries.clear()
          await navigate({ to: '/' })
        },
      },
    )

  const name = (
    <>
      <span className="ell max-w-50">{workspace.name}</span>
      {workspace.sample && <Chip look="line">{say('shell.sample')}</Chip>}
    </>
  )
  if (workspaces.length < 2) return <span className="row phone-off mut min-w-0 pl-2">{name}</span>
  return (
    <Menu
      className="btn btn-bare phone-off min-w-0"
      label={`${say('shell.workspaces')}: ${workspace.name}`}
      button={
        <>
          {name}
          <Icon name="down" size={12} />
        </>
      }
    >
      <MenuTitle>{say('shell.workspaces')}</MenuTitle>
      {workspaces.map((each) => (
        <MenuItem key={each.id} checked={each.id === workspace.id} onPick={() => each.id !== workspace.id && move(each.id)}>
          <span className="ell">{each.name}</span>
          {each.sample && <Chip look="line">{say('shell.sample')}</Chip>}
        </MenuItem>
      ))}
    </Menu>
  )
}
