import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Board, Tile } from '#contract/learn/boards.ts'
import { MOST_TILES } from '#domain/learn/board.ts'
import { call } from '#web/api.ts'
import { asking } from '#web/queries.ts'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

export const keyOf = ({ kind, question }: Tile): string => question ?? kind

/** The same tiles with one of them at another place. */
function movedTo(tiles: readonly Tile[], from: number, to: number): Tile[] {
  const tile = tiles[from]
  return tile ? tiles.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, tiles.length - 1)), 0, tile) : [...tiles]
}

/** What can be done with the tiles of a board; each shows at once, and can be taken back. */
export function useTiles(board: Board) {
  const say = useSay()
  const queries = useQueryClient()
  const { queryKey } = asking('GET /api/board', {})
  const name = useTileName(board)
  const renew = () => queries.invalidateQueries({ queryKey })
  const write = useMutation({
    mutationFn: (tiles: readonly Tile[]) => call('PUT /api/board', { tiles: [...tiles] }),
    onMutate: async (tiles) => {
      await queries.cancelQueries({ queryKey })
      queries.setQueryData<Board>(queryKey, (shown) => shown && { ...shown, own: true, tiles: [...tiles] })
    },
    onError: (error) => toast(error.message),
    onSettled: renew,
  })
  const before = board.tiles
  const back = () => write.mutate(before)
  const resetting = useMutation({
    mutationFn: () => call('DELETE /api/board', {}),
    onSuccess: () => toast(say('board.reset.done'), back),
    onSettled: renew,
  })
  return {
    move: (from: number, to: number) => {
      const place = Math.max(0, Math.min(to, before.length - 1))
      const tile = before[from]
      if (!tile || place === from) return
      write.mutate(movedTo(before, from, place))
      toast(say('board.moved', { name: name(tile), place: place + 1, of: before.length }), back)
    },
    remove: (tile: Tile) => {
      write.mutate(before.filter((each) => keyOf(each) !== keyOf(tile)))
      toast(say('board.removed', { name: name(tile) }), back)
    },
    add: (tile: Tile, called: string) => {
      if (before.length >= MOST_TILES) return toast(say('board.full', { limit: MOST_TILES }))
      write.mutate([...before, tile])
      return toast(say('board.added', { name: called }), back)
    },
    reset: () => resetting.mutate(),
    isResetting: resetting.isPending,
  }
}

/** What a tile is called: a saved question by its own name. */
export function useTileName({ questions }: Pick<Board, 'questions'>): (tile: Tile) => string {
  const say = useSay()
  return ({ kind, question }) =>
    kind === 'question' ? (questions.find(({ id }) => id === question)?.name ?? '…') : say(`board.tile.${kind}`)
}
