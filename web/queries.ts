import { QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Acting, ApiError, call, type InputOf, type Reading, type ReplyOf } from './api.ts'

/** A refusal does not change when asked again; a broken line may. */
const mayRetry = (count: number, error: Error) =>
  count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500)

export const client = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: mayRetry, refetchOnWindowFocus: true }, mutations: { retry: false } },
})

/** What to read, for `useQuery`: `useQuery(asking('GET /api/cases', { state: 'open' }))`. The address is the key. */
export const asking = <A extends Reading>(address: A, input: InputOf<A>) =>
  queryOptions({ queryKey: [address, input] as const, queryFn: () => call(address, input) })

/** A deed, and the readings that it makes stale: `useActing('POST /api/cases/:id/moves', ['GET /api/cases'])`. */
export function useActing<A extends Acting>(address: A, renews: readonly Reading[] = []) {
  const queries = useQueryClient()
  return useMutation<ReplyOf<A>, Error, InputOf<A>>({
    mutationFn: (input) => call(address, input),
    onSettled: () => Promise.all(renews.map((each) => queries.invalidateQueries({ queryKey: [each] }))),
  })
}

/** Marks readings as stale after something that did not go through `useActing`, such as an upload or a live event. */
export const renew = (...addresses: Reading[]) =>
  Promise.all(addresses.map((each) => client.invalidateQueries({ queryKey: [each] })))
