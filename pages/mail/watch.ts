import { html } from '#html/html.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { bigLink, footer, INK, type Letter, letterHtml, oneLine } from './letter.ts'

export type WatchMailView = {
  /** The member's. */
  locale: Locale
  workspace: string
  watch: string
  program: string
  direction: 'higher' | 'lower'
  /** Since when, and how the score stands since then, with its margin; whole sentences. */
  says: readonly string[]
  openUrl: string
  /** Where to look whether who answers changed; null where this reader is not shown what the watch is about. */
  whyUrl: string | null
  settingsUrl: string
}

/** To a member: what they watch has left its limits. */
export function watchMail(view: WatchMailView): Letter {
  const { locale, workspace, watch, program, direction, says, openUrl, whyUrl, settingsUrl } = view
  const speak = say(locale)
  const subject = oneLine(speak(`mail.watch.subject.${direction}`, { watch }))
  const [first = '', ...rest] = says
  const caution = speak('mail.watch.caution')
  const look = speak('watches.look')
  const why = speak('watches.why')
  const open = speak('mail.watch.open')
  const reason = speak('mail.watch.reason', { workspace })
  const stop = speak('mail.digest.stop')
  return {
    subject,
    html: letterHtml({
      locale,
      title: subject,
      preheader: first,
      body: html`<p style="margin:0 0 4px;font-size:20px;line-height:1.4;font-weight:600">${subject}</p>
<p class="m" style="margin:0 0 16px;color:${INK.ink2}">${program}</p>
<p style="margin:0 0 8px;font-weight:600">${first}</p>${rest.map((each) => html`<p style="margin:0 0 8px">${each}</p>`)}
<p style="margin:16px 0 8px">${look}${whyUrl && html` <a class="d" href="${whyUrl}" style="color:${INK.ink}">${why}</a>`}</p>
<p class="m" style="margin:16px 0 0;font-size:14px;color:${INK.ink2}">${caution}</p>
${bigLink(openUrl, open)}${footer(html`${reason} <a class="d" href="${settingsUrl}" style="color:${INK.ink3}">${stop}</a>`)}`,
    }),
    text: [
      `${subject}\n${program}`,
      says.join('\n'),
      whyUrl ? `${look}\n${why}: ${whyUrl}` : look,
      caution,
      `${open}: ${openUrl}`,
      `-- \n${reason}\n${stop}: ${settingsUrl}`,
    ].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
