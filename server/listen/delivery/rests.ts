import { restMinutes } from '#domain/listen/delivery-attempt.ts'

type Rest = { failures: number; until: number; said: string }

/**
 * Whom to leave alone for a while: the mail server itself, domains that keep saying "later", and senders of ours that it refuses. Kept
 * in memory; a restart asks anew.
 */
export function createRests(clock: () => Date) {
  const places = new Map<string, Rest>()
  const rest = (place: string, { patience, said = '' }: { patience?: number; said?: string } = {}) => {
    const failures = (places.get(place)?.failures ?? 0) + 1
    const minutes = restMinutes(failures, patience)
    if (places.size > 10_000) places.clear()
    places.set(place, { failures, until: clock().getTime() + minutes * 60_000, said })
  }
  const restOf = (place: string): Rest | null => {
    const known = places.get(place)
    return known && known.until > clock().getTime() ? known : null
  }
  return {
    refused: (address: string) => rest(domainOf(address)),
    worked: (address: string) => void places.delete(domainOf(address)),
    isResting: (address: string) => restOf(domainOf(address)) !== null,
    domains: () => [...places.keys()].filter((place) => place !== SERVER && !place.includes('@') && restOf(place)),
    /** What was under way when a rest began says the same once more, which makes it no longer. */
    senderRefused: (sender: string, said: string) => void (restOf(senderKey(sender)) ?? rest(senderKey(sender), { said })),
    senderWorked: (sender: string) => void places.delete(senderKey(sender)),
    restOfSender: (sender: string) => restOf(senderKey(sender)),
    unreachable: () => rest(SERVER, { patience: 1 }),
    reached: () => void places.delete(SERVER),
    serverIsResting: () => restOf(SERVER) !== null,
    serverWasAway: () => places.has(SERVER),
  }
}
export type Rests = ReturnType<typeof createRests>

const SERVER = ''
export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
const senderKey = (sender: string) => `from ${sender.toLowerCase()}`
