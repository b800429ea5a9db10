import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { Wave } from '#contract/listen/waves.ts'
import { asking } from '#web/queries.ts'
import { Read } from '#web/ui/State.tsx'
import { WaveLive } from './WaveLive.tsx'
import { WavePlanner } from './WavePlanner.tsx'

/** A wave before its start is a plan, and after it a thing to watch. */
export function WaveScreen() {
  const { id } = useParams({ from: '/listen/waves/$id' })
  const wave = useQuery({
    ...asking('GET /api/waves/:id', { id }),
    refetchInterval: ({ state }) => (state.data ? pace(state.data) : false),
  })
  return (
    <Read of={wave}>
      {(found) => (found.state === 'draft' ? <WavePlanner key={id} wave={found} /> : <WaveLive wave={found} />)}
    </Read>
  )
}

/** Milliseconds between two looks: quick while mails leave, slow while answers come, never once it is over. */
function pace({ state, plannedAt, startRefused, nextMailAt, progress: { sending } }: Wave): number | false {
  if (state === 'draft' || state === 'closed') return false
  const soon = nextMailAt !== null && new Date(nextMailAt).getTime() < Date.now() + 60_000
  const planning = state === 'running' && !plannedAt && !startRefused
  return planning || soon || sending > 0 ? 1500 : 15_000
}
