/** What a logo may weigh and measure: it stands 32 px high, twice that on fine screens. */
export const LOGO_LIMITS = { bytes: 200 * 1024, pixels: 2000 } as const

export type Logo = { mediaType: 'image/png' | 'image/jpeg'; width: number; height: number }
export type LogoProblem = 'too_large' | 'no_picture' | 'too_many_pixels'
export type ReadLogo = { ok: true; logo: Logo } | { ok: false; because: LogoProblem }

/**
 * What a file is by its own bytes, never by its name: a PNG or a JPEG, with its size in pixels. All else is refused, SVG among it,
 * since it can carry a script.
 */
export function readLogo(bytes: Uint8Array): ReadLogo {
  if (bytes.length > LOGO_LIMITS.bytes) return { ok: false, because: 'too_large' }
  const logo = readPng(bytes) ?? readJpeg(bytes)
  if (!logo || logo.width < 1 || logo.height < 1) return { ok: false, because: 'no_picture' }
  const fits = Math.max(logo.width, logo.height) <= LOGO_LIMITS.pixels
  return fits ? { ok: true, logo } : { ok: false, because: 'too_many_pixels' }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

// ISO 15948: the signature, then the IHDR chunk with width and height.
function readPng(bytes: Uint8Array): Logo | null {
  if (bytes.length < 33 || !PNG.every((byte, at) => bytes[at] === byte)) return null
  const view = viewOf(bytes)
  return view.getUint32(12) === 0x49484452
    ? { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
    : null
}

// ISO 10918: segments of a marker and a length, until a start-of-frame tells the size.
function readJpeg(bytes: Uint8Array): Logo | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const view = viewOf(bytes)
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0xda) return null
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    if (view.getUint16(at + 2) < 2) return null
  }
  return null
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
