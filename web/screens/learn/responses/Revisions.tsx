import { useFormat } from '#web/format.ts'
import { Section } from '#web/ui/Page.tsx'
import { Mouth, Voice } from '#web/ui/Voice.tsx'
import { useSay } from '#web/words.ts'
import { changesIn, type Said } from './changes.ts'

/** What the person said before they changed it. */
export function Revisions({ revisions, ...now }: Said) {
  const say = useSay()
  const format = useFormat()
  return (
    <Section title={say('responses.revisions')} note={say('responses.revisions.note', { n: changesIn({ revisions, ...now }) })}>
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
