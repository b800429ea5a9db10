import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import { COUNTRIES } from '#domain/listen/import/country.ts'
import { parsePhone } from '#domain/listen/import/person.ts'

/**
 * A telephone number in E.164, so that two ways to write it are one person; null: not one. Without + it is read as the country's;
 * without a country it stays the digits that it is.
 */
export function phoneOf(text: string, country: string | null): string | null {
  const digits = parsePhone(text)
  const home = COUNTRIES.includes(country ?? '') ? (country as CountryCode) : undefined // COUNTRIES are those that the library knows.
  if (digits === null || (!digits.startsWith('+') && !home)) return digits
  const number = parsePhoneNumberFromString(digits, home)
  return number?.isPossible() ? number.number : null
}
