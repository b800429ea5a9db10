import { useEffect } from 'react'
import type { Reading } from '#web/api.ts'
import { client, renew } from '#web/queries.ts'

/** What shows the same numbers below as the top bar does above. */
const BELOW: readonly Reading[] = ['GET /api/cases/summary', 'GET /api/scores', 'GET /api/waves', 'GET /api/waves/:id']
const SOON_MS = 200

/** Whatever a screen has read anew, the top bar reads anew: two numbers of one thing must not stand beside each other. */
export function useAbreast() {
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const leave = client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual) return
      if (!BELOW.includes(event.query.queryKey[0] as Reading)) return // Every key of ours begins with its address.
      clearTimeout(soon)
      soon = setTimeout(() => void renew('GET /api/wings'), SOON_MS)
    })
    return () => {
      clearTimeout(soon)
      leave()
    }
  }, [])
}
