import { useSession } from '#web/session.ts'
import { Field } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { dayIn, inDays } from './closing-day.ts'

type Props = { name: string } & ({ defaultValue: string } | { value: string; onDay: (day: string) => void })

/** The last day on which answers are taken, as the workspace's calendar has it. */
export function ClosingField({ name, ...given }: Props) {
  const say = useSay()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const wiring =
    'value' in given
      ? { value: given.value, onChange: (event: { target: { value: string } }) => given.onDay(event.target.value) }
      : { defaultValue: given.defaultValue }
  return (
    <Field
      label={say('waves.field.closes')}
      name={name}
      type="date"
      min={dayIn(new Date(), timeZone)}
      max={dayIn(inDays(new Date(), 365), timeZone)}
      hint={say('waves.field.closes.hint', { zone: timeZone })}
      {...wiring}
    />
  )
}
