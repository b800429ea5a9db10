import { unguardText } from '#domain/csv-guard.ts'
import { ACTIVITY_LIMITS, type Activity, type ActivityTerms, type Properties, timeProblem } from '#domain/listen/activity.ts'
import { type AttributeValue, parseValue } from './attribute.ts'
import { oddDate, parseDate } from './date.ts'
import type { ActivityField, ContactField, Field, ResponseField } from './header-names.ts'
import { FIELD_CHARACTERS, IMPORT_LIMITS } from './limits.ts'
import type { Mapping, Target } from './mapping.ts'
import { joinName, parseEmail, parseLocale, parsePhone, parseTimeZone } from './person.ts'
import { type Finding, finding, type Reading, type RowProblem, type RowWarning } from './problem.ts'
import { parseRating } from './rating.ts'

export type Attributes = Record<string, AttributeValue>
/** `ownerId`: the member who looks after it; null where the row names none. */
export type ImportedAccount = {
  externalId: string | null
  name: string | null
  domain: string | null
  ownerId: string | null
  attributes: Attributes
}
export type ImportedContact = {
  externalId: string | null
  email: string | null
  phone: string | null
  name: string | null
  role: string | null
  locale: string | null
  timeZone: string | null
  attributes: Attributes
}
export type ContactRow = { contact: ImportedContact; account: ImportedAccount | null }
export type ResponseRow = {
  rating: number
  answeredAt: Date
  verbatim: string | null
  wave: string | null
  contact: Pick<ImportedContact, 'externalId' | 'email' | 'name'> | null
  account: ImportedAccount | null
  attributes: Attributes
}

/** A telephone number in E.164, or null; who knows the plans of all countries hands it in. */
export type ReadPhone = (text: string, country: string | null) => string | null

/** The id of the member whom a cell names, or null; who knows the members hands it in. */
export type ReadMember = (text: string) => string | null

/** One person from one row. Optional cells that cannot be read are left out with a warning; a wrong address leaves out the row. */
export function readContactRow(
  cells: readonly string[],
  mapping: Mapping<ContactField>,
  readPhone: ReadPhone = parsePhone,
  readMember: ReadMember = () => null,
): Reading<ContactRow> {
  const row = openRow(cells, mapping)
  const email = row.parsed('email', parseEmail, 'email_malformed')
  const phone = row.parsed('phone', (text) => readPhone(text, mapping.notation.country ?? null), 'phone_malformed')
  const externalId = row.field('external_id')
  if (!row.filled('email') && !row.filled('phone') && !externalId) row.refuse('no_identity', 'email')

  const contact: ImportedContact = {
    externalId,
    email,
    phone,
    name: row.field('name') ?? (joinName(row.field('first_name') ?? '', row.field('last_name') ?? '') || null),
    role: row.field('role'),
    locale: row.parsedOrLeftOut('locale', parseLocale, 'locale_left_out'),
    timeZone: row.parsedOrLeftOut('time_zone', parseTimeZone, 'time_zone_left_out'),
    attributes: row.attributes('contact'),
  }
  return row.close({ contact, account: row.account(readMember) })
}

/** One answer from one row; a row without a person is an answer without a contact. `now` tells dates that lie ahead. */
export function readResponseRow(cells: readonly string[], mapping: Mapping<ResponseField>, now: Date): Reading<ResponseRow> {
  const row = openRow(cells, mapping)
  const rating = parseRating(row.field('rating') ?? '')
  if ('problem' in rating) row.refuse(rating.problem, 'rating')

  const when = row.field('answered_at')
  const date = when === null ? null : parseDate(when, mapping.notation.dateFormat, mapping.notation.timeZone)
  if (date === null) row.refuse('date_missing', 'answered_at')
  else if ('problem' in date) row.refuse(date.problem, 'answered_at')
  else row.warn(oddDate(date.at, now), 'answered_at')

  const email = row.parsed('email', parseEmail, 'email_malformed')
  const externalId = row.field('external_id')
  const known = email !== null || externalId !== null
  if (!known && row.filled('name') && !row.filled('email')) row.warn('name_left_out', 'name')

  return row.close({
    rating: 'rating' in rating ? rating.rating : 0,
    answeredAt: date && 'at' in date ? date.at : now,
    verbatim: row.field('verbatim'),
    wave: row.field('wave'),
    contact: known ? { externalId, email, name: row.field('name') } : null,
    account: row.account(),
    attributes: row.attributes('response'),
  })
}

/** An event as a file tells it; a row without an id of its own gets one from whoever keeps it. */
export type ActivityRow = Omit<Activity, 'messageId'> & { messageId: string | null }

