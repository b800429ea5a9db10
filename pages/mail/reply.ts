import { isSigned } from '#domain/act/reply.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { html } from '#html/html.ts'
import { ask } from '#words/asking/ask.ts'
import { INK, type Letter, letterHtml, oneLine, paragraphs } from './letter.ts'

export type ReplyView = {
  /** The customer's. */
  locale: AskLocale
  brand: string
  /** What the member wrote; printed as it is. */
  body: string
  sender: { name: string; title: string | null }
  answer: { rating: number; verbatim: string /** In the customer's language. */; date: string }
  /** The subject of the mail that this one follows, or null to begin a thread. */
  inReplyToSubject: string | null
}

/** From a person to a person: signed once, no frame, no button, their own words below. The server threads it (In-Reply-To). */
export function replyMail({ locale, brand, body, sender, answer, inReplyToSubject }: ReplyView): Letter {
  const speak = ask(locale)
  const followed = oneLine(inReplyToSubject ?? '')
  const subject = followed
    ? /^re:/i.test(followed)
      ? followed
      : `Re: ${followed}`
    : oneLine(speak('mail.reply.subject', { brand }))
  const { rating, date, verbatim } = answer
  const name = isSigned(body, sender.name) ? '' : sender.name
  const quoted = verbatim ? speak('mail.reply.quoted', { date, rating }) : speak('mail.reply.rated', { date, rating })

  return {
    subject,
    html: letterHtml({
      locale,
      title: subject,
      preheader: [...body].slice(0, 120).join(''),
      body: html`${paragraphs(body, 'margin:0 0 12px')}${(name || sender.title) && html`<p style="margin:0 0 12px">${name}${name && sender.title && html`<br>`}${sender.title && html`<span class="d" style="color:${INK.ink3}">${sender.title}</span>`}</p>`}
<p class="d" style="margin:24px 0 8px;font-size:13px;color:${INK.ink3}">${quoted}</p>${
        verbatim &&
        html`<blockquote class="m r" dir="auto" style="margin:0;padding:0 0 0 12px;border-left:2px solid ${INK.rule};color:${INK.ink2}">${paragraphs(verbatim, 'margin:0 0 8px')}</blockquote>`
      }`,
    }),
    text: [
      body.trim(),
      ...(name || sender.title ? [[name, sender.title].filter(Boolean).join('\n')] : []),
      [quoted, ...(verbatim ? verbatim.split('\n').map((line) => `> ${line}`) : [])].join('\n'),
    ].join('\n\n'),
    headers: {},
  }
}
