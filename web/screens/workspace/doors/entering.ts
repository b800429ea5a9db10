import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Session } from '#contract/workspace/sessions.ts'
import { asking } from '#web/queries.ts'

/** Through the door, with nothing left on the screen of whoever was here before. */
export function useEntered(): (session: Session, next?: string) => void {
  const queries = useQueryClient()
  const { history } = useRouter()
  return (session, next) => {
    queries.clear()
    queries.setQueryData(asking('GET /api/session', {}).queryKey, session)
    history.push(next && isOurs(next) ? next : '/')
  }
}

/** An address bar can be written by anyone: only a path of this site is followed. */
const isOurs = (next: string) => next.startsWith('/') && new URL(next, location.origin).origin === location.origin
