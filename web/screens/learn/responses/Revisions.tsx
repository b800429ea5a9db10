import type { ResponseSheet } from '#contract/learn/responses.ts'
import { useFormat } from '#web/format.ts'
import { Section } from '#web/ui/Page.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'

/** What the person said before they changed it. */
export function Revisions({ revisions }: Pick<ResponseSheet, 'revisions'>) {
  const say = useSay()
  const format = useFormat()
  return (
    <Section title={say('responses.revisions')} note={say('responses.revisions.note', { n: revisions.length })}>
      <ol className="revisions">
        {revisions.map(({ revision, rating, group, verbatim, at }) => (
          <li key={revision}>
            <Mouth rating={rating} group={group} size="small" />
            <Voice words={verbatim} />
            <time className="dim" dateTime={at}>
              {say('responses.revisions.until', { when: format.moment(at) })}
            </time>
          </li>
        ))}
      </ol>
    </Section>
  )
}
