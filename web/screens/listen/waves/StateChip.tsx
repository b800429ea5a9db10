import type { WaveState } from '#domain/listen/wave.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { useSay } from '#web/words.ts'

/** Running is ours and now; all else is quiet. */
export function StateChip({ state }: { state: WaveState }) {
  const say = useSay()
  return (
    <Chip look={state === 'running' ? 'reply' : state === 'draft' ? 'suggested' : 'line'}>{say(`waves.state.${state}`)}</Chip>
  )
}
