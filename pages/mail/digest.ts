import { html } from '#html/html.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { bigLink, footer, INK, type Letter, letterHtml, oneLine } from './letter.ts'

/** One customer to call. `line` names them; `contactId` is for the day on which they are to be forgotten. */
export type DigestCall = { caseId: string; contactId: string | null; line: string; url: string; late: boolean }
export type DigestView = {
  /** The member's. */
  locale: Locale
  workspace: string
  /** The Monday of the week, YYYY-MM-DD. */
  week: string
  answers: number
  /** What the week says, then how the score stands; whole sentences, which name nobody. */
  happened: readonly string[]
  standing: readonly string[]
  calls: readonly DigestCall[]
  /** Calls that wait beyond those. Null: calls are not for this member. */
  more: number | null
  boardUrl: string
  settingsUrl: string
}

/** To a member, once a week: what changed, whether it is real, and who needs a call. */
export function digestMail(view: DigestView): Letter {
  const speak = say(view.locale)
  const { workspace, answers, happened, standing, calls, more, boardUrl, settingsUrl } = view
  const waiting = calls.length + (more ?? 0)
  const subject = oneLine(speak('mail.digest.subject', { workspace, n: answers, calls: waiting }))
  const title = speak('mail.digest.title')
  const whom = speak('mail.digest.calls')
  const rest =
    more === null
      ? null
      : waiting === 0
        ? speak('mail.digest.no_calls')
        : more > 0
          ? speak('mail.digest.more', { n: more })
          : null
  const open = speak('mail.digest.open')
  const reason = speak('mail.digest.reason', { workspace })
  const stop = speak('mail.digest.stop')

  const heading = (text: string) => html`<p style="margin:24px 0 8px;font-weight:600">${text}</p>`
  const lines = (sentences: readonly string[]) => sentences.map((each) => html`<p style="margin:0 0 8px">${each}</p>`)
  return {
    subject,
    html: letterHtml({
      locale: view.locale,
      title: subject,
      preheader: happened[0] ?? title,
      body: html`<p style="margin:0 0 12px;font-size:20px;line-height:1.4;font-weight:600">${title}</p>
${lines(happened)}${standing.length > 0 && heading(speak('mail.digest.standing'))}${lines(standing)}
${more !== null && heading(whom)}${calls.map(
  ({ line, url, late }) =>
    html`<p class="r" style="margin:0;padding:8px 0;border-bottom:1px solid ${INK.rule}"><a class="b" href="${url}" style="color:${INK.ink};${late && 'font-weight:600'}">${line}</a></p>`,
)}${rest && html`<p class="m" style="margin:8px 0 0;color:${INK.ink2}">${rest}</p>`}
${bigLink(boardUrl, open)}${footer(html`${reason} <a class="d" href="${settingsUrl}" style="color:${INK.ink3}">${stop}</a>`)}`,
    }),
    text: [
      title,
      happened.join('\n'),
      ...(standing.length ? [`${speak('mail.digest.standing')}\n${standing.join('\n')}`] : []),
      ...(more === null
        ? []
        : [[whom, ...calls.map(({ line, url }) => `- ${line}\n  ${url}`), ...(rest ? [rest] : [])].join('\n')]),
      `${open}: ${boardUrl}`,
      `-- \n${reason}\n${stop}: ${settingsUrl}`,
    ].join('\n\n'),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
