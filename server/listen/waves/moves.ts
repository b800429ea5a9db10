import { mayMove, type WaveMove } from '#domain/listen/wave.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { WaveRow } from './waves.queries.ts'

/** Refuses a move that the wave's state does not allow, with the state as the reason. */
export function allow({ now }: Scope, move: WaveMove, wave: WaveRow): void {
  const verdict = mayMove(move, wave, now)
  if (!verdict.may) refuse('conflict', `wave.refused.${verdict.because}`)
}
