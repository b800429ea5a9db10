import { useQuery } from '@tanstack/react-query'
import type { Program } from '#contract/listen/programs.ts'
import type { MailLine } from '#contract/listen/proofs.ts'
import { directionOf } from '#domain/listen/ask-locale.ts'
import { fillText } from '#domain/listen/merge-field.ts'
import type { ProofMail } from '#domain/listen/proof.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { asking } from '#web/queries.ts'
import { useSay } from '#web/words.ts'

type Props = {
  program: Program
  locale: Program['locale']
  draft: Wording | null
  mail: ProofMail
  /** How this very mail is listed; unknown while the list is read. */
  line: MailLine | undefined
}

/** What a mail program shows before the mail is opened. */
export function Envelope({ program, locale, draft, mail, line }: Props) {
  const say = useSay()
  const { data } = useQuery(asking('GET /api/programs/:id/wordings/:locale', { id: program.id, locale }))
  const words = draft ?? data?.words
  const subject = line?.subject ?? (mail === 'reminder' ? words?.reminder : words)?.subject ?? ''
  return (
    <p className="mb-2 wrap-anywhere" lang={locale} dir={directionOf(locale)}>
      <b>{line?.senderName ?? program.senderName}</b> <span className="dim">{program.senderEmail}</span>
      <br />
      {fillText(subject, program.brand, { name: say('programs.preview.contact'), account: null })}
    </p>
  )
}
