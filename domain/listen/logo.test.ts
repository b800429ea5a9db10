import { describe, expect, test } from 'vitest'
import { LOGO_LIMITS, readLogo } from './logo.ts'

const bytesOf = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)))
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const u16 = (value: number) => [value >>> 8, value & 255]
const png = (width: number, height: number, extra = 8) =>
  bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a], u32(13), 'IHDR', u32(width), u32(height), [8, 6, 0, 0, 0], Array(extra).fill(0))
const jpeg = (width: number, height: number) =>
  bytesOf([0xff, 0xd8, 0xff, 0xe0], u16(4), [0, 0], [0xff, 0xc2], u16(11), [8], u16(height), u16(width), Array(20).fill(0))

describe('a logo', () => {
  test('is known by its own bytes', () => {
    expect(readLogo(png(400, 120))).toEqual({ ok: true, logo: { mediaType: 'image/png', width: 400, height: 120 } })
    expect(readLogo(jpeg(400, 120))).toEqual({ ok: true, logo: { mediaType: 'image/jpeg', width: 400, height: 120 } })
  })

  test.each([
    ['an SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['HTML with a PNG name', bytesOf('<!doctype html><title>logo.png</title>')],
    ['nothing', bytesOf()],
    ['a PNG cut short', png(400, 120).slice(0, 20)],
    ['a PNG without pixels', png(0, 120)],
    ['a JPEG without a frame', bytesOf([0xff, 0xd8, 0xff, 0xda], u16(8), Array(40).fill(0))],
    ['a JPEG whose segments lead nowhere', bytesOf([0xff, 0xd8, 0xff, 0xe0], u16(0), Array(40).fill(0))],
    ['a GIF', bytesOf('GIF89a', Array(40).fill(1))],
  ])('is refused when it is %s', (_, bytes) => {
    expect(readLogo(bytes)).toEqual({ ok: false, because: 'no_picture' })
  })

  test('is refused when it weighs or measures too much', () => {
    expect(readLogo(png(400, 120, LOGO_LIMITS.bytes))).toEqual({ ok: false, because: 'too_large' })
    expect(readLogo(png(2001, 10))).toEqual({ ok: false, because: 'too_many_pixels' })
    expect(readLogo(jpeg(10, 60_000))).toEqual({ ok: false, because: 'too_many_pixels' })
  })
})
