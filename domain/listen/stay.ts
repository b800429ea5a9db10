/** One look at a link, or (`beacon`) a report of it: by whom, as far as a network and a browser tell; `rating` null: none was in the link. */
export type Look = { at: Date; network: string | null; agent: string | null; rating: number | null; beacon: object | null }

/** What one visitor did with one link in one go, in order of time. `ratings`: how many a machine would have opened; 1: a person may have. */
export type Stay<L extends Look> = { looks: readonly L[]; ratings: number }

/** A pause after which the same visitor comes anew. */
const PAUSE_MS = 10 * 60_000
/** Who pressed the wrong number must see that, go back to the mail and press another. */
const CHANGE_MS = 5_000

/**
 * The stays at one invitation's links: a filter that opens all of them says nothing of the person who comes later from elsewhere. Two
 * ratings of one stay are one if a person could have changed their mind between them; more than two in a stay, or in many calm stays of
 * one visitor, count as they are.
 */
export function staysOf<L extends Look>(looks: readonly L[]): Stay<L>[] {
  const visitors = Map.groupBy(
    looks.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    ({ network, agent }) => JSON.stringify([network, agent]),
  )
  return [...visitors.values()].flatMap((all) => {
    const stays = cut(all).map((one) => ({ looks: one, ratings: hastyRatings(one) }))
    const calm = stays.filter(({ ratings }) => ratings <= 1)
    const slowly = distinct(calm.flatMap((stay) => stay.looks))
    return stays.map((stay) => (calm.includes(stay) && slowly > 2 ? { ...stay, ratings: slowly } : stay))
  })
}

function cut<L extends Look>(looks: readonly L[]): L[][] {
  const stays: L[][] = []
  for (const look of looks) {
    const stay = stays.at(-1)
    const last = stay?.at(-1)
    if (stay && last && look.at.getTime() - last.at.getTime() < PAUSE_MS) stay.push(look)
    else stays.push([look])
  }
  return stays
}

function hastyRatings(looks: readonly Look[]): number {
  const ratings = distinct(looks)
  if (ratings !== 2) return ratings
  // A page tells of itself once more when it is left, so only the openings show the pace.
  const opened = looks.filter(({ rating, beacon }) => rating !== null && !beacon)
  const changes = opened.filter(({ rating }, at) => at === 0 || rating !== opened[at - 1]?.rating)
  const isHasty = changes.some(({ at }, nth) => nth > 0 && at.getTime() - (changes[nth - 1]?.at.getTime() ?? 0) < CHANGE_MS)
  return isHasty ? 2 : 1
}

const distinct = (looks: readonly Look[]): number =>
  new Set(looks.flatMap(({ rating }) => (rating === null ? [] : [rating]))).size
