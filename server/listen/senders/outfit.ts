import { createPrivateKey, type KeyObject } from 'node:crypto'
import { bounceAddressOf, type HookProvider, hookProvidersOf } from '#server/listen/bounces/bounces.ts'
import type { Parcel } from '#server/platform/mail/compose.ts'
import { returnPathOf } from '#server/platform/mail/return-path.ts'
import type { Signing } from '#server/platform/mail/sign.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Seal, unseal } from '#server/platform/sealing.ts'
import { openTokens, type Tokens } from '#server/platform/tokens.ts'
import { numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { signingDomains } from './domains.queries.ts'
import { replyAddresses } from './senders.queries.ts'

/** What every mail of a workspace gets on its way, whatever it says: where notices go, in whose name it is signed, how providers name it. */
export type Outfit = {
  workspace: number
  tokens: Tokens
  bounceAddress: string | null
  signings: ReadonlyMap<string, Signing>
  providers: readonly HookProvider[]
  /** Where replies go, by the address that a mail is from. */
  replyAddresses: ReadonlyMap<string, string>
}

export const DKIM_SEAL = 'dkim key'

export async function outfitOf(scope: Scope, secret: string): Promise<Outfit> {
  const { workspaceId } = scope
  const domains = await signingDomains(scope)
  return {
    workspace: await numberOf(scope),
    tokens: openTokens([secret]),
    bounceAddress: await bounceAddressOf(scope),
    signings: new Map(
      domains.flatMap(({ id, domain, selector, sealedKey }) => {
        const key = openKey(workspaceId, secret, { id, sealedKey })
        return key ? [[domain, { domain, selector, key }] as const] : []
      }),
    ),
    providers: await hookProvidersOf(scope),
    replyAddresses: new Map((await replyAddresses(scope)).map(({ address, replyTo }) => [address, replyTo ?? address])),
  }
}

/** A domain signs for its own addresses alone, which is what DMARC calls aligned (RFC 7489 3.1.1, strict). */
export function fitOut(parcel: Parcel, outfit: Outfit, id: string): Parcel {
  const { workspace, tokens, bounceAddress, signings, providers, replyAddresses } = outfit
  const replyAddress = replyAddresses.get(parcel.from.address)
  const signing = signings.get(parcel.from.address.slice(parcel.from.address.lastIndexOf('@') + 1).toLowerCase())
  const mail = { workspace, id }
  return {
    ...parcel,
    ...(replyAddress && !parcel.replyTo ? { replyTo: { address: replyAddress, name: null } } : {}),
    headers: { ...parcel.headers, ...providerHeaders(providers, () => tokens.sign('bounce', mail)) },
    ...(bounceAddress ? { returnPath: returnPathOf(tokens, bounceAddress, mail) } : {}),
    ...(signing ? { signing } : {}),
  }
}

/** What a provider hands back with each event about a mail; it names nobody, and only we can have signed it. */
function providerHeaders(providers: readonly HookProvider[], mark: () => string): Record<string, string> {
  const headers: Record<HookProvider, () => [string, string]> = {
    ses: () => ['X-SES-MESSAGE-TAGS', `hearback=${mark()}`],
    // With spaces it can be folded; a longer word would be encoded, which SendGrid does not read.
    sendgrid: () => ['X-SMTPAPI', `{ "unique_args": { "hearback": "${mark()}" } }`],
    postmark: () => ['X-PM-Metadata-hearback', mark()],
  }
  return Object.fromEntries(providers.map((provider) => headers[provider]()))
}

const keys = new Map<string, KeyObject>()

/**
 * The private half of a domain's key; null when it was sealed with a secret that is lost: then the domain signs nothing, and no mail stays
 * here for that. Opened and parsed once for each key; a key of a domain never changes, another one is another row.
 */
export function openKey(
  workspaceId: string,
  secret: string,
  { id, sealedKey }: { id: string; sealedKey: string },
): KeyObject | null {
  const known = keys.get(id) ?? unsealedKey({ secret, purpose: DKIM_SEAL, workspaceId }, sealedKey)
  if (keys.size > 1000) keys.clear()
  if (known) keys.set(id, known)
  return known
}

function unsealedKey(seal: Seal, sealedKey: string): KeyObject | null {
  try {
    return createPrivateKey(unseal(seal, sealedKey))
  } catch {
    return null // Its page says so: a log line each minute would help nobody.
  }
}
