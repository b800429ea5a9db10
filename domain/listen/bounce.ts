/**
 * What a notice about a mail that left means. `hard`: there is no such mailbox. `soft`: this mail did not arrive, the mailbox may
 * exist. `complaint`: its reader called it spam. `unsubscribed`: its reader told the provider that they want no more. `delayed`: somebody still tries. `delivered`: it arrived. `unclassified`: we
 * cannot read it, so nothing follows from it.
 */
export const NOTICE_CLASSES = ['hard', 'soft', 'complaint', 'unsubscribed', 'delayed', 'delivered', 'unclassified'] as const
export type NoticeClass = (typeof NOTICE_CLASSES)[number]

/** What came back: its class, the enhanced status code it names (RFC 3463), and the other side's own words. */
export type Reading = { class: NoticeClass; status: string | null; said: string | null }

/**
 * Reads the `message/delivery-status` part of a notice (RFC 3464), whatever its line ends. A notice about several people says the
 * worst of what it says, since each of our mails has one reader. Unclassified when no group names an action we know.
 */
export function readDeliveryStatus(text: string): Reading {
  const readings = groupsOf(text).flatMap((group): Reading[] => {
    const action = group
      .get('action')
      ?.toLowerCase()
      .split(/[\s(;]/)[0]
    if (!action) return []
    const diagnostic = group.get('diagnostic-code') ?? null
    const status = statusOf(group.get('status') ?? '', diagnostic ?? '')
    return [{ class: classOf(action, status, diagnostic ?? ''), status, said: diagnostic }]
  })
  return readings.sort((a, b) => GRAVITY.indexOf(a.class) - GRAVITY.indexOf(b.class))[0] ?? UNREAD
}

/** Reads the `message/feedback-report` part of a complaint (RFC 5965). Only `abuse` is a reader's complaint; virus and fraud reports are not. */
export function readFeedbackReport(text: string): Reading {
  const type = groupsOf(text)[0]?.get('feedback-type')?.toLowerCase().trim()
  return type === 'abuse' ? { class: 'complaint', status: null, said: null } : UNREAD
}

/** Whether a permanent failure with this enhanced code (5.x.y, RFC 3463 and its registry) or these words is the address's own. */
export function tellsOfMailbox(status: string | null, said: string): boolean {
  if (status && !VAGUE.test(status)) return NO_MAILBOX.has(status)
  return /\b55[013]\b/.test(said) && NAMES_MAILBOX.test(said) && !BLAMES_US.test(said)
}

export const UNREAD: Reading = { class: 'unclassified', status: null, said: null }
const GRAVITY: readonly NoticeClass[] = ['hard', 'soft', 'complaint', 'unsubscribed', 'delayed', 'delivered', 'unclassified']

function classOf(action: string, status: string | null, diagnostic: string): NoticeClass {
  if (action === 'delayed') return 'delayed'
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return 'delivered'
  if (action !== 'failed') return 'unclassified'
  // Tried for days and given up: the code tells of the last try (4.4.7, 4.7.1), never of the address.
  return status?.startsWith('5') && tellsOfMailbox(status, diagnostic) ? 'hard' : 'soft'
}

/** Exim says 5.0.0 of everything and leaves the code in the words; the words then know better. */
function statusOf(status: string, diagnostic: string): string | null {
  const given = CODE.exec(status)?.[0] ?? null
  if (given && !VAGUE.test(given)) return given
  const inWords = CODE.exec(diagnostic)?.[0] ?? null
  return inWords && (!given || inWords[0] === given[0]) ? inWords : given
}

const CODE = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/
const VAGUE = /^5\.0\.\d+$/

/** Bad mailbox, bad domain, bad syntax, moved, null MX (5.1.x); mailbox shut (5.2.1); domain without a host (5.4.4). */
const NO_MAILBOX = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.4'])

/** Many hosts in China and elsewhere say 550 of everything, so that without an enhanced code the words must name the mailbox. */
const NAMES_MAILBOX =
  /(user|recipient|mailbox|account|address|person|customer)\b.{0,60}\b(unknown|not found|not exist|invalid|no longer|unavailable|disabled|inactive|suspended)|(no|unknown|invalid) (such |valid )?(user|recipient|mailbox|account|address|person|local part)|unrouteable address|用户不存在|邮箱不存在|帐号不存在|账号不存在/i

const BLAMES_US = /\b(sender|spf|dkim|dmarc|spam|content|polic(y|ies)|block(ed|list)?|blacklist(ed)?|ip|reverse dns)\b/i

/** Fields of each group, names in lower case, folded lines joined. */
function groupsOf(text: string): Map<string, string>[] {
  const groups = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .slice(0, MOST_GROUPS)
  return groups.map((group) => new Map(group.split('\n').flatMap((line) => fieldOf(line))))
}
const MOST_GROUPS = 100

function fieldOf(line: string): [string, string][] {
  const colon = line.indexOf(':')
  return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : []
}
