import { useEffect, useState } from 'react'
import type { Finding } from '#contract/listen/proofs.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { call } from '#web/api.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'
import { nameOfMail } from './mail-name.ts'

const BREATH = 600

type Props = {
  program: { id: string }
  locale: AskLocale
  draft?: Wording | null
  /** Only the mails of this wave. */
  wave?: string
  /** What was saved last, so that it is looked at anew. */
  saved?: unknown
}

/** What spam filters and mailbox providers hold against the mails, in which of them, and what to do about it. */
export function Checks(props: Props) {
  const say = useSay()
  const findings = useFindings(props)
  if (!findings) return null
  return (
    <Section title={say('programs.checks')}>
      {findings.length === 0 ? (
        <p className="mut text-12">{say('programs.checks.none')}</p>
      ) : (
        <ul className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-2 gap-y-4">
          {findings.map(({ rule, weight, at, mails, everywhere }) => (
            <li key={`${rule} ${at}`} className="col-span-2 grid grid-cols-subgrid items-start justify-items-start text-12">
              <Chip look={weight === 'must' ? 'alert' : 'line'}>{say(`programs.checks.${weight}`)}</Chip>
              <div className="min-w-0 wrap-anywhere">
                <p className="pt-1">{say(`programs.check.${rule}`, { at: at ?? '' })}</p>
                <p className="dim">
                  {everywhere ? say('proofs.everywhere') : mails.map((mail) => nameOfMail(say, mail, props.wave)).join(' · ')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Asked again once the typing pauses. Words that cannot be used yet are spoken of by the preview, so the last list stays. */
function useFindings({ program, locale, draft = null, wave, saved }: Props): Finding[] | null {
  const [findings, setFindings] = useState<Finding[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved is read by the server
  useEffect(() => {
    let stale = false
    const given = { id: program.id, locale, ...(wave && { wave }), ...(draft && { words: draft }) }
    const ask = () =>
      call('POST /api/programs/:id/checks', given)
        .then((found) => !stale && setFindings(found))
        .catch(() => undefined)
    const timer = setTimeout(ask, draft ? BREATH : 0)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [program, locale, draft, wave, saved])
  return findings
}
