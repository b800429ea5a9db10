import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useActing } from '#web/queries.ts'
import { between } from './between.ts'

/** Nothing of the workspace one leaves may stay on the screen. */
export function useFreshStart() {
  const forget = useForget()
  const navigate = useNavigate()
  return () =>
    between(async () => {
      await forget()
      await navigate({ to: '/' })
    })
}

/** Goes to another workspace of the same person. */
export function useEnter(): (workspaceId: string) => void {
  const start = useFreshStart()
  const enter = useActing('PUT /api/session/workspace')
  return (workspaceId) => enter.mutate({ workspaceId }, { onSuccess: start })
}

/** Signs out and goes to the door; with `stay`, a screen that needs nobody stays where it is. */
export function useSignOut({ stay = false } = {}): () => void {
  const forget = useForget()
  const gone = useGone()
  const leave = useActing('DELETE /api/session')
  return () => leave.mutate({}, { onSettled: stay ? forget : gone })
}

/** The way out for who is signed out already. */
export function useGone() {
  const navigate = useNavigate()
  const forget = useForget()
  return async () => {
    await navigate({ to: '/sign-in' })
    await forget()
  }
}

function useForget() {
  const queries = useQueryClient()
  return async () => {
    queries.removeQueries({ type: 'inactive' })
    // What is on the screen holds on to its query: cleared it would show the old data for ever, reset it asks again.
    await queries.resetQueries()
  }
}
