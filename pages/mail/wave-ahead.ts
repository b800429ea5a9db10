import { html } from '#html/html.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { bigLink, footer, INK, type Letter, letterHtml, oneLine } from './letter.ts'

export type WaveAheadView = {
  /** The member's. */
  locale: Locale
  workspace: string
  program: string
  wave: string
  waveId: string
  /** Until when answers are taken, and when it starts, in the member's language and the workspace's time zone. */
  starts: string
  closes: string
  /** On its day, as far as is known today; null where nobody can say. */
  asked: number | null
  people: number
  waveUrl: string
}

/** To a member: a wave that a program planned by itself starts soon, unless somebody keeps it from it. */
export function waveAheadMail(view: WaveAheadView): Letter {
  const speak = say(view.locale)
  const { program, wave, starts, closes, asked, people, waveUrl } = view
  const subject = oneLine(speak('mail.ahead.subject', { program, starts }))
  const title = speak('mail.ahead.title', { starts })
  const which = speak('mail.ahead.which', { program, wave })
  const whom = asked === null ? speak('mail.ahead.unknown') : speak('mail.ahead.whom', { asked, people })
  const until = speak('mail.ahead.until', { closes })
  const free = speak('mail.ahead.free')
  const open = speak('mail.ahead.open')
  const reason = speak('mail.ahead.reason', { workspace: view.workspace })

  return {
    subject,
    html: letterHtml({
      locale: view.locale,
      title: subject,
      preheader: whom,
      body: html`<p style="margin:0 0 12px;font-size:20px;line-height:1.4;font-weight:600">${title}</p>
<p style="margin:0 0 16px"><b style="font-weight:600">${which}</b></p>
<p style="margin:0 0 4px">${whom}</p><p style="margin:0 0 16px">${until}</p>
<p class="m" style="margin:0;font-size:14px;color:${INK.ink2}">${free}</p>
${bigLink(waveUrl, open)}${footer(html`${reason}`)}`,
    }),
    text: [title, which, `${whom}\n${until}`, free, `${open}: ${waveUrl}`, `-- \n${reason}`].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
