/** The three DNS records by which a mail host knows that a mail is ours: who may send (SPF), who signed (DKIM), what to do otherwise (DMARC). */
export const RECORD_KINDS = ['spf', 'dkim', 'dmarc'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]
/** `unknown`: no resolver answered, so nothing is said. */
export const RECORD_STATES = ['right', 'missing', 'different', 'unknown'] as const
export type RecordState = (typeof RECORD_STATES)[number]
export type Judged = { state: RecordState; found: string | null; wanted: string }

/**
 * Judges the TXT records at the domain of the envelope sender (RFC 7208): exactly one of SPF, which names each of `mechanisms`
 * ("include:amazonses.com"). What is wanted keeps what is there and adds to it, since a domain has only one such record.
 */
export function judgeSpf(texts: readonly string[] | null, mechanisms: string): Judged {
  const needed = mechanisms.split(/\s+/).filter(Boolean)
  const own = texts?.filter((text) => /^v=spf1(\s|$)/i.test(text)) ?? []
  const [first = ''] = own
  const terms = first.toLowerCase().split(/\s+/)
  const lacking = needed.filter(
    (mechanism) => !terms.includes(mechanism.toLowerCase()) && !terms.includes(`+${mechanism.toLowerCase()}`),
  )
  const wanted = first ? withTerms(first, lacking) : `v=spf1 ${needed.join(' ')} ~all`
  if (texts === null) return { state: 'unknown', found: null, wanted }
  if (!own.length) return { state: 'missing', found: null, wanted }
  return { state: own.length === 1 && !lacking.length ? 'right' : 'different', found: own.join('\n'), wanted }
}

/** Judges the TXT records at selector._domainkey.domain (RFC 6376): one of them holds this public key (base64 of SPKI). */
export function judgeDkim(texts: readonly string[] | null, publicKey: string): Judged {
  const wanted = dkimRecord(publicKey)
  if (texts === null) return { state: 'unknown', found: null, wanted }
  if (!texts.length) return { state: 'missing', found: null, wanted }
  const right = texts.length === 1 && texts.some((text) => tagsOf(text).get('p')?.replace(/\s/g, '') === publicKey)
  return { state: right ? 'right' : 'different', found: texts.join('\n'), wanted }
}

/** The TXT record that a domain shows for this public key, base64 of SPKI without line breaks (RFC 6376, 3.6.1). */
export const dkimRecord = (publicKey: string): string => `v=DKIM1; k=rsa; p=${publicKey}`

/** Judges the TXT records at _dmarc.domain, or of the nearest domain above that has one (RFC 7489): one with a policy. */
export function judgeDmarc(texts: readonly string[] | null): Judged {
  const wanted = 'v=DMARC1; p=none'
  if (texts === null) return { state: 'unknown', found: null, wanted }
  const own = texts.filter((text) => /^v=DMARC1(\s|;|$)/.test(text))
  if (!own.length) return { state: 'missing', found: null, wanted }
  const policy =
    tagsOf(own[0] ?? '')
      .get('p')
      ?.toLowerCase() ?? ''
  const right = own.length === 1 && ['none', 'quarantine', 'reject'].includes(policy)
  return { state: right ? 'right' : 'different', found: own.join('\n'), wanted }
}

/**
 * Whether DMARC takes two domains for one (relaxed, RFC 7489 3.1): the same, one beneath the other, or both beneath the domain at
 * which the policy stands.
 */
export function isAligned(from: string, other: string, policyDomain: string | null): boolean {
  const [a, b] = [from.toLowerCase(), other.toLowerCase()]
  return isBeneath(a, b) || isBeneath(b, a) || (policyDomain !== null && isBeneath(a, policyDomain) && isBeneath(b, policyDomain))
}

/** The domains at which a DMARC policy may stand for this one, nearest first; never a top-level domain alone. */
export function policyDomains(domain: string): string[] {
  const labels = domain.toLowerCase().split('.')
  return labels.slice(0, Math.min(labels.length - 1, MOST_LABELS)).map((_, at) => labels.slice(at).join('.'))
}
const MOST_LABELS = 8

/** What SPF must name for mail that leaves by this mail server: the provider's list where it is known, else the server itself. */
export function spfOf(smtpHost: string | null): string {
  const host = smtpHost?.toLowerCase() ?? ''
  return PROVIDERS.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1] ?? (host ? `a:${host}` : 'mx')
}
const PROVIDERS: readonly (readonly [string, string])[] = [
  ['amazonaws.com', 'include:amazonses.com'],
  ['sendgrid.net', 'include:sendgrid.net'],
  ['postmarkapp.com', 'include:spf.mtasv.net'],
  ['mailgun.org', 'include:mailgun.org'],
  ['gmail.com', 'include:_spf.google.com'],
  ['google.com', 'include:_spf.google.com'],
  ['office365.com', 'include:spf.protection.outlook.com'],
  ['aliyun.com', 'include:spf.qiye.aliyun.com'],
  ['exmail.qq.com', 'include:spf.mail.qq.com'],
  ['qiye.163.com', 'include:spf.163.com'],
]

/** One or more labels of letters, digits and hyphens, the last of them no number, at most 253 characters (RFC 1123). */
export const isDomain = (text: string): boolean =>
  text.length <= 253 && /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9-]{2,63}$/.test(text)

const isBeneath = (domain: string, above: string) => domain === above || domain.endsWith(`.${above}`)

/** New terms stand before the one that ends the record. */
function withTerms(record: string, terms: readonly string[]): string {
  if (!terms.length) return record
  const end = /\s([-~?+]?all|redirect=\S+)\s*$/i.exec(record)
  return end ? `${record.slice(0, end.index)} ${terms.join(' ')}${end[0].trimEnd()}` : `${record.trimEnd()} ${terms.join(' ')}`
}

const tagsOf = (text: string): Map<string, string> =>
  new Map(
    text.split(';').flatMap((tag): [string, string][] => {
      const at = tag.indexOf('=')
      return at > 0 ? [[tag.slice(0, at).trim().toLowerCase(), tag.slice(at + 1).trim()]] : []
    }),
  )
