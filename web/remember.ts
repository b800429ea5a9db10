type Slot = 'locale' | 'theme' | 'keys' | `draft.${string}`

/** Small choices of this browser. Storage may be full or forbidden: then they last as long as the page. */
const here = new Map<string, string>()

export function remember(slot: Slot, value: string | null): void {
  if (value === null) here.delete(slot)
  else here.set(slot, value)
  try {
    if (value === null) localStorage.removeItem(`hearback.${slot}`)
    else localStorage.setItem(`hearback.${slot}`, value)
  } catch {
    // The map above still holds it.
  }
}

export function remembered(slot: Slot): string | null {
  try {
    return localStorage.getItem(`hearback.${slot}`) ?? here.get(slot) ?? null
  } catch {
    return here.get(slot) ?? null
  }
}
