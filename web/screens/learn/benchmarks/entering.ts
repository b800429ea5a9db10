import type { BenchmarkEntered, Published } from '#contract/learn/benchmarks.ts'
import { useActing } from '#web/queries.ts'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/benchmarks'] as const

/** Enters, changes and removes a published figure; each can be taken back. */
export function useEntering() {
  const say = useSay()
  const adding = useActing('POST /api/benchmarks', RENEWS)
  const changing = useActing('PUT /api/benchmarks/:id', RENEWS)
  const removing = useActing('DELETE /api/benchmarks/:id', RENEWS)
  const said = (what: 'added' | 'changed' | 'removed', name: string) => say(`benchmarks.${what}`, { name })
  return {
    error: adding.error ?? changing.error,
    busy: adding.isPending || changing.isPending,
    add: (entered: BenchmarkEntered, done: () => void) =>
      adding.mutate(entered, {
        onSuccess: ({ id }) => {
          done()
          toast(said('added', entered.name), () => removing.mutate({ id }))
        },
      }),
    change: (before: Published, entered: BenchmarkEntered, done: () => void) =>
      changing.mutate(
        { id: before.id, ...entered },
        {
          onSuccess: () => {
            done()
            toast(said('changed', entered.name), () => changing.mutate({ id: before.id, ...enteredOf(before) }))
          },
        },
      ),
    remove: (before: Published) =>
      removing.mutate(
        { id: before.id },
        { onSuccess: () => toast(said('removed', before.name), () => adding.mutate(enteredOf(before))) },
      ),
  }
}

const enteredOf = ({ name, source, url, year, score, answers, method }: Published): BenchmarkEntered => ({
  ...{ name, source, url, year, score, answers, method },
})
