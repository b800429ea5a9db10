import { useEffect, useState } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import type { Finding } from '#domain/listen/letter-lint.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { call } from '#web/api.ts'
import { Chip } from '#web/ui/Chip.tsx'
import { Section } from '#web/ui/Page.tsx'
import { useSay } from '#web/words.ts'

const BREATH = 600

/** What spam filters and mailbox providers hold against the mail as it stands in the fields, and what to do about it. */
export function Checks({ program, locale, draft }: { program: Program; locale: AskLocale; draft: Wording | null }) {
  const say = useSay()
  const findings = useFindings(program, locale, draft)
  if (!findings) return null
  return (
    <Section title={say('programs.checks')}>
      {findings.length === 0 ? (
        <p className="mut text-12">{say('programs.checks.none')}</p>
      ) : (
        <ul className="stack">
          {findings.map(({ rule, weight, at }) => (
            <li key={rule} className="row-wrap text-12">
              <Chip look={weight === 'must' ? 'alert' : 'line'}>{say(`programs.checks.${weight}`)}</Chip>
              <span className="min-w-0 flex-1 wrap-anywhere">{say(`programs.check.${rule}`, { at: at ?? '' })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Asked again once the typing pauses. Words that cannot be used yet are spoken of by the preview, so the last list stays. */
function useFindings(program: Program, locale: AskLocale, draft: Wording | null): Finding[] | null {
  const [findings, setFindings] = useState<Finding[] | null>(null)
  useEffect(() => {
    let stale = false
    const given = { id: program.id, locale, ...(draft && { words: draft }) }
    const ask = () =>
      call('POST /api/programs/:id/checks', given)
        .then((found) => !stale && setFindings(found))
        .catch(() => undefined)
    const timer = setTimeout(ask, draft ? BREATH : 0)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [program, locale, draft])
  return findings
}
