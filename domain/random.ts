import type { Steps } from './steps.ts'

/** A stream of chance that anyone with the seed can replay. */
export type Random = {
  /** The next 32 bits, 0..2^32-1. */
  bits: () => number
  /** A share, 0 <= share < 1. */
  share: () => number
  /** A whole number, 0 <= n < limit (limit 1..2^32). */
  below: (limit: number) => number
  /** True with this probability, 0..1. */
  chance: (probability: number) => boolean
  /** One of a list, each as likely; throws RangeError on an empty list. */
  pick: <T>(list: readonly T[]) => T
  /** The list in a new order, every order as likely (Fisher-Yates); the given list stays as it was. */
  shuffle: <T>(list: readonly T[]) => T[]
}

/** The same seed gives the same stream on every machine and in every version: seeds are stored with what they drew. */
export const randomFrom = (seed: string | number): Random => randomWith(xoshiro128(stateFrom(String(seed))))

/** xoshiro128** 1.1 (Blackman and Vigna 2018, prng.di.unimi.it), from four 32-bit words that are not all zero. */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): () => number {
  return () => {
    const bits = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return bits
  }
}

function randomWith(bits: () => number): Random {
  const share = () => bits() / 2 ** 32
  const below = (limit: number) => Math.floor(share() * limit)
  return {
    bits,
    share,
    below,
    chance: (probability) => share() < probability,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      // The index is below the length, which the compiler cannot see.
      return list[below(list.length)] as T
    },
    shuffle: <T>(list: readonly T[]) => {
      const order = [...list]
      for (let last = order.length - 1; last > 0; last--) swap(order, last, below(last + 1))
      return order
    },
  }
}

/** `shuffle` in pieces, for a list of a million: the same seed gives the same order. */
export function* shuffleInSteps<T>({ below }: Random, list: readonly T[]): Steps<T[]> {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    swap(order, last, below(last + 1))
    if (last % 10_000 === 0) yield
  }
  return order
}

function swap<T>(order: T[], one: number, other: number): void {
  const moved = order[one] as T
  order[one] = order[other] as T
  order[other] = moved
}

// FNV-1a spreads the text over 32 bits, SplitMix32 stretches them to four words: near seeds give unlike streams.
function stateFrom(seed: string): [number, number, number, number] {
  let mixed = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) mixed = Math.imul(mixed ^ seed.charCodeAt(at), 0x01000193)
  const word = () => {
    mixed = (mixed + 0x9e3779b9) | 0
    const once = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
    return (twice ^ (twice >>> 16)) >>> 0
  }
  // Four words of a bijection over four different inputs: at most one of them is zero.
  return [word(), word(), word(), word()]
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by))
