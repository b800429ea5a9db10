import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { WISHES } from '#domain/listen/wish.ts'
import { type Html, html, trusted } from '#html/html.ts'
import { type Ask, ask } from '#words/asking/ask.ts'
import { LANGUAGE_NAMES } from '#words/asking/language-names.ts'
import { type FrameView, frame } from './frame.ts'

/**
 * ask: a person opened the link of the mail. saved, undone: the same page after a choice was posted. done: they are asked no more.
 * `address` may be masked (i…@osterby.example).
 */
export type UnsubscribeView = FrameView & {
  step: 'ask' | 'saved' | 'done' | 'undone'
  address: string
  unsubscribeUrl: string
  /** The days of rest that they chose; null: as the program asks. */
  quietDays: number | null
}

/**
 * How often, in which language, or never again. Opening the link changes nothing, since scanners open it too; each button posts `act`:
 * save (with `rest` and `lang`) or undo. A post without it is "never", as mail programs send it to the same address (RFC 8058).
 */
export function unsubscribePage(view: UnsubscribeView): Html {
  const speak = ask(view.locale)
  const { step, address, unsubscribeUrl } = view
  const title = speak(step === 'done' ? 'unsubscribe.done.title' : 'wish.title')
  return frame({
    ...view,
    title,
    looks: 'words',
    body:
      step === 'done'
        ? html`<div class="bye"><h1 role="status">${title}</h1><p>${speak('unsubscribe.done.text', { address })}</p><form method="post" action="${unsubscribeUrl}"><input type="hidden" name="act" value="undo"><button>${speak('unsubscribe.undo')}</button></form></div>`
        : html`<div class="bye"><h1>${title}</h1>${note(step, speak)}<p>${speak('wish.text', { address })}</p>${wishes(view, speak)}<hr><h2>${speak('unsubscribe.title')}</h2><p>${speak('unsubscribe.text', { address })}</p><form method="post" action="${unsubscribeUrl}"><button>${speak('answer.unsubscribe')}</button></form></div>`,
  })
}

const note = (step: UnsubscribeView['step'], speak: Ask): Html | null =>
  step === 'saved' || step === 'undone'
    ? html`<p role="status"><b>${speak(step === 'saved' ? 'wish.saved' : 'unsubscribe.undone')}</b></p>`
    : null

const wishes = ({ locale, unsubscribeUrl, quietDays }: UnsubscribeView, speak: Ask): Html =>
  html`<form method="post" action="${unsubscribeUrl}"><input type="hidden" name="act" value="save"><fieldset><legend>${speak('wish.rest')}</legend>${WISHES.map(
    ({ name, quietDays: days }) =>
      html`<label class="pick"><input type="radio" name="rest" value="${name}"${days === quietDays && trusted(' checked')}> ${speak(`wish.rest.${name}`)}</label>`,
  )}</fieldset><label for="lang">${speak('wish.language')}</label><select id="lang" name="lang">${ASK_LOCALES.map(
    (each) => html`<option value="${each}"${each === locale && trusted(' selected')}>${LANGUAGE_NAMES[each]}</option>`,
  )}</select><button>${speak('wish.save')}</button></form>`

/** An address as its owner knows it and nobody else learns it: 'ines@osterby.example' becomes 'i…@osterby.example'. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '…' : `${[...address][0]}…${address.slice(at)}`
}
