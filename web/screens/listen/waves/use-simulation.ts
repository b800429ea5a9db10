import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiError, call } from '#web/api.ts'
import { useSession } from '#web/session.ts'
import { type Draft, inputOf } from './draft.ts'

const PAUSE_MS = 300
const AGAIN_MS = 2000
const TRIES = 30

/** What a start would do with what stands in the form; asked once the form has been still for a moment. */
export function useSimulation(id: string, draft: Draft) {
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const settled = useSettled(draft)
  const { plan, closesAt } = inputOf(settled, timeZone)
  return useQuery({
    queryKey: ['POST /api/waves/:id/simulations', id, plan, closesAt],
    queryFn: () => call('POST /api/waves/:id/simulations', { id, plan, ...(closesAt && { closesAt }) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    // Somebody else's plan is being counted, or the last one of ours.
    retry: (count, error) => error instanceof ApiError && error.status === 503 && count < TRIES,
    retryDelay: AGAIN_MS,
  })
}

function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
