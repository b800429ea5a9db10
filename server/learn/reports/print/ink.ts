/** The light tokens of web/ui/tokens.css as a page takes them: paper knows no oklch, and a sheet is white. print.test.ts holds them against the tokens. */
export const INK = {
  paper: '#f4f1ea',
  sheet: '#ffffff',
  sunken: '#f0ece5',
  rule: '#e1ddd6',
  'rule-strong': '#868591',
  ink: '#211d2f',
  'ink-2': '#4d4b5a',
  'ink-3': '#696774',
  promoter: '#006279',
  'promoter-text': '#005369',
  'promoter-soft': '#d7eff3',
  passive: '#cbc9bf',
  'passive-line': '#828175',
  'passive-text': '#525045',
  'passive-soft': '#eeede7',
  detractor: '#c65d26',
  'detractor-text': '#994018',
  'detractor-soft': '#fbece1',
  reply: '#892862',
  'reply-text': '#84235e',
  'reply-soft': '#f9e9f0',
  'hatch-line': '#b4b3b9',
} as const
export type Tint = keyof typeof INK

const SIZES: Record<string, number> = {
  'echo-50': 0.34,
  'echo-80': 0.19,
  'echo-95': 0.09,
  't-11': 11,
  't-12': 12,
  't-13': 13,
  't-14': 14,
  't-16': 16,
  't-20': 20,
}

/** What a chart's `var(--ink)` is on paper. A name that paper does not know is a mistake of ours. */
export function printed(value: string): string {
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1]
  if (name === undefined) return value
  const known = name in INK ? INK[name as Tint] : SIZES[name] // `in` has looked it up.
  if (known === undefined) throw new Error(`Paper has no ${name}.`)
  return String(known)
}
