import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTRAST, contrast, paletteOf } from './palette.ts'

describe("a brand's colour", () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#892862', '#fdfcfa', 8.05],
  ])('%s on %s has the contrast that WCAG reckons', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })

  test('a dark one stays on light paper and is lightened on dark', () => {
    const { light, dark, changed } = paletteOf('#1a237e')
    expect(light).toEqual({ fill: '#1a237e', on: '#fbfaf7' })
    expect(contrast(dark.fill, '#181721')).toBeGreaterThanOrEqual(CONTRAST.control)
    expect(changed).toBe(true)
  })

  test('a bright one gets dark text, darkened only until it stands out', () => {
    const { light, dark } = paletteOf('#ffeb3b')
    expect(light.fill).not.toBe('#ffeb3b')
    expect(contrast(light.fill, '#fdfcfa')).toBeLessThan(3.2)
    expect(dark).toEqual({ fill: '#ffeb3b', on: '#16141e' })
  })

  test('one that can be read on both is used as it is', () => {
    expect(paletteOf('#c2185b').light.fill).toBe('#c2185b')
    expect(paletteOf('#d81b60').changed).toBe(false)
  })

  test('whatever is given, text and control can be read in light and in dark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const { light, dark } = paletteOf(`#${number.toString(16).padStart(6, '0')}`)
        for (const [{ fill, on }, sheet] of [
          [light, '#fdfcfa'],
          [dark, '#181721'],
        ] as const) {
          expect(contrast(fill, on)).toBeGreaterThanOrEqual(CONTRAST.text)
          expect(contrast(fill, sheet)).toBeGreaterThanOrEqual(CONTRAST.control)
        }
      }),
    )
  })
})
