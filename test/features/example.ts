import type { Endpoint } from '#contract/endpoint.ts'

type Schema = Record<string, unknown> & {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
}

/** The smallest input that the contract accepts, read off its schema; `uuid` stands wherever an id is asked for. */
export const exampleOf = ({ input }: Endpoint, uuid: string): Record<string, unknown> =>
  valueOf(input as unknown as Schema, uuid) as Record<string, unknown>

function valueOf(schema: Schema, uuid: string): unknown {
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  if (schema.anyOf) return valueOf(schema.anyOf[0] ?? {}, uuid)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries((schema.required ?? []).map((name) => [name, valueOf(schema.properties?.[name] ?? {}, uuid)]))
    case 'array':
      return Array.from({ length: Number(schema.minItems ?? 0) }, () => valueOf(schema.items as Schema, uuid))
    case 'string':
      return textOf(schema, uuid)
    case 'integer':
    case 'number':
      return Number(schema.minimum ?? 1)
    case 'boolean':
      return false
    default:
      return null
  }
}

// The first of these that a pattern lets through stands for all texts of its kind; UTC is also a time zone.
const TEXTS = ['UTC', 'wave', '2027-01-01', '2027-Q1', 'x', 'en', 'https://example.com/x']

function textOf({ format, minLength = 1, pattern = '' }: Schema, uuid: string): string {
  if (format === 'uuid') return uuid
  if (format === 'email') return 'ines@customer.example'
  if (format === 'date-time') return '2027-01-01T00:00:00.000Z'
  if (format === 'date') return '2027-01-01'
  const fit = TEXTS.find((text) => new RegExp(String(pattern), 'u').test(text))
  if (fit === undefined) throw new Error(`No example fits ${pattern}; add one.`)
  return fit.padEnd(Number(minLength), 'x')
}

/** The names of all fields that take an id, in the path or in the body. */
export function idFieldsOf({ input }: Endpoint): string[] {
  const isId = (schema: Schema): boolean => schema.format === 'uuid' || (schema.anyOf ?? []).some(isId)
  return Object.entries((input as unknown as Schema).properties ?? {}).flatMap(([name, schema]) => (isId(schema) ? [name] : []))
}
