import { shareOf } from './response-rate.ts'

/** People at a step, `lost` since the one before, and both shares 0..1: of the first step and of the one before; null of nobody. */
export type FunnelStep<S> = { step: S; people: number; lost: number; ofFirst: number | null; ofBefore: number | null }

/**
 * How many of those asked went how far: invited, delivered, opened, answered (method.md 2.9). Counts that were read one after the other may
 * differ by a few: a share is at most 1, and nobody is lost less than not at all.
 * @throws RangeError unless all counts are whole numbers >= 0
 */
export function funnelOf<S>(steps: readonly { step: S; people: number }[]): FunnelStep<S>[] {
  const first = steps[0]?.people ?? 0
  return steps.map(({ step, people }, at) => {
    const before = steps[at - 1]?.people ?? people
    return {
      step,
      people,
      lost: Math.max(0, before - people),
      ofFirst: shareOf(people, first),
      ofBefore: shareOf(people, before),
    }
  })
}
