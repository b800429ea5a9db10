import { type Html, html, trusted } from '#html/html.ts'
import { formatIn } from '#words/format.ts'
import { say } from '#words/say.ts'
import { page, type SharedView, topOf } from './page.ts'

/** `says`: the sentences of a page, for who does not see it. `locked`: its file asks for the password again. */
export type SharedReportView = Pick<
  SharedView,
  'locale' | 'languages' | 'workspace' | 'name' | 'timeZone' | 'now' | 'expiresAt'
> & { pages: readonly { name: string | null; svg: string; says: readonly string[] }[]; fileUrl: string; locked: boolean }

/** A report for who has its link: its pages as they are printed, and its file. */
export function sharedReport(view: SharedReportView): Html {
  const { locale, name, timeZone, now, expiresAt, pages, fileUrl, locked } = view
  const speak = say(locale)
  const format = formatIn(locale, timeZone)
  const take = speak('shared.report.take')
  const file = locked
    ? html`<form class=take method=post action="${fileUrl}"><label for=password>${speak('shared.report.password')}</label><input id=password name=password type=password required maxlength=200 autocomplete=off><button>${take}</button></form>`
    : html`<p class=take><a class=button href="${fileUrl}">${take}</a></p>`
  return page(
    locale,
    name,
    html`${topOf(view)}
<main><h1>${name}</h1><p class=lead>${speak('shared.lead', { when: format.moment(now) })}</p>${file}
<ol class=pages>${pages.map(({ name, svg, says }, at) => {
      const label = name ? speak('shared.report.page', { page: at + 1, name }) : speak('shared.report.page.on', { page: at + 1 })
      return html`<li><figure><div role=img aria-label="${[label, ...says].join(' ')}">${trusted(ownIds(svg, at))}</div></figure></li>`
    })}</ol></main>
<footer class=end><p>${speak('shared.margins')}</p><p>${speak('shared.until', { day: format.day(expiresAt) })}</p></footer>`,
  )
}

/** Drawings that stand in one page must not share the names of their letters. */
const ownIds = (svg: string, page: number) => svg.replace(/( id="| href="#)/g, `$1${page + 1}-`)
