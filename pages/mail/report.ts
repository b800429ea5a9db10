import { html } from '#html/html.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { bigLink, footer, INK, type Letter, letterHtml, oneLine } from './letter.ts'

export type ReportMailView = {
  /** The member's; the report's where nobody knows better. */
  locale: Locale
  workspace: string
  /** What it is saved as, and what it is of: a program, a wave or a period. */
  report: string
  of: string
  /** The score with its margin and its verdict, in whole sentences that name nobody. */
  says: readonly string[]
  file: string
  /** It goes along with the mail; else the mail says where to make it. */
  attached: boolean
  /** Who set up that it is sent; null of a test, which one sends oneself. */
  by: string | null
  openUrl: string
}

/** A saved report, regularly: what the score says, and the file or where it is. */
export function reportMail(view: ReportMailView): Letter {
  const { locale, workspace, report, of, says, file, attached, by, openUrl } = view
  const speak = say(locale)
  const subject = oneLine(speak('mail.report.subject', { report, of }))
  const [first = '', ...rest] = says
  const along = attached ? speak('mail.report.attached', { file }) : speak('mail.report.too_large')
  const open = speak('mail.report.open')
  const reason = by === null ? speak('mail.report.test') : speak('mail.report.reason', { by, workspace })
  return {
    subject,
    html: letterHtml({
      locale,
      title: subject,
      preheader: first,
      body: html`<p style="margin:0 0 4px;font-size:20px;line-height:1.4;font-weight:600">${report}</p>
<p class="m" style="margin:0 0 16px;color:${INK.ink2}">${of}</p>
<p style="margin:0 0 8px;font-weight:600">${first}</p>${rest.map((each) => html`<p style="margin:0 0 8px">${each}</p>`)}
<p class="m" style="margin:16px 0 0;font-size:14px;color:${INK.ink2}">${along}</p>
${bigLink(openUrl, open)}${footer(html`${reason}`)}`,
    }),
    text: [`${report}\n${of}`, says.join('\n'), along, `${open}: ${openUrl}`, `-- \n${reason}`].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
