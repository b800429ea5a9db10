import type { Reading } from '#domain/listen/bounce.ts'

/** One thing that a mail provider says of one mail. `marks` may hold our signed mark of that mail, `headerIds` its Message-ID. */
export type ProviderEvent = { sourceId: string; marks: string[]; headerIds: string[]; reading: Reading; at: Date | null }

/** What came in at a hook: its raw bytes are what was signed. */
export type Call = { headers: Record<string, string | string[] | undefined>; raw: Buffer; now: Date }

export const header = ({ headers }: Call, name: string): string => String(headers[name] ?? '')

/** A call may be repeated for a day, since providers retry that long; older or from the future, it is somebody else's copy. */
export const isFresh = (at: Date, now: Date): boolean => {
  const age = now.getTime() - at.getTime()
  return age < DAY && age > -FIVE_MINUTES
}
const DAY = 86_400_000
const FIVE_MINUTES = 300_000

/** Their JSON is theirs: whatever is missing or of another kind reads as nothing. */
export const parse = (raw: Buffer | string): unknown => {
  try {
    return JSON.parse(raw.toString())
  } catch {
    return null
  }
}
export const inside = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string | number, unknown>)[key] : undefined),
    value,
  )
export const textAt = (value: unknown, ...path: (string | number)[]): string | null => {
  const found = inside(value, ...path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null
}
export const listAt = (value: unknown, ...path: (string | number)[]): unknown[] => {
  const found = path.length ? inside(value, ...path) : value
  return Array.isArray(found) ? found : []
}
export const dateOf = (text: string | null): Date | null => {
  const at = new Date(text ?? '')
  return Number.isNaN(at.getTime()) ? null : at
}
