import { refuse } from './refusal.ts'

type Shape = 'text' | 'instant' | 'id'

/** Where a page of a list ended: the sorting values of its last row, opaque to whoever asks for the next. */
export const cursorOf = (...places: string[]): string => Buffer.from(JSON.stringify(places)).toString('base64url')

/** The values of a cursor that we made; anything else is refused with the way out. */
export function readCursor(cursor: string, shapes: readonly Shape[]): string[] {
  const places = parse(Buffer.from(cursor, 'base64url').toString())
  const fits =
    Array.isArray(places) && places.length === shapes.length && shapes.every((shape, at) => isShaped(shape, places[at]))
  return fits ? places : refuse('invalid', 'refusal.cursor')
}

/** Text that a person typed, for `like`: its % and _ mean themselves. */
export const containing = (text: string): string =>
  `%${text
    .trim()
    .replaceAll('\0', '')
    .replace(/[\\%_]/g, '\\$&')}%`

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isShaped(shape: Shape, place: unknown): place is string {
  if (typeof place !== 'string' || place.includes('\0')) return false
  if (shape === 'id') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(place)
  return shape === 'text' || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(place)
}
