import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { asking } from '#web/queries.ts'
import { buttonClass } from '#web/ui/Button.tsx'
import { Select } from '#web/ui/Field.tsx'
import { Read } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** Answers belong to a program; where there is only one, it is the one. */
export function ProgramSelect({ value, onPick }: { value: string; onPick: (id: string) => void }) {
  const say = useSay()
  const programs = useQuery(asking('GET /api/programs', {}))
  const only = programs.data?.length === 1 ? programs.data[0]?.id : undefined
  useEffect(() => {
    if (only && !value) onPick(only)
  }, [only, value, onPick])

  return (
    <Read of={programs} rows={1}>
      {(all) =>
        all.length === 0 ? (
          <div className="problem" role="status">
            <p>{say('import.program.none')}</p>
            <Link className={buttonClass('line')} to="/listen/programs">
              {say('import.program.create')}
            </Link>
          </div>
        ) : (
          <div className="form narrow">
            <Select
              label={say('import.program')}
              name="programId"
              hint={say('import.program.hint')}
              value={value}
              onChange={(event) => onPick(event.target.value)}
              options={[
                ...(value ? [] : [{ value: '', label: say('import.program.choose') }]),
                ...all.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </div>
        )
      }
    </Read>
  )
}
