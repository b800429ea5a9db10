import { type AskLocale, directionOf } from '#domain/listen/ask-locale.ts'
import type { Palette } from '#domain/listen/palette.ts'
import { type Html, html, trusted } from '#html/html.ts'
import { ask } from '#words/asking/ask.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { pageStyles, styleOf } from './style.ts'

/**
 * What stands around every public page. `logoUrl` is on our own address, `languageUrl` leads to the list of
 * languages; null: there is no other.
 */
export type FrameView = {
  locale: AskLocale
  brand: string | null
  logoUrl: string | null
  /** The program's colour; null: ours. */
  palette: Palette | null
  languageUrl: string | null
}

type Frame = FrameView & {
  title: string
  body: Html
  looks: Exclude<keyof typeof pageStyles, 'base'>
  foot?: Html | undefined
  bait?: Html | string | null
  scriptUrl?: string | null | undefined
}

/** A whole page: no cookie, nothing from elsewhere, and search engines stay out. */
export const frame = (view: Frame): Html => html`<!doctype html>
<html lang="${view.locale}" dir="${directionOf(view.locale)}"><head><meta charset=utf-8><meta name="viewport" content="width=device-width,initial-scale=1"><title>${view.title}</title><style>${trusted(pageStyles.base)}</style><style>${trusted(pageStyles[view.looks])}</style>${view.palette && html`<style>${trusted(styleOf(view.palette) ?? '')}</style>`}${view.scriptUrl && html`<script src="${view.scriptUrl}" defer></script>`}</head>
<body><div class=card><header class=top>${brandOf(view)}${language(view)}</header>
<main>${view.body}</main>
${view.foot && html`<footer class=end>${view.foot}</footer>`}</div>${view.bait}</body></html>`

function brandOf({ brand, logoUrl }: FrameView): Html {
  if (!brand) return html`<span></span>`
  if (logoUrl) return html`<span class=brand><img src="${logoUrl}" alt="${brand}" height=32></span>`
  return html`<span class=brand><span class=logo aria-hidden=true>${initials(brand)}</span><span>${brand}</span></span>`
}

const language = ({ locale, languageUrl }: FrameView): Html | null =>
  languageUrl === null
    ? null
    : html`<nav aria-label="${ask(locale)('answer.language')}"><a href="${languageUrl}">${LANGUAGE_NAMES[locale]}</a></nav>`

// One character says as much in Chinese as two letters do in Latin.
const initials = (brand: string): string => {
  const chars = [...brand.trim()]
  return chars.slice(0, /\p{Script=Han}/u.test(chars[0] ?? '') ? 1 : 2).join('')
}
