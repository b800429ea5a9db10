/**
 * How a language writes dates, the one place for all of them. English names the month, so that nobody has to guess which number it is;
 * Chinese sets a space between its characters and digits, one that no line breaks at.
 */
export function datesIn(locale: string, options: Intl.DateTimeFormatOptions): (at: Date) => string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options)
  return (at) => (locale.startsWith('zh') ? format.format(at).replace(BESIDE_DIGITS, '\u00a0') : format.format(at))
}

const BESIDE_DIGITS = /(?<=\d)(?=[年月日])|(?<=[年月日])(?=\d)/g
