import { restMinutes } from '#domain/listen/delivery.ts'

/** Whom to leave alone for a while: the mail server itself, and domains that keep saying "later". Kept in memory; a restart asks anew. */
export function createRests(clock: () => Date) {
  const places = new Map<string, { failures: number; until: number }>()
  const rest = (place: string, patience?: number) => {
    const failures = (places.get(place)?.failures ?? 0) + 1
    const minutes = restMinutes(failures, patience)
    if (places.size > 10_000) places.clear()
    places.set(place, { failures, until: clock().getTime() + minutes * 60_000 })
  }
  const isResting = (place: string) => (places.get(place)?.until ?? 0) > clock().getTime()
  return {
    refused: (address: string) => rest(domainOf(address)),
    unreachable: () => rest(SERVER, 1),
    worked: (address: string) => void places.delete(domainOf(address)),
    reached: () => void places.delete(SERVER),
    isResting: (address: string) => isResting(domainOf(address)),
    serverIsResting: () => isResting(SERVER),
    serverWasAway: () => places.has(SERVER),
    domains: () => [...places.keys()].filter((place) => place !== SERVER && isResting(place)),
  }
}
export type Rests = ReturnType<typeof createRests>

const SERVER = ''
const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
