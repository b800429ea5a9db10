import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { type Html, html } from '#html/html.ts'
import { ask } from '#words/asking/ask.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { type FrameView, frame } from './frame.ts'

/** In an address, in place of a language: show them all. */
export const CHOOSE = 'choose'

/**
 * Every language by its own name, each leading back to the page that stands at the same address. A list of its own, since it would
 * make each page a sixth larger; the script shows it in place.
 */
export function languagesPage(view: FrameView): Html {
  const title = ask(view.locale)('answer.language')
  return frame({
    ...view,
    languageUrl: null,
    title,
    looks: 'words',
    body: html`<div class="bye"><h1>${title}</h1><nav class="all">${ASK_LOCALES.map(
      (locale) => html`<a href="?lang=${locale}" lang="${locale}">${LANGUAGE_NAMES[locale]}</a>`,
    )}</nav></div>`,
  })
}
