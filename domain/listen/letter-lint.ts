/** A mail as it would leave. `senderName`: what stands before the address in From. `postalAddress`: the one printed in it; null: none. `ownHosts`: where our own links may lead. */
export type LetterFacts = {
  subject: string
  html: string
  text: string
  headers: Readonly<Record<string, string>>
  from: string
  senderName: string
  postalAddress: string | null
  ownHosts: readonly string[]
}

export const LINT_RULES = [
  'no_way_out',
  'no_header_way_out',
  'link_differs',
  'foreign_link',
  'too_large',
  'large',
  'subject_empty',
  'subject_shouts',
  'subject_marks',
  'subject_long',
  'no_text',
  'picture_only',
  'no_postal_address',
  'no_reply',
  'free_mailbox',
  'name_is_address',
] as const
export type LintRule = (typeof LINT_RULES)[number]
/** must: mailbox providers refuse or hide such mail. should: it costs trust. `at` quotes what was found. */
export type Finding = { rule: LintRule; weight: 'must' | 'should'; at: string | null }

/** Gmail cuts what is longer (experience.md 1.3); ours should stay far below. */
const SIZES = { cut: 102_400, ours: 12_000 } as const
/** What most mailboxes show of a subject. */
const SUBJECT_SHOWN = 60
/** Words that a mail needs around a picture. */
const WORDS_LEAST = 20

/**
 * What spam filters, mailbox providers and readers hold against a mail, the gravest first; empty: nothing known. Sources: Gmail and
 * Yahoo's sender rules of 2024, RFC 8058, CAN-SPAM 5(a)(5), SpamAssassin's rules on subjects, links, pictures and names (FromNameSpoof).
 */
export function lintLetter(letter: LetterFacts): Finding[] {
  const found = [...wayOut(letter), ...links(letter), ...size(letter), ...subject(letter), ...body(letter), ...sender(letter)]
  return found.sort((a, b) => Number(a.weight === 'should') - Number(b.weight === 'should'))
}

const must = (rule: LintRule, at: string | null = null): Finding => ({ rule, weight: 'must', at })
const should = (rule: LintRule, at: string | null = null): Finding => ({ rule, weight: 'should', at })

function wayOut({ html, text, headers }: LetterFacts): Finding[] {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'list-unsubscribe')?.[1] ?? ''
  const oneClick = Object.keys(headers).some((name) => name.toLowerCase() === 'list-unsubscribe-post')
  const [, url = null] = /<(https?:[^>]+)>/.exec(header) ?? []
  if (!url || !oneClick) return [must('no_header_way_out')]
  return anchorsIn(html).some(({ href }) => href === url) && text.includes(url) ? [] : [must('no_way_out')]
}

function links({ html, text, ownHosts }: LetterFacts): Finding[] {
  const anchors = anchorsIn(html)
  const differing = anchors.find(({ href, label }) => {
    const [, said] = SAID_HOST.exec(label) ?? []
    return said !== undefined && bareHost(said) !== bareHost(hostOf(href) ?? '')
  })
  const written = [...text.matchAll(/https?:\/\/[^\s>]+|\bwww\.[^\s>]+/gi)].map(([url]) => url)
  const foreign = [...anchors.map(({ href }) => href), ...written].find((url) => {
    const host = hostOf(url)
    return host !== null && !ownHosts.includes(host)
  })
  return [
    ...(differing ? [must('link_differs', differing.label)] : []),
    ...(foreign ? [should('foreign_link', hostOf(foreign))] : []),
  ]
}

function size({ html }: LetterFacts): Finding[] {
  const bytes = bytesOf(html)
  if (bytes > SIZES.cut) return [must('too_large')]
  return bytes > SIZES.ours ? [should('large')] : []
}

function subject({ subject: line }: LetterFacts): Finding[] {
  if (!line.trim()) return [must('subject_empty')]
  const cased = [...line].filter((char) => char.toLowerCase() !== char.toUpperCase())
  const loud = cased.filter((char) => char === char.toUpperCase())
  return [
    ...(cased.length >= 12 && loud.length / cased.length > 0.7 ? [must('subject_shouts', line)] : []),
    ...((line.match(/[!！$￥€]/gu)?.length ?? 0) > 1 ? [must('subject_marks', line)] : []),
    ...([...line].length > SUBJECT_SHOWN ? [should('subject_long', `${[...line].slice(0, SUBJECT_SHOWN).join('')}…`)] : []),
  ]
}

function body({ html, text }: LetterFacts): Finding[] {
  // A word in Chinese or Thai is not set apart, so two of its letters count as one.
  const said = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>/g, ' ')
  const words = (said.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
    (sum, word) =>
      sum + (/[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? word.length / 2 : 1),
    0,
  )
  return [
    ...(text.trim() ? [] : [must('no_text')]),
    ...(/<img\b/i.test(html) && words < WORDS_LEAST ? [must('picture_only')] : []),
  ]
}

function sender({ from, senderName, postalAddress }: LetterFacts): Finding[] {
  const [name = '', host = ''] = from.toLowerCase().split('@')
  const [, said] = NAMED_HOST.exec(senderName) ?? []
  return [
    ...(FREE.test(host) ? [must('free_mailbox', host)] : []),
    ...(said !== undefined && !sameHouse(said, host) ? [must('name_is_address', senderName)] : []),
    ...(/^(?:do[._-]?)?no?t?[._-]?reply/.test(name) ? [should('no_reply', from)] : []),
    ...(postalAddress?.trim() ? [] : [should('no_postal_address')]),
  ]
}

/** Their owners' DMARC lets nobody else send as them (Yahoo 2014, Gmail 2024). */
const FREE =
  /^(?:gmail|googlemail|yahoo|aol|outlook|hotmail|live|icloud|qq|163|126|sina|gmx|web|mail)\.(?:[a-z]{2,3}|co\.[a-z]{2}|com\.[a-z]{2})$/

const anchorsIn = (html: string): { href: string; label: string }[] =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi)].map(([, href = '', label = '']) => ({
    href: href.replaceAll('&amp;', '&'),
    label: label.replace(/<[^>]*>/g, '').trim(),
  }))

/** A name that shows a mail address, whoever the mail is from. */
const NAMED_HOST = /[^\s@<]@((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/u
/** What a person would take for an address. */
const SAID_HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:]\S*)?$/iu
const hostOf = (url: string): string | null =>
  /^(?:https?:\/\/)?([^/?#\s:]+\.[^/?#\s:]+|localhost)/i.exec(url.replace(/^mailto:[^@]*@/i, ''))?.[1]?.toLowerCase() ?? null
/** One of them is the other or a part of it. */
const sameHouse = (one: string, other: string) =>
  `.${one}`.toLowerCase().endsWith(`.${other}`) || `.${other}`.endsWith(`.${one.toLowerCase()}`)
const bareHost = (host: string) => host.toLowerCase().replace(/^www\./, '')

/** Bytes in UTF-8. */
const bytesOf = (text: string): number =>
  [...text].reduce((sum, char) => {
    const point = char.codePointAt(0) ?? 0
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
  }, 0)
