import { isTimeZone } from '#domain/zoned-time.ts'

/**
 * An e-mail address in the form in which two are compared: trimmed, lower case, NFC. Null: not one. Practical rather than
 * RFC 5321's whole grammar: no quotes, no comments, a domain with a dot; letters of every script are welcome on both sides.
 */
export function parseEmail(text: string): string | null {
  const plain = text
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim()
    .replace('＠', '@')
    .normalize('NFC')
    .toLowerCase()
  const at = plain.lastIndexOf('@')
  const local = plain.slice(0, at)
  const domain = plain.slice(at + 1)
  if (at < 1 || local.length > 64 || plain.length > 254) return null
  if (!LOCAL.test(local) || !DOMAIN.test(domain)) return null
  return plain
}

/** A telephone number as digits with its +, 6..15 of them; null: not one. No country is guessed. */
export function parsePhone(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s().\-/]/g, '')
    .replace(/^00(?=\d)/, '+')
  return /^\+?\d{6,15}$/.test(plain) ? plain : null
}

/** A BCP 47 tag, canonical ("zh_CN" is zh-CN), also from a language's own name; null: not one. */
export function parseLocale(text: string): string | null {
  const plain = text.trim()
  const named = LANGUAGES.get(plain.toLowerCase())
  if (named) return named
  try {
    return Intl.getCanonicalLocales(plain.replaceAll('_', '-'))[0] ?? null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** An IANA time zone that this machine knows; null: not one. */
export const parseTimeZone = (text: string): string | null => (isTimeZone(text.trim()) ? text.trim() : null)

/** One name from its parts: Chinese, Japanese and Korean put the family first, without a space. */
export const joinName = (first: string, last: string): string =>
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first + last)
    ? last + first
    : `${first} ${last}`.trim()

const LOCAL = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]{0,61}[\\p{L}\\p{N}\\p{M}])?'
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`, 'u')

const LANGUAGES = new Map([
  ['english', 'en'],
  ['英文', 'en'],
  ['英语', 'en'],
  ['英語', 'en'],
  ['chinese', 'zh'],
  ['中文', 'zh'],
  ['simplified chinese', 'zh-Hans'],
  ['简体', 'zh-Hans'],
  ['简体中文', 'zh-Hans'],
  ['traditional chinese', 'zh-Hant'],
  ['繁體', 'zh-Hant'],
  ['繁體中文', 'zh-Hant'],
  ['繁体中文', 'zh-Hant'],
])
