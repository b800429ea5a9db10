import { useQueryClient } from '@tanstack/react-query'
import { hangUp } from '#web/api.ts'
import { useActing } from '#web/queries.ts'
import { useLocale } from '#web/words.ts'
import { useFreshStart } from './moves.ts'

/** Into the sample workspace, made in a few seconds if there is none yet, and its removal. */
export function useSample() {
  const locale = useLocale()
  const queries = useQueryClient()
  const start = useFreshStart()
  const make = useActing('POST /api/sample')
  const remove = useActing('DELETE /api/sample')
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return {
    enter: () => make.mutate({ locale, timeZone }, { onSuccess: start }),
    // What the open screen has asked for goes with the sample.
    remove: async (then: () => void) => {
      hangUp()
      await queries.cancelQueries()
      remove.mutate({}, { onSuccess: () => start().then(then) })
    },
    isEntering: make.isPending,
    isRemoving: remove.isPending,
    problem: make.error ?? remove.error,
  }
}
