import { type Html, html, trusted } from '#html/html.ts'
import { LOCALES, type Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { pageStyle } from './style.ts'

/** What stands around every public page. `logoUrl` is on our own address; `languageUrls` is this page in each language, at the same step. */
export type FrameView = {
  locale: Locale
  brand: string | null
  logoUrl: string | null
  languageUrls: Record<Locale, string>
}

type Frame = FrameView & {
  title: string
  body: Html
  foot?: Html | undefined
  bait?: Html | string | null
  scriptUrl?: string | null | undefined
}

/** A whole page: no cookie, nothing from elsewhere, and search engines stay out. */
export const frame = (view: Frame): Html => html`<!doctype html>
<html lang="${view.locale}" dir="ltr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>${view.title}</title><style>${trusted(pageStyle)}</style>${view.scriptUrl && html`<script src="${view.scriptUrl}" defer></script>`}</head>
<body><div class="card"><header class="top">${brandOf(view)}${languages(view)}</header>
<main>${view.body}</main>
${view.foot && html`<footer class="end">${view.foot}</footer>`}</div>${view.bait}</body></html>`

function brandOf({ brand, logoUrl }: FrameView): Html {
  if (!brand) return html`<span></span>`
  if (logoUrl) return html`<span class="brand"><img src="${logoUrl}" alt="${brand}" height="32"></span>`
  return html`<span class="brand"><span class="logo" aria-hidden="true">${initials(brand)}</span><span>${brand}</span></span>`
}

const languages = ({ locale, languageUrls }: FrameView): Html =>
  html`<nav aria-label="${say(locale)('answer.language')}">${LOCALES.map(
    (other) =>
      html`<a href="${languageUrls[other]}" lang="${other}" hreflang="${other}"${other === locale && trusted(' aria-current="true"')}>${say(other)(`answer.language.${other}`)}</a>`,
  )}</nav>`

// One character says as much in Chinese as two letters do in Latin.
const initials = (brand: string): string => {
  const chars = [...brand.trim()]
  return chars.slice(0, /\p{Script=Han}/u.test(chars[0] ?? '') ? 1 : 2).join('')
}
