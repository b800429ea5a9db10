import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Program } from '#contract/listen/programs.ts'
import { CADENCES, outpacesRest } from '#domain/listen/cadence.ts'
import { useFormat } from '#web/format.ts'
import { asking, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Select } from '#web/ui/Field.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem, Read } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const CHOICES = ['none', ...CADENCES] as const

/** How often a program asks by itself, and the wave that it has planned. */
export function Cadence({ program }: { program: Pick<Program, 'id' | 'quietDays' | 'workspaceQuietDays'> }) {
  const say = useSay()
  const format = useFormat()
  const quietDays = program.quietDays ?? program.workspaceQuietDays
  const mayManage = useMay()('wave.manage')
  const cadence = useQuery(asking('GET /api/programs/:id/cadence', { id: program.id }))
  const turn = useActing('PUT /api/programs/:id/cadence', [
    'GET /api/programs/:id/cadence',
    'GET /api/waves',
    'GET /api/waves/:id',
  ])
  return (
    <Section title={say('planner.cadence')}>
      <Read of={cadence} rows={1}>
        {({ cadence: now, nextWaveAt, next }) => (
          <div className="stack narrow">
            <Select
              quiet
              label={say('planner.cadence')}
              name="cadence"
              hint={say('planner.cadence.text')}
              disabled={!mayManage || turn.isPending}
              value={now}
              onChange={(event) =>
                turn.mutate(
                  { id: program.id, cadence: CHOICES.find((each) => each === event.target.value) ?? 'none' },
                  { onSuccess: () => toast(say('planner.cadence.saved')) },
                )
              }
              options={CHOICES.map((value) => ({ value, label: say(`planner.cadence.${value}`) }))}
            />
            {turn.error && <Problem error={turn.error} />}
            {now !== 'none' && outpacesRest(now, quietDays) && (
              <p>{say('planner.cadence.rest', { cadence: now, days: quietDays })}</p>
            )}
            {now !== 'none' && !next && !nextWaveAt && <p>{say('design.cadence.first')}</p>}
            {now !== 'none' && (next || nextWaveAt) && (
              <p>
                {say('planner.cadence.next', { day: format.day(next?.startsAt ?? nextWaveAt ?? '') })}{' '}
                {next && (
                  <Link className="link-hit" to="/listen/waves/$id" params={{ id: next.id }}>
                    {say('planner.cadence.open')}
                  </Link>
                )}
              </p>
            )}
          </div>
        )}
      </Read>
    </Section>
  )
}
