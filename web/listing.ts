import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call, type InputOf, type Reading, type ReplyOf } from './api.ts'

/** Readings that come page by page. */
export type Listed = { [A in Reading]: ReplyOf<A> extends { items: unknown[]; next: string | null } ? A : never }[Reading]
type ItemOf<A extends Reading> = ReplyOf<A> extends { items: (infer T)[] } ? T : never
type Page<A extends Reading> = { items: ItemOf<A>[]; next: string | null; total: number }

/** A list that grows: its items so far, how many there are, and `more` while some are missing. What was on show stays until the next is there. */
export function useListing<A extends Listed>(address: A, input: Omit<InputOf<A>, 'after'>) {
  const query = useInfiniteQuery({
    queryKey: [address, input, 'pages'],
    // A list takes its filter and `after`, and replies with a page: Listed lets nothing else through.
    queryFn: async ({ pageParam }) =>
      (await call(address, { ...input, ...(pageParam && { after: pageParam }) } as InputOf<A>)) as unknown as Page<A>,
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages
  return {
    data: pages && { items: pages.flatMap(({ items }) => items), total: pages[0]?.total ?? 0 },
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    busy: query.isFetchingNextPage,
  }
}
