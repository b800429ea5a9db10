import type { CsvCell } from '#domain/csv-guard.ts'
import type { AttributeType, AttributeValue } from './import/attribute.ts'

/** Whether a value is of an attribute's type: a date is a day that exists, YYYY-MM-DD; a list has texts; numbers are finite. */
export function isOfType(type: AttributeType, value: unknown): value is AttributeValue {
  switch (type) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'money':
      return isMoney(value)
  }
}

/** A value as a cell that an import reads back: "EUR 1200", "a;b"; numbers and booleans stay typed. */
export function cellOf(value: AttributeValue | null | undefined): CsvCell {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.join(';')
  return value.currency ? `${value.currency} ${value.amount}` : value.amount
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

function isMoney(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) return false
  const { amount, currency } = value
  return typeof amount === 'number' && Number.isFinite(amount) && (currency === null || /^[A-Z]{3}$/.test(String(currency)))
}
