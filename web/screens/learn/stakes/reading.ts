import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call, type InputOf } from '#web/api.ts'
import { present } from '#web/search.ts'

const AT = '/learn/stakes'

/** What the address asks for, and a way to ask for something else. */
export function useAsked() {
  const search = useSearch({ from: AT })
  const navigate = useNavigate({ from: AT })
  const { program, wave, period, days, stake, near } = search
  const input = present({
    ...{ program, wave, period: wave ? undefined : period, days: days && Number(days), stake },
    near: near ? ('yes' as const) : undefined,
  })
  return { input, set: (change: Change) => navigate({ search: (old) => present({ ...old, ...change }), resetScroll: false }) }
}
type Change = { [K in keyof ReturnType<typeof useSearch<never, typeof AT>>]?: unknown }

/** The sheet with the first companies of the list, and `more` while some are missing. What was on show stays until the next is there. */
export function useStakes() {
  const { input } = useAsked()
  const query = useInfiniteQuery({
    queryKey: ['GET /api/stakes', input, 'pages'],
    queryFn: ({ pageParam }) =>
      call('GET /api/stakes', { ...input, ...(pageParam && { after: pageParam }) } satisfies InputOf<'GET /api/stakes'>),
    initialPageParam: '',
    getNextPageParam: ({ list }) => list.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages
  const first = pages?.[0]
  return {
    data: first && {
      choices: first.choices,
      sheet: first.sheet,
      items: pages.flatMap(({ list }) => list.items),
      total: first.list.total,
    },
    error: query.error,
    stale: query.isPlaceholderData,
    refetch: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    busy: query.isFetchingNextPage,
  }
}
