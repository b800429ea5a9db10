import { type RawBuilder, sql } from 'kysely'

type Known = { email: string | null; phone: string | null; name: string | null; externalId: string | null }

const BETWEEN_WORDS = '[\\s,;:<>()"\'/|.]+'
/** Fewer digits are no phone number, but a quantity. */
const FEWEST_DIGITS = 7

/** Whether a cell of these (jsonb) is exactly what the person is known by. */
export function names(cells: RawBuilder<unknown>, person: Known): RawBuilder<unknown> {
  return sql`exists (select from jsonb_array_elements_text(${cells}) cell where lower(trim(cell)) = any(${marksOf(person)}::text[]))`
}

/** Whether a property of an event (jsonb) is exactly what the person is known by. */
export const namesIn = (properties: RawBuilder<unknown>, person: Known): RawBuilder<unknown> =>
  sql`exists (select from jsonb_each_text(${properties}) p where lower(trim(p.value)) = any(${marksOf(person)}::text[]))`

/** The properties but for those. */
export const withoutNames = (properties: RawBuilder<unknown>, person: Known): RawBuilder<unknown> =>
  sql`(select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(${properties}) p
    where lower(trim(p.value #>> '{}')) <> all(${marksOf(person)}::text[]))`

const marksOf = ({ email, phone, name, externalId }: Known) =>
  [email, phone, name, externalId].filter((mark) => mark !== null).map((mark) => mark.toLowerCase())

/**
 * Whether these cells of one row may be about the person, also where a name is spread over columns, an address stands inside a longer
 * text, or a phone number is written in another way. Rather a namesake's row too many: it only says why it was left out.
 */
export function mayName(cells: RawBuilder<unknown>, { email, phone, name }: Known): RawBuilder<unknown> {
  const words = (name ?? '').toLowerCase().split(new RegExp(BETWEEN_WORDS)).filter(Boolean)
  const joined = words.join('')
  const ways = [
    ...(email ? [sql`r.line ~ ${addressIn(email)}`] : []),
    ...(words.length > 1 ? [sql`regexp_split_to_array(r.line, ${BETWEEN_WORDS}) @> ${words}::text[]`] : []),
    // Where no space stands between them, one column holds how the name begins and another the rest.
    ...(joined.length > 1
      ? [
          sql`exists (select from unnest(r.parts) head where head <> '' and starts_with(${joined}, head) and substr(${joined}, length(head) + 1) = any(r.parts))`,
        ]
      : []),
    ...(phone
      ? [
          sql`exists (select from unnest(r.parts) cell, ltrim(regexp_replace(cell, '[^0-9]', '', 'g'), '0') digits
            where length(digits) >= ${FEWEST_DIGITS} and right(${phone.replace(/\D/g, '')}, length(digits)) = digits)`,
        ]
      : []),
  ]
  if (!ways.length) return sql`false`
  return sql`exists (select from (select string_agg(lower(cell), ' ') as line, array_agg(lower(trim(cell))) as parts
    from jsonb_array_elements_text(${cells}) cell) r where ${sql.join(ways, sql` or `)})`
}

/** Whether a text that somebody chose, such as the name of a watch, holds the person's name, address or phone number as words of their own. */
export function inWords(text: RawBuilder<unknown>, person: Known): RawBuilder<unknown> {
  const pattern = wordsOf(person)
  return pattern === null ? sql`false` : sql`${text} ~* ${pattern}`
}

/** The text without them, as conditions lose them. */
export const withoutWords = (text: RawBuilder<unknown>, person: Known): RawBuilder<unknown> =>
  sql`regexp_replace(${text}, ${wordsOf(person) ?? '(?!)'}, '…', 'gi')`

function wordsOf({ email, phone, name }: Known): string | null {
  const ways = [
    ...(email ? [addressIn(email)] : []),
    ...[phone, name].flatMap((mark) => (mark?.trim() ? [alone(mark.trim())] : [])),
  ]
  return ways.length ? ways.join('|') : null
}

/** No space parts Chinese words: two characters are a name wherever they stand, one alone is a part of many words. */
function alone(mark: string): string {
  if (!HAN.test(mark)) return `(?<![[:alnum:]])${quoted(mark)}(?![[:alnum:]])`
  return [...mark].length > 1 ? quoted(mark) : `(?<![㐀-鿿])${mark}(?![㐀-鿿])`
}

const HAN = /\p{Script=Han}/u
const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The address by itself, and not as a part of a longer one. */
const addressIn = (email: string) => `(?<![a-z0-9._%+-])${quoted(email.toLowerCase())}(?![a-z0-9-]|\\.[a-z0-9])`
