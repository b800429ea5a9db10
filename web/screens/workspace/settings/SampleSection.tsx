import { useSession } from '#web/session.ts'
import { RemoveSample } from '#web/shell/SampleRibbon.tsx'
import { useSample } from '#web/shell/sample.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** The way into the sample workspace, and from inside it the way to be rid of it. */
export function SampleSection() {
  const say = useSay()
  const session = useSession()
  const { enter, isEntering, problem } = useSample()
  return (
    <Section title={say('sample.title')}>
      <p className="mut">{say('sample.text')}</p>
      {problem && <Problem error={problem} />}
      <div className="mt-3">
        {session?.workspace?.sample ? (
          <RemoveSample />
        ) : (
          <Button look="line" busy={isEntering} onClick={enter}>
            {say('sample.enter')}
          </Button>
        )}
      </div>
      {isEntering && (
        <p className="mut mt-2" role="status">
          {say('sample.making')}
        </p>
      )}
    </Section>
  )
}
