import { isLoopback } from '#server/platform/loopback.ts'

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
  'cf-connecting-ip',
]

/**
 * Someone at this machine. A proxy in front also comes from here, so nothing forwarded counts; and many a proxy adds no
 * header at all, so nobody counts once people are told to open a public address. A page elsewhere may point its own name at this
 * machine (DNS rebinding), so the name asked for must be the machine's own.
 */
export const isLocal = (ip: string, headers: Headers, baseUrl: string): boolean =>
  isLoopback(baseUrl) &&
  LOOPBACK.includes(ip) &&
  FORWARDED.every((name) => !headers.has(name)) &&
  LOCAL_NAMES.includes((headers.get('host') ?? '').replace(/:\d+$/, ''))

/** Whether an Origin is neither the place asked nor the address people are told to open. */
export function isForeign(origin: string, host: string | null | undefined, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return true
  return new URL(origin).host !== host && origin !== new URL(baseUrl).origin
}
