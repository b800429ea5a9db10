import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from './secrets.ts'

/** Where a sealed text belongs: opened anywhere else (another workspace, another purpose) it stays shut. */
export type Seal = { secret: string; purpose: string; workspaceId: string }

const VERSION = 1
const NONCE = 12
const TAG = 16

/** AES-256-GCM under a key of its own purpose, bound to the workspace: version[1] ‖ nonce[12] ‖ tag[16] ‖ text, as base64url. */
export function seal({ secret, purpose, workspaceId }: Seal, text: string): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, `seal ${purpose}`), nonce).setAAD(Buffer.from(workspaceId))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws when it was sealed with another secret, for another purpose or workspace, or altered. */
export function unseal({ secret, purpose, workspaceId }: Seal, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes[0] !== VERSION) throw new Error('This was sealed by another version of the program.')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, `seal ${purpose}`), bytes.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(workspaceId)).setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG))
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE + TAG)), decipher.final()]).toString('utf8')
}
