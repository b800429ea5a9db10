import { ACTIVITY_LIMITS } from '#domain/listen/activity.ts'
import { type AttributeType, guessType, type Notation, parseNumber } from './attribute.ts'
import { type DateFormat, fittingFormats } from './date.ts'
import {
  ACCOUNT_HEADERS,
  ACTIVITY_FIELDS,
  type ActivityField,
  CONTACT_FIELDS,
  type ContactField,
  type Field,
  HEADER_NAMES,
  plainHeader,
  RESPONSE_FIELDS,
  type ResponseField,
} from './header-names.ts'
import type { FileProblem } from './problem.ts'
import type { ReadMember } from './row.ts'

/**
 * Where one column goes: a field, an attribute of the customer's own (with its date format where the file has several), a property of
 * an event (`of: 'activity'`), or nowhere.
 */
export type Target<F extends Field = Field> =
  | { to: 'field'; field: F }
  | {
      to: 'attribute'
      of: 'contact' | 'account' | 'response' | 'activity'
      key: string
      type: AttributeType
      dateFormat?: DateFormat
    }
  | { to: 'nowhere' }

/** One entry per column of the file, in its order, and how the file writes dates and numbers. */
export type Mapping<F extends Field = Field> = { columns: { header: string; target: Target<F> }[]; notation: Notation }

/**
 * A first mapping of a file of people from its headers and some of its rows; a person may change all of it. A column of owners is one
 * only where `readMember` knows somebody in it: names of people who are not here are kept as an attribute.
 */
export function guessContactMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  timeZone: string,
  readMember: ReadMember = () => null,
): Mapping<ContactField> {
  const fields = CONTACT_FIELDS.filter((field) => field !== 'account_owner')
  const owner = guessFields(headers, CONTACT_FIELDS)
  const known = [...owner].some(
    ([at, field]) => field === 'account_owner' && rows.some((row) => readMember(row[at] ?? '') !== null),
  )
  return guess(headers, rows, timeZone, known ? CONTACT_FIELDS : fields)
}

/** A first mapping of a file of answers; what is no field becomes an attribute of the response. */
export const guessResponseMapping = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  timeZone: string,
): Mapping<ResponseField> => guess(headers, rows, timeZone, RESPONSE_FIELDS)

/** A first mapping of a file of events; what is no field becomes a property of the event. */
export const guessActivityMapping = (
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  timeZone: string,
): Mapping<ActivityField> => guess(headers, rows, timeZone, ACTIVITY_FIELDS)

/** What keeps a mapping of events from being used: each needs a name, a time, and a person or a company. */
export function checkActivityMapping({ columns }: Mapping<ActivityField>): FileProblem[] {
  const problems = checkTwice(columns)
  if (!mapped(columns, 'event')) problems.push('event_not_mapped')
  if (!mapped(columns, 'occurred_at')) problems.push('date_not_mapped')
  if (!WHOM.some((field) => mapped(columns, field))) problems.push('identity_not_mapped')
  if (columns.filter(({ target }) => target.to === 'attribute').length > ACTIVITY_LIMITS.properties)
    problems.push('too_many_properties')
  return problems
}

const WHOM = ['email', 'phone', 'external_id', 'account_domain', 'account_external_id'] as const satisfies ActivityField[]

/** What keeps a mapping of people from being used. */
export function checkContactMapping({ columns }: Mapping<ContactField>): FileProblem[] {
  const problems = checkTwice(columns)
  if (!mapped(columns, 'email') && !mapped(columns, 'phone') && !mapped(columns, 'external_id'))
    problems.push('identity_not_mapped')
  const ofAccount =
    mapped(columns, 'account_owner') || columns.some(({ target }) => target.to === 'attribute' && target.of === 'account')
  if (ofAccount && !hasAccount(columns)) problems.push('account_not_mapped')
  return problems
}

/** What keeps a mapping of answers from being used: each needs a rating and a date; a name alone tells nobody apart. */
export function checkResponseMapping({ columns }: Mapping<ResponseField>): FileProblem[] {
  const problems = checkTwice(columns)
  if (!mapped(columns, 'rating')) problems.push('rating_not_mapped')
  if (!mapped(columns, 'answered_at')) problems.push('date_not_mapped')
  if (mapped(columns, 'name') && !mapped(columns, 'email') && !mapped(columns, 'external_id'))
    problems.push('identity_not_mapped')
  return problems
}

/** The mapping with the types that the workspace has given to its attributes before: one name means one thing. */
export const withKnownTypes = <F extends Field>(
  { columns, notation }: Mapping<F>,
  known: readonly { of: string; key: string; type: AttributeType }[],
): Mapping<F> => ({
  notation,
  columns: columns.map(({ header, target }) => {
    const defined = target.to === 'attribute' && known.find(({ of, key }) => of === target.of && key === target.key)
    return { header, target: target.to === 'attribute' && defined ? { ...target, type: defined.type } : target }
  }),
})

type Known = readonly { of: string; key: string; computed: boolean }[]
const isComputed = (target: Target, known: Known): boolean =>
  target.to === 'attribute' && known.some(({ of, key, computed }) => computed && of === target.of && key === target.key)

