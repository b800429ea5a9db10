import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'

/** What a link is for. Each kind is signed apart, so that one can never be used as another. */
const DOMAINS = {
  answer: 'ask1',
  unsubscribe: 'uns1',
  memberInvite: 'inv1',
  test: 'tst1',
  bounce: 'verp1',
  mailHook: 'hook1',
  share: 'shr1',
} as const
export type LinkKind = keyof typeof DOMAINS

/** The number of a workspace (1..4294967295) and the id of what the link is about, a uuid. */
export type Linked = { workspace: number; id: string }

export type Tokens = {
  /** 44 characters of base64url that fit in a link. */
  sign(kind: LinkKind, linked: Linked): string
  /** Null for whatever we did not sign for this very use. Needs no database. */
  verify(kind: LinkKind, token: unknown): Linked | null
}

/**
 * kid[1] ‖ workspace[4] ‖ id[16] ‖ HMAC-SHA256(key, domain ‖ the same)[12] (reliability.md 4.1). Signs with the first
 * secret and verifies with each of them, so a secret is changed by putting the new one in front.
 */
export function openTokens(secrets: readonly [string, ...string[]]): Tokens {
  const signing = knownKey(secrets[0])
  const keys = [signing, ...secrets.slice(1).map(knownKey)]
  return {
    sign: (kind, { workspace, id }) => {
      const head = Buffer.concat([signing.kid, number(workspace), uuidBytes(id)])
      return Buffer.concat([head, mac(signing.key, kind, head)]).toString('base64url')
    },
    verify: (kind, token) => {
      // 33 bytes are exactly 44 characters without spare bits, so this pattern leaves each token one spelling.
      if (typeof token !== 'string' || !/^[\w-]{44}$/.test(token)) return null
      const bytes = Buffer.from(token, 'base64url')
      const head = bytes.subarray(0, HEAD)
      const known = keys.some(({ kid, key }) => kid[0] === head[0] && timingSafeEqual(mac(key, kind, head), bytes.subarray(HEAD)))
      return known ? { workspace: head.readUInt32BE(1), id: uuidText(head.subarray(5)) } : null
    },
  }
}

const HEAD = 21
const MAC = 12
// A KeyObject signs six times as fast as raw bytes do.
type Key = { kid: Buffer; key: KeyObject }

const known = new Map<string, Key>()

/** Derived once: every mail asks for it, several times. */
function knownKey(secret: string): Key {
  const key = known.get(secret) ?? keyOf(secret)
  if (known.size >= 100) known.clear()
  known.set(secret, key)
  return key
}

// The key's short name is derived like the key, so it survives any order of the secrets; two that share one are both tried.
const keyOf = (secret: string): Key => {
  if (secret.length < 16)
    throw new Error('SECRET needs at least 16 characters: leave it unset and one is made, or use a longer one.')
  const derived = Buffer.from(hkdfSync('sha256', secret, '', 'hearback links 1', 33))
  return { kid: derived.subarray(0, 1), key: createSecretKey(derived.subarray(1)) }
}

const mac = (key: KeyObject, kind: LinkKind, head: Buffer) =>
  createHmac('sha256', key).update(DOMAINS[kind]).update(head).digest().subarray(0, MAC)

function number(workspace: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(workspace)
  return bytes
}

function uuidBytes(id: string): Buffer {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new Error('A link can only carry a uuid.')
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

const uuidText = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
