import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { tameName } from '#domain/listen/merge-field.ts'
import type { Fill, Palette } from '#domain/listen/palette.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { type Html, html, trusted } from '#html/html.ts'
import { RATINGS, ratingUrl } from '#pages/answer.ts'
import { type Ask, ask } from '#words/asking/ask.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { endOf, footer, INK, type Letter, letterHtml, oneLine, paragraphs } from './letter.ts'

export type InvitationView = {
  locale: AskLocale
  brand: string
  /** Absolute, a PNG or JPEG; null: the brand stands nowhere but in the words. */
  logoUrl: string | null
  /** The program's colour; null: ours. */
  palette: Palette | null
  /** Filled wording: no {brand} left in it. */
  wording: Wording
  /** As the contact's record has it; odd ones are left out rather than printed. */
  contactName: string | null
  /** Who signs: a person, and what they do there or null. */
  sender: { name: string; title: string | null }
  /** The postal address or other way to reach the sender; printed. */
  senderAddress: string
  quietDays: number
  /** All three absolute. A rating's link is `ratingUrl(answerUrl, rating)`. */
  answerUrl: string
  unsubscribeUrl: string
  /** A link that only machines follow; null: none. */
  baitUrl: string | null
  /** A test to a member: marked as such, and nothing to unsubscribe from. */
  test: boolean
}

/** The mail that asks. The question and its eleven links need no picture and no style sheet (experience.md 1.3). */
export function invitationMail(view: InvitationView): Letter {
  const speak = ask(view.locale)
  const subject = oneLine(view.wording.subject)
  return {
    subject: view.test ? toMember(view)('mail.test.subject', { subject }) : subject,
    html: letterHtml({
      locale: view.locale,
      title: subject,
      preheader: view.wording.question,
      body: body(view, speak),
      style: coloured(view.palette),
    }),
    text: plain(view, speak),
    headers: view.test
      ? {}
      : { 'List-Unsubscribe': `<${view.unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }
}

function greetingOf({ contactName }: InvitationView, speak: Ask): string {
  const name = tameName(contactName)
  return name ? speak('mail.greeting', { name }) : speak('mail.greeting.unnamed')
}

const logo = ({ logoUrl, brand }: InvitationView): Html | null =>
  logoUrl
    ? html`<p style="margin:0 0 20px"><img class="l" src="${logoUrl}" alt="${brand}" height="32" style="display:block;height:32px;border:0"></p>`
    : null

// The colour is on all keys alike: one for each group would lead the hand (experience.md 1.1).
const coloured = (palette: Palette | null): string => {
  if (!palette) return ''
  const { light, dark } = palette
  const rules = (at: string, { fill, on }: Fill) =>
    `${at}a.k{border-color:${fill}!important}${at}a.k:hover{background:${fill}!important;color:${on}!important}`
  return `${rules('', light)}@media(prefers-color-scheme:dark){${rules('', dark)}.l{padding:4px;border-radius:6px;background:#fff}}${rules('[data-ogsc] ', dark)}`
}

const endsOf = (speak: Ask): [string, string] => [`0 = ${speak('answer.anchor.low')}`, `10 = ${speak('answer.anchor.high')}`]

/** A test goes to a member, who reads the languages of the app. */
const toMember = ({ locale }: InvitationView) => say(localeOf(locale))

const reasonOf = ({ brand, quietDays }: InvitationView, speak: Ask) => speak('mail.reason', { brand, days: quietDays })

const TEXT = 'margin:0 0 12px'

const body = (
  view: InvitationView,
  speak: Ask,
): Html => html`${view.test && banner(view)}${logo(view)}<p style="${TEXT}">${greetingOf(view, speak)}</p>
${paragraphs(view.wording.intro, TEXT)}<p style="margin:20px 0 12px;font-size:18px;line-height:1.45;font-weight:600">${view.wording.question}</p>
${scale(view, speak)}
${paragraphs(view.wording.closing, TEXT)}<p style="${TEXT}">${view.sender.name}${view.sender.title && html`<br><span class="d" style="color:${INK.ink3}">${view.sender.title}</span>`}</p>
${footer(html`${reasonOf(view, speak)} <a class="d" href="${view.unsubscribeUrl}" style="color:${INK.ink3};white-space:nowrap">${speak('answer.unsubscribe')}</a><br>${view.senderAddress}`)}${bait(view)}`

// Two blocks side by side that wrap by themselves, six and five on a phone; Word, which knows no such blocks, gets table cells.
function scale(view: InvitationView, speak: Ask): Html {
  const [low, high] = endsOf(speak)
  const finish = endOf(view.locale)
  const start = finish === 'right' ? 'left' : 'right'
  const end = (align: string, text: string) =>
    html`<td class="m" align="${align}" style="font-size:13px;color:${INK.ink2}">${text}</td>`
  return html`<div style="max-width:580px;font-size:0;line-height:0">${forWord('<table role="presentation" cellpadding="0" cellspacing="4"><tr>')}${[
    RATINGS.slice(0, 6),
    RATINGS.slice(6),
  ].map(
    (row) =>
      html`<div class="o" style="display:inline-block">${row.map((n) => key(view, n, n === 0 ? low : n === 10 ? high : null))}</div>`,
  )}${forWord('</tr></table>')}</div>
<table class="w" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:536px;margin:4px 0 20px"><tr>${end(start, low)}${end(finish, high)}</tr></table>`
}

const key = ({ locale, answerUrl, palette }: InvitationView, n: number, name: string | null): Html =>
  html`${forWord('<td width="44" height="44" align="center">')}<a class="k s" href="${ratingUrl(answerUrl, n)}"${name && html` aria-label="${name}"`} style="${KEY};margin-${endOf(locale)}:3px${palette && html`;border-color:${palette.light.fill}`}">${n}</a>${forWord('</td>')}`

const forWord = (markup: string): Html => trusted(`<!--[if mso]>${markup}<![endif]-->`)

const KEY = `display:inline-block;width:44px;height:44px;margin:0 0 4px;border:1px solid ${INK.edge};border-radius:9px 9px 9px 2px;background:${INK.sheet};color:${INK.ink};font-size:16px;line-height:44px;font-weight:600;text-align:center;text-decoration:none`

const banner = (view: InvitationView): Html =>
  html`<p class="k" style="margin:0 0 20px;padding:8px 12px;border:1px dashed ${INK.edge};font-size:13px">${toMember(view)('mail.test.banner')}</p>`

const bait = ({ baitUrl }: InvitationView): Html | null =>
  baitUrl ? html`<a href="${baitUrl}" tabindex="-1" aria-hidden="true" style="display:none;mso-hide:all"></a>` : null

function plain(view: InvitationView, speak: Ask): string {
  const { wording, sender, answerUrl } = view
  const [low, high] = endsOf(speak)
  const ends: Record<number, string> = { 0: low, 10: high }
  return [
    view.test && toMember(view)('mail.test.banner'),
    greetingOf(view, speak),
    wording.intro,
    wording.question,
    [speak('mail.choose'), ...RATINGS.map((n) => `${ends[n] ?? n}  ${ratingUrl(answerUrl, n)}`)].join('\n'),
    wording.closing,
    [sender.name, sender.title].filter(Boolean).join('\n'),
    ['-- ', reasonOf(view, speak), `${speak('answer.unsubscribe')}: ${view.unsubscribeUrl}`, view.senderAddress].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
