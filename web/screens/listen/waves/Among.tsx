import { useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

type Props = { segment: string | undefined; onSegment: (segment: string) => void }

/** The segment whose people alone the wave thinks of; '' is everybody. */
export function Among({ segment = '', onSegment }: Props) {
  const say = useSay()
  const { data: segments = [] } = useQuery(asking('GET /api/segments', {}))
  // Whoever may not read contacts has no list, and must not be told that everybody is asked.
  const known = segments.some(({ id }) => id === segment)
  return (
    <div className="w-full wide:w-60">
      <Select
        label={say('planner.segment')}
        name="plan.segment"
        hint={say('planner.segment.hint')}
        value={segment}
        onChange={(event) => onSegment(event.target.value)}
        options={[
          { value: '', label: say('planner.segment.all') },
          ...segments.map(({ id, name }) => ({ value: id, label: name })),
          ...(segment && !known ? [{ value: segment, label: say('planner.segment.one') }] : []),
        ]}
      />
    </div>
  )
}
