import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CaseCard, CaseSheet } from '#contract/act/cases.ts'
import type { CaseState } from '#domain/act/case.ts'
import type { RootCause } from '#domain/act/root-cause.ts'
import { call, type Reading } from '#web/api.ts'
import { client, renew, useActing } from '#web/queries.ts'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { COLUMNS, type Pages, withMoved } from './columns.ts'

/** What a deed on a case makes stale: the columns, their counts, the case itself and the number in the top bar. */
export const STALE: readonly Reading[] = ['GET /api/cases', 'GET /api/cases/summary', 'GET /api/cases/:id', 'GET /api/wings']

/** The card of a case as it is on show, whichever list it stands in. */
export const cardNow = (id: string | undefined): CaseCard | undefined =>
  client
    .getQueriesData<Pages>({ queryKey: ['GET /api/cases'] })
    .flatMap(([, shown]) => shown?.pages.flatMap(({ items }) => items) ?? [])
    .find((card) => card.id === id) ?? client.getQueryData<CaseSheet>(['GET /api/cases/:id', { id }])

export type Move = { card: CaseCard; to: CaseState; rootCause?: RootCause | null; note?: string | null }

/** Moves a card at once and asks the server after; what it refuses goes back to where it was. A slip can be taken back. */
export function useMoving() {
  const say = useSay()
  const queries = useQueryClient()
  const takeBack = useActing('DELETE /api/cases/:id/moves/:move', STALE)

  return useMutation<CaseSheet, Error, Move, () => void>({
    mutationFn: ({ card: { id, state }, to, rootCause, note }) =>
      call('POST /api/cases/:id/moves', { id, from: state, to, ...(rootCause && { rootCause }), ...(note && { note }) }),
    onMutate: async ({ card, to }) => {
      await queries.cancelQueries({ queryKey: ['GET /api/cases'] })
      const before = queries.getQueriesData<Pages>({ queryKey: ['GET /api/cases'] })
      for (const [key, shown] of before) {
        const column = COLUMNS.find((each) => each === (key[1] as { state?: string }).state) // The key of a listing holds its input.
        if (column && shown) queries.setQueryData(key, withMoved(column, shown, card, to))
      }
      return () => {
        for (const [key, shown] of before) queries.setQueryData(key, shown)
      }
    },
    onError: (_error, _move, back) => back?.(),
    onSuccess: (sheet, { card: { id }, to }) => {
      queries.setQueryData(['GET /api/cases/:id', { id }], sheet)
      const move = sheet.takeBack
      toast(say('cases.moved', { to }), move ? () => takeBack.mutate({ id, move }) : undefined)
    },
    // Not awaited: the dialog closes as soon as the server has said yes.
    onSettled: () => void renew(...STALE),
  })
}
export type Moving = ReturnType<typeof useMoving>
