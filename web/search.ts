/** Reads one field of an address bar that anyone may have edited: what does not fit is left out, never an error. */
type Reader<T> = (raw: string) => T | undefined
type Fields = Record<string, Reader<unknown>>
type SearchOf<F extends Fields> = { [K in keyof F]?: F[K] extends Reader<infer T> ? T | undefined : never }

/** The URL's state of a screen: `search({ q: text, state: oneOf('open', 'late'), page: whole })`. */
export const search =
  <const F extends Fields>(fields: F) =>
  (raw: Record<string, unknown>): SearchOf<F> => {
    const read = Object.entries(fields).map(([key, reader]) => [
      key,
      raw[key] === undefined ? undefined : reader(asText(raw[key])),
    ])
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as SearchOf<F> // The keys and readers are F's own.
  }

export const text: Reader<string> = (raw) => raw.trim().slice(0, 500) || undefined

/** A condition: as long as SEGMENT_LIMITS lets it be. */
export const longText: Reader<string> = (raw) => raw.trim().slice(0, 1000) || undefined

export const whole: Reader<number> = (raw) => (/^-?\d{1,9}$/.test(raw) ? Number(raw) : undefined)

export const flag: Reader<true> = (raw) => (raw === 'yes' || raw === 'true' ? true : undefined)

export const oneOf =
  <const T extends string>(...known: T[]): Reader<T> =>
  (raw) =>
    known.find((each) => each === raw)

/** Several of a known few, as `state=open,late`. */
export const someOf =
  <const T extends string>(...known: T[]): Reader<T[]> =>
  (raw) => {
    const named = raw.split(',')
    const found = known.filter((each) => named.includes(each))
    return found.length ? found : undefined
  }

/** The same in the order in which they are named. */
export const someInOrder =
  <const T extends string>(...known: T[]): Reader<T[]> =>
  (raw) => {
    const found = [...new Set(raw.split(','))].flatMap((named) => known.find((each) => each === named) ?? [])
    return found.length ? found : undefined
  }

/** Several ids, in the order in which they are named. */
export const ids: Reader<string[]> = (raw) => {
  const found = [...new Set(raw.split(','))].filter((each) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(each))
  return found.length ? found : undefined
}

/** How the router writes state into the address bar: plain words, no JSON. */
export function writeSearch(state: Record<string, unknown>): string {
  const pairs = Object.entries(state).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, asText(value)]],
  )
  const written = new URLSearchParams(pairs).toString().replaceAll('%2C', ',')
  return written && `?${written}`
}

export const readSearch = (query: string): Record<string, unknown> => Object.fromEntries(new URLSearchParams(query))

const asText = (value: unknown) => (Array.isArray(value) ? value.join(',') : value === true ? 'yes' : String(value))

/** The state without what is not set, as an endpoint's filter wants it. */
export const present = <T extends object>(state: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  // What is left has no undefined in it.
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
