import { hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** The one secret: given, or made once and kept in the data folder where only we may read it. */
export function loadSecret(given: string | undefined, dataDir: string): string {
  if (given) return given
  const file = path.join(dataDir, 'secret')
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    fs.writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return fs.readFileSync(file, 'utf8').trim()
}

/** Takes over the secret of an installation that is restored here, so that links which it mailed keep working. */
export function replaceSecret(secret: string, dataDir: string) {
  const file = path.join(dataDir, 'secret')
  fs.writeFileSync(`${file}.new`, `${secret}\n`, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
}

/** A key for one purpose, so that no signature of one kind is ever good for another (RFC 5869). */
export const keyFor = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'hearback', purpose, 32))
