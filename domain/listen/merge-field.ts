/** What is known of whoever reads a mail; null where it is not. */
export type Reader = { name: string | null; account: string | null }

const NOBODY: Reader = { name: null, account: null }
const FIELD = /\{(brand)\}|\{(name|account)\|([^{}|]*)\}/g

/**
 * A text with its fields filled: '{brand}' by the brand, '{name|there}' by the reader's name, or 'there' where none is known or it
 * could be a link. Where a Latin letter or digit meets a Chinese character, a space parts them. The result is text, never markup.
 */
export function fillText(text: string, brand: string, reader: Reader = NOBODY): string {
  let said = ''
  let from = 0
  for (const found of text.matchAll(FIELD)) {
    const [whole, isBrand, field = 'name', fallback = ''] = found
    const value = isBrand ? brand : (tameName(reader[field as keyof Reader]) ?? fallback.trim())
    said = joined(joined(said, text.slice(from, found.index)), value)
    from = found.index + whole.length
  }
  return joined(said, text.slice(from))
}

export type FieldProblem = 'unknown_field' | 'needs_fallback' | 'mail_only'

/**
 * What is wrong with the braces of a text, or null: a field that nobody knows, one of a person without words for when it is not
 * known, or one of a person where the page does not say it (`personal` false).
 */
export function fieldProblem(text: string, personal: boolean): FieldProblem | null {
  for (const [, inside = ''] of text.matchAll(/\{([^{}\s]*(?:\|[^{}]*)?)\}/g)) {
    if (inside === 'brand') continue
    const [field, ...fallback] = inside.split('|')
    if ((field !== 'name' && field !== 'account') || fallback.length > 1) return 'unknown_field'
    if (!personal) return 'mail_only'
    if (!fallback[0]?.trim()) return 'needs_fallback'
  }
  return null
}

/** A name as a mail may print it, or null for none: nobody can put a link or a paragraph into our mails by their name. */
export function tameName(name: string | null): string | null {
  const clean = (name ?? '').replace(/\s+/gu, ' ').trim()
  return clean && [...clean].length <= 60 && !/[/@<>\p{Cc}\p{Cf}]|\w{2}\.\w{2}|www/u.test(clean) ? clean : null
}

/** Puts two pieces together. `{brand}` in Chinese stands without spaces, since a Chinese name needs none. */
const joined = (left: string, right: string): string => {
  const [end, start] = [[...left].at(-1) ?? '', [...right][0] ?? '']
  return `${left}${(isHan(end) && isLatin(start)) || (isLatin(end) && isHan(start)) ? ' ' : ''}${right}`
}
const isHan = (char: string) => /\p{Script=Han}/u.test(char)
const isLatin = (char: string) => /[\p{Script=Latin}\d]/u.test(char)
