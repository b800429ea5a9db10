import { useSay } from '#web/words.ts'
import { AxisPicker } from './AxisPicker.tsx'
import { AXES, type AxisField, type AxisOption, useAsked } from './asked.ts'
import { nameIn } from './named.ts'

/** Up to three attributes; the next can be chosen once there is one before it. */
export function AxisPickers({ options }: { options: AxisOption[] }) {
  const say = useSay()
  const { input, set } = useAsked(options)
  const chosen = AXES.flatMap((field) => (input[field] ? [input[field]] : []))
  /** Taking one away moves those behind it up. */
  const put = (at: number, by: string | null) => {
    const next = by === null ? chosen.toSpliced(at, 1) : chosen.toSpliced(at, 1, by)
    const change: Partial<Record<AxisField, string | undefined>> = {}
    for (const [place, field] of AXES.entries()) change[field] = next[place]
    set(change)
  }
  return (
    <div className="axis-pickers">
      {AXES.slice(0, chosen.length + 1).map((field, at) => (
        <AxisPicker
          key={`${field} ${nameIn(chosen[at] ?? '')}`}
          field={field}
          label={say(`explorer.${field}`)}
          options={options}
          value={chosen[at] ?? null}
          taken={chosen.toSpliced(at, 1)}
          onPick={(by) => put(at, by)}
        />
      ))}
    </div>
  )
}
