import { useSession } from '#web/session.ts'
import { useSample } from '#web/shell/sample.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** Into a made-up company with two years of answers, and out of everything that was on the screen. */
export function SampleButton() {
  const say = useSay()
  const session = useSession()
  const { enter, isEntering, problem } = useSample()
  if (session?.workspace?.sample) return null

  return (
    <>
      <Button look="line" big busy={isEntering} onClick={enter}>
        {say('start.sample')}
      </Button>
      {isEntering && (
        <p className="mut basis-full" role="status">
          {say('sample.making')}
        </p>
      )}
      {problem && <Problem error={problem} />}
    </>
  )
}
