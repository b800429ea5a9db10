import { BECAUSE, type Evidence } from '#domain/listen/evidence.ts'
import { useSay } from '#web/words.ts'

/** How sure we are that a person answered, and why. */
export function EvidenceLine({ evidence, because }: { evidence: Evidence; because: string }) {
  const say = useSay()
  const reason = BECAUSE.find((each) => each === because)
  return reason
    ? say('evidence.with_reason', { evidence, because: say(`evidence.because.${reason}`) })
    : say(`evidence.${evidence}`)
}
