import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useActing } from '#web/queries.ts'

/** Nothing of the workspace one leaves may stay on the screen. */
export function useFreshStart() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    queries.clear()
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
