import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useActing } from '#web/queries.ts'

/** Nothing of the workspace one leaves may stay on the screen. */
export function useFreshStart() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    queries.removeQueries({ type: 'inactive' })
    // What is on the screen holds on to its query: cleared it would show the old data for ever, reset it asks again.
    await queries.resetQueries()
    await navigate({ to: '/' })
  }
}

/** Goes to another workspace of the same person. */
export function useEnter(): (workspaceId: string) => void {
  const start = useFreshStart()
  const enter = useActing('PUT /api/session/workspace')
  return (workspaceId) => enter.mutate({ workspaceId }, { onSuccess: start })
}

export function useSignOut(): () => void {
  const start = useFreshStart()
  const leave = useActing('DELETE /api/session')
  return () => leave.mutate({}, { onSettled: start })
}
