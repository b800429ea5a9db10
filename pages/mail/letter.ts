import { type AskLocale, directionOf } from '#domain/listen/ask-locale.ts'
import { type Html, html, trusted } from '#html/html.ts'

/** A mail ready for the mail program: both parts, and the headers beyond From, To and Message-ID. */
export type Letter = { subject: string; html: string; text: string; headers: Record<string, string> }

/** A subject on one line, whatever was typed: no header can be added through it. Long and non-ASCII is fine. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()

/** Text for people: the paragraphs that a person typed, each escaped, line ends kept. */
export const paragraphs = (text: string, style: string): Html[] =>
  text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => html`<p style="${style}">${part.split('\n').map((line, i) => html`${i > 0 && trusted('<br>')}${line}`)}</p>`)

/** Inline styles, since some mail programs drop the style sheet; the dark ones override them where it is kept. */
export const INK = {
  sheet: '#fdfcfa',
  ink: '#211d2f',
  ink2: '#4d4b5a',
  ink3: '#696774',
  rule: '#e1ddd6',
  edge: '#868591',
  on: '#fbfaf7',
} as const
const DARK = {
  sheet: '#181721',
  ink: '#eeede7',
  ink2: '#bfbeb5',
  ink3: '#9b9aa5',
  rule: '#2e2c38',
  edge: '#747281',
  on: '#16141e',
} as const

const LATIN = "-apple-system,'Segoe UI',Roboto,Arial,sans-serif"
/** Scripts that Latin fonts lack or mix up. */
const FONTS: Partial<Record<AskLocale, string>> = {
  'zh-Hans': "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif",
  'zh-Hant': "'PingFang TC','Microsoft JhengHei','Noto Sans CJK TC',Arial,sans-serif",
  ja: "'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP',Arial,sans-serif",
  ko: "'Apple SD Gothic Neo','Malgun Gothic','Noto Sans CJK KR',Arial,sans-serif",
  hi: "'Kohinoor Devanagari','Nirmala UI','Noto Sans Devanagari',Arial,sans-serif",
  th: "Thonburi,'Leelawadee UI','Noto Sans Thai',Arial,sans-serif",
}
const fontOf = (locale: AskLocale): string => FONTS[locale] ?? LATIN

/** The side on which a line ends. Old mail programs know no 'end', so it is named. */
export const endOf = (locale: AskLocale): 'left' | 'right' => (directionOf(locale) === 'rtl' ? 'left' : 'right')

/** `style`: rules of this letter alone, after ours. */
export type LetterFrame = { locale: AskLocale; title: string; preheader: string; body: Html; style?: string }

const dark = (at: string): string =>
  `${at}.b{background:${DARK.sheet}!important;color:${DARK.ink}!important}${at}.k{background:${DARK.sheet}!important;color:${DARK.ink}!important;border-color:${DARK.edge}!important}` +
  `${at}.g{background:${DARK.ink}!important;color:${DARK.on}!important}${at}.m{color:${DARK.ink2}!important}${at}.d{color:${DARK.ink3}!important}${at}.r{border-color:${DARK.rule}!important}`

const sheet = (end: 'left' | 'right') =>
  `@media(max-width:479px){.o{display:block!important}.s{box-sizing:border-box!important;width:15.4%!important;margin-${end}:1.2%!important}.w{width:98.4%!important}}@media(min-width:640px){.s{margin-${end}:6px!important}.w{max-width:566px!important}}a.k:hover{background:${INK.ink}!important;color:${INK.on}!important}@media(prefers-color-scheme:dark){${dark('')}a.k:hover{background:${DARK.ink}!important;color:${DARK.on}!important}}${dark('[data-ogsc] ')}`

/** The table that every mail program lays out alike: one column, at most 600 px wide. */
export const letterHtml = ({ locale, title, preheader, body, style = '' }: LetterFrame): string =>
  html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no"><title>${title}</title><style>${trusted(sheet(endOf(locale)) + style)}</style></head>
<body class="b" style="margin:0;padding:0;background:${INK.sheet};color:${INK.ink};-webkit-text-size-adjust:100%"><div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preheader}${trusted('&#8199;&#847; '.repeat(30))}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="b" style="background:${INK.sheet}"><tr><td align="center" style="padding:0 12px">
${trusted('<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0"><tr><td><![endif]-->')}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td class="b" style="padding:24px 0;background:${INK.sheet};color:${INK.ink};font:400 16px/1.6 ${fontOf(locale)}">
${body}
</td></tr></table>
${trusted('<!--[if mso]></td></tr></table><![endif]-->')}
</td></tr></table></body></html>`.text

/** One big link in ink. */
export const bigLink = (url: string, label: string): Html =>
  html`<p style="margin:24px 0"><a class="g" href="${url}" style="display:inline-block;padding:12px 24px;background:${INK.ink};color:${INK.on};font-weight:600;text-decoration:none;border-radius:10px 10px 10px 2px">${label}</a></p>`

/** Small print under a rule. */
export const footer = (body: Html): Html =>
  html`<div class="r d" style="margin-top:24px;padding-top:12px;border-top:1px solid ${INK.rule};font-size:12px;line-height:1.6;color:${INK.ink3}">${body}</div>`