/** The mapping without columns that would go to a measure: its values are counted from events, and no file may overwrite them. */
export const withoutMeasures = <F extends Field>({ columns, notation }: Mapping<F>, known: Known): Mapping<F> => ({
  notation,
  columns: columns.map(({ header, target }) => ({ header, target: isComputed(target, known) ? { to: 'nowhere' } : target })),
})

/** Whether some column goes to a measure. */
export const mapsMeasure = ({ columns }: Pick<Mapping, 'columns'>, known: Known): boolean =>
  columns.some(({ target }) => isComputed(target, known))

/** The key of an attribute from its header: lower case, letters and digits of any script joined by _. */
export const attributeKey = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
    // The cut may end within a character of two halves, or at a joint.
    .replace(/[\ud800-\udbff]$|_+$/, '') || 'column'

function guess<F extends Field>(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  timeZone: string,
  fields: readonly F[],
): Mapping<F> {
  const fieldAt = guessFields(headers, fields)
  const cellsOf = (at: number) => rows.map((row) => row[at] ?? '')
  const dates = [...fieldAt].filter(([, field]) => field === 'answered_at' || field === 'occurred_at').map(([at]) => at)
  const notation = guessNotation(
    headers.map((_, at) => cellsOf(at)),
    dates,
    timeZone,
  )
  const isEvents = fields.some((field) => field === 'event')
  const isPeople = !isEvents && !fields.some((field) => field === 'rating')
  const withAccount = [...fieldAt.values()].some((field) => field.startsWith('account_'))

  const keys = new Set<string>()
  const columns = headers.map((header, at) => {
    const field = fieldAt.get(at)
    if (field) return { header, target: { to: 'field', field } satisfies Target<F> }
    const of = isEvents
      ? 'activity'
      : !isPeople
        ? 'response'
        : withAccount && ACCOUNT_HEADERS.test(plainHeader(header))
          ? 'account'
          : 'contact'
    const key = unused(attributeKey(header), keys)
    const type = isEvents ? propertyType(cellsOf(at), notation) : guessType(cellsOf(at), notation)
    const own = type === 'date' ? fittingFormats(cellsOf(at)) : []
    const other = own.includes(notation.dateFormat) ? undefined : own[0]
    return { header, target: { to: 'attribute', of, key, type, ...(other && { dateFormat: other }) } satisfies Target<F> }
  })
  return { columns, notation }
}

/** Properties are flat: whatever is neither a number nor yes or no is a text. */
function propertyType(cells: readonly string[], notation: Notation): AttributeType {
  const type = guessType(cells, notation)
  return type === 'number' || type === 'boolean' ? type : 'text'
}

/** Each field takes the column whose header comes first in its list; a column is taken once. */
function guessFields<F extends Field>(headers: readonly string[], fields: readonly F[]): Map<number, F> {
  const plain = headers.map(plainHeader)
  const taken = new Map<number, F>()
  for (const field of fields) {
    for (const name of HEADER_NAMES[field]) {
      const at = plain.findIndex((header, column) => header === name && !taken.has(column))
      if (at === -1) continue
      taken.set(at, field)
      break
    }
  }
  return taken
}

/** The date column settles the date format, else the first column that reads as dates; numbers are pointed unless only commas fit. */
function guessNotation(columns: string[][], dates: number[], timeZone: string): Notation {
  const candidates = dates.length > 0 ? dates.map((at) => columns[at] ?? []) : columns
  const dateFormat = candidates.map(fittingFormats).find((formats) => formats.length > 0)?.[0] ?? 'ISO'
  const filled = columns.map((cells) => cells.filter((cell) => cell.trim() !== '')).filter((cells) => cells.length > 0)
  const readsAs = (decimal: '.' | ',') =>
    filled.filter((cells) => cells.every((cell) => parseNumber(cell, decimal) !== null)).length
  return { decimal: readsAs(',') > readsAs('.') ? ',' : '.', dateFormat, currency: null, timeZone }
}

function checkTwice(columns: Mapping['columns']): FileProblem[] {
  const fields = columns.flatMap(({ target }) => (target.to === 'field' ? [target.field] : []))
  const attributes = columns.flatMap(({ target }) => (target.to === 'attribute' ? [`${target.of} ${target.key}`] : []))
  const problems: FileProblem[] = []
  if (new Set(fields).size < fields.length) problems.push('field_mapped_twice')
  if (new Set(attributes).size < attributes.length) problems.push('attribute_mapped_twice')
  return problems
}

const mapped = (columns: Mapping['columns'], field: Field) =>
  columns.some(({ target }) => target.to === 'field' && target.field === field)
const hasAccount = (columns: Mapping['columns']) =>
  mapped(columns, 'account_name') || mapped(columns, 'account_domain') || mapped(columns, 'account_external_id')

function unused(key: string, keys: Set<string>): string {
  let name = key
  for (let number = 2; keys.has(name); number++) name = `${key}_${number}`
  keys.add(name)
  return name
}
