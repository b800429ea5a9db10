import { useQuery } from '@tanstack/react-query'
import { Outlet, useMatches, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { asking } from '#web/queries.ts'
import { Problem } from '#web/ui/State.tsx'
import { Toaster } from '#web/ui/Toaster.tsx'
import { Bare } from './Bare.tsx'
import { Homeless } from './Homeless.tsx'
import { Shell } from './Shell.tsx'

/** Around every screen: the bars for a member, nothing but the mark for someone who is not signed in. */
export function Root() {
  const isBare = useMatches({ select: (matches) => matches.at(-1)?.staticData.bare ?? false })
  return (
    <>
      {isBare ? (
        <Bare>
          <Outlet />
        </Bare>
      ) : (
        <SignedIn />
      )}
      <Toaster />
    </>
  )
}

function SignedIn() {
  const navigate = useNavigate()
  const session = useQuery(asking('GET /api/session', {}))
  const nobody = session.data && !session.data.person
  const door = session.data?.welcome === 'done' ? '/sign-in' : '/welcome'

  useEffect(() => {
    const next = location.pathname === '/' ? {} : { next: location.pathname + location.search }
    if (nobody) navigate({ to: door as '/', search: next, replace: true }) // The doors are bare screens of the table.
  }, [nobody, door, navigate])

  if (session.isError)
    return (
      <Bare>
        <Problem error={session.error} retry={() => session.refetch()} />
      </Bare>
    )
  if (!session.data || nobody) return null
  if (!session.data.workspace)
    return (
      <Bare>
        <Homeless session={session.data} />
      </Bare>
    )
  return (
    <Shell session={session.data}>
      <Outlet />
    </Shell>
  )
}
