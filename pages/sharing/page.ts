import type { Tile } from '#domain/learn/board.ts'
import type { Group } from '#domain/learn/score.ts'
import { type Html, html, trusted } from '#html/html.ts'
import type { Board } from '#words/board-sentences.ts'
import type { NamedTrait } from '#words/explorer-names.ts'
import { formatIn } from '#words/format.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { sharedStyle } from './style.ts'
import { sharedTile } from './tiles.ts'

export { sharedStyle } from './style.ts'

/** What a link shows. `languages`: those it can be read in here; none: only this one. */
export type SharedView = {
  locale: Locale
  languages: readonly Locale[]
  workspace: string
  name: string
  timeZone: string
  now: Date
  expiresAt: Date
  traits: readonly NamedTrait[]
  tiles: readonly Tile[]
  words: readonly { rating: number; group: Group; verbatim: string; locale: string | null }[] | null
} & Pick<Board, 'score' | 'changes' | 'questions'>

const NAMES: Record<Locale, string> = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' }

/** A board or a question for who has its link: figures with their margins, nothing to press, nothing that asks for anything. */
export function sharedPage(view: SharedView): Html {
  const { locale, name, timeZone, now, expiresAt, tiles } = view
  const speak = say(locale)
  const format = formatIn(locale, timeZone)
  return page(
    locale,
    name,
    html`${topOf(view)}
<main><h1>${name}</h1><p class=lead>${speak('shared.lead', { when: format.moment(now) })}</p>
${tiles.length ? html`<div class="tiles${tiles.length === 1 && ' alone'}">${tiles.map((tile) => sharedTile(tile, view))}</div>` : html`<p>${speak('shared.empty')}</p>`}</main>
<footer class=end><p>${speak('shared.margins')}</p><p>${speak('shared.until', { day: format.day(expiresAt) })}</p></footer>`,
  )
}

/** Whose it is, and the languages it can be read in. */
export function topOf({ locale, languages, workspace }: Pick<SharedView, 'locale' | 'languages' | 'workspace'>): Html {
  const links = languages.map(
    (each) =>
      html`<a href="?lang=${each}" lang="${each}"${each === locale && trusted(' aria-current="page"')}>${NAMES[each]}</a>`,
  )
  return html`<header class=top><span><b>${workspace}</b></span>${languages.length > 1 && html`<nav aria-label="${say(locale)('shared.languages')}">${links}</nav>`}</header>`
}

/** Before the password is given, nothing of what is behind it. */
export function sharedLocked({ locale, wrong }: { locale: Locale; wrong: boolean }): Html {
  const speak = say(locale)
  const title = speak('shared.locked.title')
  return page(
    locale,
    title,
    html`<main class=door><h1>${title}</h1><p>${speak('shared.locked')}</p>${wrong && html`<p class=wrong role=alert id=wrong>${speak('shared.wrong')}</p>`}
<form method=post><label for=password>${speak('shared.password')}</label><input id=password name=password type=password required maxlength=200 autocomplete=off autofocus${wrong && trusted(' aria-invalid=true aria-describedby=wrong')}><button>${speak('shared.unlock')}</button></form></main>`,
  )
}

/** `gone`: whatever link this was or was not. `often`: too many tries; `seconds` until the next. */
export function sharedGone({
  locale,
  because,
  seconds,
}: {
  locale: Locale
  because: 'gone' | 'often' | 'away'
  seconds: number | null
}): Html {
  const speak = say(locale)
  const title = speak(`shared.${because}.title`)
  const minutes = Math.max(1, Math.ceil((seconds ?? 60) / 60))
  return page(locale, title, html`<main class=door><h1>${title}</h1><p>${speak(`shared.${because}`, { minutes })}</p></main>`)
}

/** The sheet that every shared page is. */
export const page = (locale: Locale, title: string, body: Html): Html => html`<!doctype html>
<html lang="${locale}"><head><meta charset=utf-8><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow"><title>${title}</title><style>${trusted(sharedStyle)}</style></head>
<body><div class=sheet>${body}</div></body></html>`
