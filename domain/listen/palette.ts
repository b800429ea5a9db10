/** What a brand's colour fills, and the text on it; both as #rrggbb. */
export type Fill = { fill: string; on: string }
/** For light and dark sheets. `changed`: the colour was moved, in light or in dark, since it could not be read as it was given. */
export type Palette = { light: Fill; dark: Fill; changed: boolean }

/** Our sheets and inks, design/tokens.css in hex. */
const SHEETS = { light: '#fdfcfa', dark: '#181721' } as const
const [LIGHT, DARK] = ['#fbfaf7', '#16141e'] as const

/** WCAG 2.2: text against what it stands on (1.4.3), and a control against what is around it (1.4.11). */
export const CONTRAST = { text: 4.5, control: 3 } as const

/**
 * A brand's colour (#rrggbb) as it can be used: where it does not stand out from the sheet, it is darkened on the light one and
 * lightened on the dark one, as little as is needed; the text on it is the one of our two inks that reads best.
 */
export function paletteOf(colour: string): Palette {
  const light = readable(colour, SHEETS.light, '#000000')
  const dark = readable(colour, SHEETS.dark, '#ffffff')
  return { light, dark, changed: light.fill !== colour || dark.fill !== colour }
}

function readable(colour: string, sheet: string, towards: string): Fill {
  for (let percent = 0; ; percent += 2) {
    const fill = mixed(colour, towards, percent / 100)
    const on = contrast(LIGHT, fill) > contrast(DARK, fill) ? LIGHT : DARK
    if (percent >= 100 || (contrast(fill, sheet) >= CONTRAST.control && contrast(fill, on) >= CONTRAST.text)) return { fill, on }
  }
}

/** Contrast of two colours (#rrggbb), 1..21, by WCAG's relative luminance. */
export function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const mixed = (colour: string, other: string, share: number): string => {
  const [from, to] = [channels(colour), channels(other)]
  return `#${from
    .map((value, at) =>
      Math.round(value + ((to[at] ?? value) - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