/** One event from one row: what happened, when, and whom it tells of. Cells that are no value of their property are left out with a warning. */
export function readActivityRow(
  cells: readonly string[],
  mapping: Mapping<ActivityField>,
  terms: ActivityTerms,
  readPhone: ReadPhone = parsePhone,
): Reading<ActivityRow> {
  const row = openRow(cells, mapping)
  const name = row.field('event')
  if (name === null) row.refuse('event_missing', 'event')
  const when = row.field('occurred_at')
  const date = when === null ? null : parseDate(when, mapping.notation.dateFormat, mapping.notation.timeZone)
  if (date === null) row.refuse('date_missing', 'occurred_at')
  else if ('problem' in date) row.refuse(date.problem, 'occurred_at')
  else if (timeProblem(date.at, terms)) row.refuse(UNTIMELY[timeProblem(date.at, terms) ?? 'time_ahead'], 'occurred_at')

  const email = row.parsed('email', parseEmail, 'email_malformed')
  const phone = row.parsed('phone', (text) => readPhone(text, mapping.notation.country ?? null), 'phone_malformed')
  const contact = marks({ externalId: row.field('external_id'), email, phone })
  const account = marks({
    externalId: row.field('account_external_id'),
    domain: row.field('account_domain')?.toLowerCase() ?? null,
  })
  if (!contact && !account && !row.filled('email') && !row.filled('phone')) row.refuse('no_identity', 'email')
  const at = date && 'at' in date ? date.at : terms.now
  return row.close({
    ...{ name: name ?? '', at, messageId: row.field('message_id'), contact, account },
    properties: row.attributes('activity', ACTIVITY_LIMITS.textCharacters) as Properties, // Its mapping allows no other types.
  })
}

const UNTIMELY = { time_ahead: 'date_ahead', time_before_kept: 'date_before_kept' } as const

/** Those that are filled, null where none is. */
function marks<Mark extends string>(given: Record<Mark, string | null>): Partial<Record<Mark, string>> | null {
  const filled = Object.entries<string | null>(given).filter((entry): entry is [Mark, string] => entry[1] !== null)
  return filled.length ? (Object.fromEntries(filled) as Partial<Record<Mark, string>>) : null // The keys are those given.
}

/** A row being read: its cells by field, and what was found wrong or odd on the way. */
function openRow(cells: readonly string[], { columns, notation }: Mapping) {
  const problems: Finding<RowProblem>[] = []
  const warnings: Finding<RowWarning>[] = []
  const texts = columns.map((_, at) => unguardText(cells[at] ?? ''))

  texts.forEach((text, at) => {
    const target = columns[at]?.target
    if (target?.to === 'nowhere') return
    const limit = (target?.to === 'field' && FIELD_CHARACTERS[target.field]) || IMPORT_LIMITS.cellCharacters
    if (text.trim().length > limit) problems.push({ ...finding('cell_too_long', columns[at]?.header ?? '', text), limit })
  })
  const beyond = cells.slice(columns.length).find((cell) => cell.trim() !== '')
  if (beyond !== undefined) problems.push(finding('too_many_cells', columns.at(-1)?.header ?? '', beyond))

  const place = (field: Field) => columns.findIndex(({ target }) => target.to === 'field' && target.field === field)
  const field = (name: Field): string | null => (texts[place(name)] ?? '').trim() || null
  const found = <Because extends string>(because: Because, name: Field) =>
    finding(because, columns[place(name)]?.header ?? '', field(name) ?? '')
  const filled = (name: Field) => field(name) !== null

  function attributes(
    of: Extract<Target, { to: 'attribute' }>['of'],
    longest: number = IMPORT_LIMITS.cellCharacters,
  ): Attributes {
    const values: Attributes = {}
    columns.forEach(({ header, target }, at) => {
      const text = texts[at] ?? ''
      if (target.to !== 'attribute' || target.of !== of || text.trim() === '') return
      if (text.trim().length > longest) {
        problems.push({ ...finding('cell_too_long', header, text), limit: longest })
        return
      }
      const reading = parseValue(target.type, text, { ...notation, dateFormat: target.dateFormat ?? notation.dateFormat })
      if ('value' in reading) values[target.key] = reading.value
      else warnings.push(finding(reading.problem, header, text))
    })
    return values
  }

  function parsedOrLeftOut(name: Field, parse: (text: string) => string | null, because: RowWarning): string | null {
    const text = field(name)
    const value = text === null ? null : parse(text)
    if (text !== null && value === null) warnings.push(found(because, name))
    return value
  }

  return {
    field,
    filled,
    attributes,
    refuse: (because: RowProblem, name: Field) => problems.push(found(because, name)),
    warn: (because: RowWarning | null, name: Field) => {
      if (because) warnings.push(found(because, name))
    },
    parsed: (name: Field, parse: (text: string) => string | null, because: RowProblem): string | null => {
      const text = field(name)
      const value = text === null ? null : parse(text)
      if (text !== null && value === null) problems.push(found(because, name))
      return value
    },
    parsedOrLeftOut,
    account: (readMember?: ReadMember): ImportedAccount | null => {
      const account = {
        externalId: field('account_external_id'),
        name: field('account_name'),
        domain: field('account_domain')?.toLowerCase() ?? null,
        ownerId: readMember ? parsedOrLeftOut('account_owner', readMember, 'owner_left_out') : null,
        attributes: attributes('account'),
      }
      if (account.externalId || account.name || account.domain) return account
      if (account.ownerId || Object.keys(account.attributes).length > 0) warnings.push(found('account_left_out', 'account_name'))
      return null
    },
    close: <Row>(row: Row): Reading<Row> => (problems.length > 0 ? { problems } : { row, warnings }),
  }
}
