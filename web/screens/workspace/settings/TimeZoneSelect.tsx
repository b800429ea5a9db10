import { useMemo } from 'react'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

/** Every zone this browser knows; the one in force stands in the list even if the browser calls it otherwise. */
export function TimeZoneSelect({ defaultValue }: { defaultValue: string }) {
  const say = useSay()
  const zones = useMemo(() => [...new Set([defaultValue, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort(), [defaultValue])
  return (
    <Select
      label={say('workspace.time_zone')}
      name="timeZone"
      hint={say('workspace.time_zone.hint')}
      defaultValue={defaultValue}
      options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  )
}
