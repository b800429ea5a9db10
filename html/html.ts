const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup that is already safe. Only `html` and `trusted` make it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const escape = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char) : text)

const embed = (value: unknown): string => {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(embed).join('')
  if (typeof value === 'number') return String(value)
  return value === null || value === undefined || value === false ? '' : escape(String(value))
}

/** Escapes whatever is interpolated, unless it is itself html. False, null and undefined leave nothing. */
export const html = (parts: TemplateStringsArray, ...values: unknown[]): Html =>
  new Html(parts.reduce((out, part, i) => out + embed(values[i - 1]) + part))

/** For text that we wrote ourselves (a style sheet, a chart); never for what a person typed. */
export const trusted = (text: string): Html => new Html(text)
