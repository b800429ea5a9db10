import { useSession } from '#web/session.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { type DraftVariant, hoursOf } from './draft.ts'

type Props = { at: number; variant: DraftVariant; onVariant: (variant: DraftVariant) => void }

/** In which hours of the workspace's day the mails of a variant leave. */
export function Hours({ at, variant, onVariant }: Props) {
  const say = useSay()
  const zone = useSession()?.workspace?.timeZone ?? 'UTC'
  const hours = hoursOf(variant)
  const clock = (first: number) =>
    Array.from({ length: 24 }, (_, hour) => ({ value: String(hour + first), label: `${hour + first}:00` }))
  return (
    <div>
      <div className="flex flex-wrap gap-4">
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className="w-32">
            <Select
              label={say(`experiments.hours.${end}`)}
              name={`variants.${at}.hours.${end}`}
              value={String(hours[end])}
              onChange={(event) => onVariant({ ...variant, hours: { ...hours, [end]: Number(event.target.value) } })}
              options={clock(end === 'from' ? 0 : 1)}
            />
          </div>
        ))}
      </div>
      <p className="field-hint mt-1">{say('experiments.hours.hint', { zone })}</p>
    </div>
  )
}
