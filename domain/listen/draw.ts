import { randomFrom, shuffleInSteps } from '#domain/random.ts'
import { finish, type Steps } from '#domain/steps.ts'

/** `probability`: the chance each eligible contact had of being drawn (0..1), stored with the invitation (method.md 2.7). */
export type Draw = { drawn: Set<string>; probability: number }

/**
 * A simple random sample without replacement of exactly round(n * share) of the n eligible ids, halves rounded up.
 * The same ids and seed draw the same people, in whatever order the ids come. A small share of few may draw nobody.
 * Throws RangeError unless 0 < share <= 1.
 */
export function drawSample(eligible: Iterable<string>, share: number, seed: string | number): Draw {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share is above 0 and at most 1, not ${share}`)
  const ids = new Set(eligible)
  return drawNumber(ids, Math.round(ids.size * share), seed)
}

/**
 * A simple random sample without replacement of exactly `size` of the eligible ids, or of all when they are fewer; as `drawSample`.
 * Throws RangeError unless size is a whole number from 0.
 */
export function drawNumber(eligible: Iterable<string>, size: number, seed: string | number): Draw {
  const ids = inOrder([...eligible])
  const drawn = finish(listDrawn(ids, size, seed))
  return { drawn: new Set(drawn), probability: ids.length === 0 ? 0 : drawn.length / ids.length }
}

/** The same as a list, in pieces. @param ids in the order of their code units, each once */
export function* listDrawn(ids: readonly string[], size: number, seed: string | number): Steps<readonly string[]> {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a sample is a whole number of people from 0, not ${size}`)
  return size >= ids.length ? ids : (yield* shuffleInSteps(randomFrom(seed), ids)).slice(0, size)
}

/** Each once, in the order of their code units: a locale's order may differ between machines. A million in order are not copied. */
export const inOrder = (ids: readonly string[]): readonly string[] => (isRising(ids) ? ids : [...new Set(ids)].sort())

/** Whether ids stand in their order, each once. */
const isRising = (ids: readonly string[]): boolean => ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? ''))
