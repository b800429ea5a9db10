import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Study, StudyInput } from '#contract/learn/studies.ts'
import { ApiError, call } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const AGAIN_MS = 500
const IN_LINE_MS = 5000

export const isUnderWay = ({ state }: Pick<Study, 'state'>) =>
  state === 'waiting' || state === 'running' || state === 'interrupted'

/**
 * The study of a question, begun where there is none, and followed until it is over. Whoever asks something else waits for it no more.
 * `isAside`: for something else that is looked at; it waits for its turn and goes on when that is left.
 */
export function useStudy(input: StudyInput, given: string | null, { isAside = false } = {}) {
  const queries = useQueryClient()
  const say = useSay()
  const key = ['POST /api/studies', input] as const
  const begun = useQuery({
    queryKey: key,
    queryFn: () => call('POST /api/studies', input),
    enabled: given === null,
    refetchOnWindowFocus: false,
    retry: (_, error) => isAside && error instanceof ApiError && error.reason === 'too_many',
    retryDelay: IN_LINE_MS,
    ...(isAside && { staleTime: 0 }),
  })
  const id = given ?? begun.data?.id ?? null
  const follows = given !== null || (begun.data !== undefined && isUnderWay(begun.data))
  const followed = useQuery({
    ...asking('GET /api/studies/:id', { id: id ?? '' }),
    enabled: id !== null && follows,
    refetchInterval: ({ state }) => (!state.data || isUnderWay(state.data) ? AGAIN_MS : false),
    staleTime: 0,
  })
  const study = (follows ? followed.data : undefined) ?? (given === null ? begun.data : undefined)
  const cancel = useMutation({
    mutationFn: (wanted: string) => call('DELETE /api/studies/:id', { id: wanted }),
    onSuccess: (after) => {
      queries.setQueryData(['GET /api/studies/:id', { id: after.id }], after)
      if (isUnderWay(after)) toast(say('why.goes_on'))
    },
  })
  useLeaving(study, given === null && !isAside)
  return {
    study,
    error: begun.error ?? followed.error,
    cancel: () => id && cancel.mutate(id),
    again: () => queries.resetQueries({ queryKey: key }),
  }
}

/** What was begun here and is not looked at any more is not computed to its end, unless others have asked for it since. */
function useLeaving(study: Study | undefined, isOurs: boolean) {
  const last = useRef<Study | undefined>(undefined)
  const id = study?.id
  if (isOurs) last.current = study ?? last.current
  useEffect(() => {
    if (!id) return undefined
    return () => {
      const left = last.current
      // A refusal would tell of a study that is over already.
      if (left && isUnderWay(left)) void call('DELETE /api/studies/:id', { id: left.id }).catch(() => {})
    }
  }, [id])
}
