import { useEffect, useState } from 'react'
import { subscribe } from '#web/api.ts'

/** How many answers came since the list was read; those that only changed are not counted twice. */
export function useNews(): { fresh: number; settle: () => void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [missed, setMissed] = useState(0)
  useEffect(
    () =>
      subscribe('GET /api/responses/stream', {}, (data) => {
        const news = data as { id?: string; take?: string | null; missed?: number } // The server's own words, see server/learn/responses/news.ts.
        if (news.missed) setMissed((before) => before + (news.missed ?? 0))
        const { id } = news
        if (id && news.take === 'new') setIds((before) => new Set([...before, id]))
      }),
    [],
  )
  const settle = () => {
    setIds(new Set())
    setMissed(0)
  }
  return { fresh: ids.size + missed, settle }
}
