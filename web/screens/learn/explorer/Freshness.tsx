import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#web/format.ts'
import { asking } from '#web/queries.ts'
import { useSay } from '#web/words.ts'

const AGAIN_MS = 5_000

/** Where many answers are counted in a copy: how old its figures may be. Nothing where they are counted where they lie. */
export function Freshness() {
  const say = useSay()
  const format = useFormat()
  const copy = useQuery({
    ...asking('GET /api/read-model', {}),
    refetchInterval: AGAIN_MS,
  }).data
  if (!copy || copy.state === 'none') return null
  const words =
    copy.state === 'ready'
      ? say('explorer.fresh.ready', { n: copy.answers, seconds: Math.round(copy.lagMs / 1000) })
      : copy.state === 'making'
        ? say('explorer.fresh.making', { percent: format.percent(copy.total ? copy.done / copy.total : 0) })
        : say('explorer.fresh.failed')
  return <p className="chart-foot explorer-fresh">{words}</p>
}
