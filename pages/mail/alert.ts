import { html } from '#html/html.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { bigLink, footer, INK, type Letter, letterHtml, oneLine, paragraphs } from './letter.ts'

export type AlertView = {
  /** The member's. */
  locale: Locale
  workspace: string
  /** A name, or an address where no name is known. */
  who: string
  account: string | null
  rating: number
  verbatim: string
  consent: boolean
  /** When the first contact is due, in the member's language and time zone. */
  due: string
  caseUrl: string
}

/** To a member: an unhappy customer answered, and the case is yours. Marked as automatic, so that no out-of-office answers it. */
export function alertMail(view: AlertView): Letter {
  const speak = say(view.locale)
  const { who, account, rating, caseUrl } = view
  const subject = oneLine(
    account ? speak('mail.alert.subject.account', { who, account, rating }) : speak('mail.alert.subject', { who, rating }),
  )
  const rated = speak('mail.alert.rating', { rating })
  const silent = speak('mail.alert.silent')
  const consent = speak(view.consent ? 'mail.alert.consent' : 'mail.alert.noConsent')
  const due = speak('mail.alert.due', { due: view.due })
  const open = speak('mail.alert.open')
  const reason = speak('mail.alert.reason', { workspace: view.workspace })
  const from = account ? `${who}, ${account}` : who

  const said = view.verbatim
    ? html`<div class="k" dir="auto" style="margin:16px 0;padding:12px 16px 4px;border:1px solid ${INK.edge};border-radius:18px 18px 18px 3px">${paragraphs(view.verbatim, 'margin:0 0 8px')}</div>`
    : html`<p class="m" style="margin:16px 0;color:${INK.ink2}">${silent}</p>`
  return {
    subject,
    html: letterHtml({
      locale: view.locale,
      title: subject,
      preheader: [...view.verbatim].slice(0, 120).join('') || rated,
      body: html`<p style="margin:0 0 12px;font-size:20px;line-height:1.4;font-weight:600">${speak('mail.alert.title')}</p>
<p style="margin:0"><b style="font-weight:600">${rated}</b><br><span class="m" style="color:${INK.ink2}">${from}</span></p>
${said}<p style="margin:0 0 4px">${due}</p><p class="m" style="margin:0;font-size:14px;color:${INK.ink2}">${consent}</p>
${bigLink(caseUrl, open)}${footer(html`${reason}`)}`,
    }),
    text: [
      speak('mail.alert.title'),
      `${rated}\n${from}`,
      view.verbatim || silent,
      `${due}\n${consent}`,
      `${open}: ${caseUrl}`,
      `-- \n${reason}`,
    ].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
