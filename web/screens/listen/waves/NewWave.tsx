import { useNavigate } from '@tanstack/react-router'
import type { ProgramLine } from '#contract/listen/programs.ts'
import { useActing } from '#web/queries.ts'
import { useSession } from '#web/session.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Menu, MenuItem, MenuTitle } from '#web/ui/Menu.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'
import { dayIn, endOfDay, inDays, quarterOf } from './closing-day.ts'

const OPEN_DAYS = 21

/** A plan with everything filled in, to be changed at leisure. Of several programs one is chosen first. */
export function NewWave({ programs, taken }: { programs: readonly ProgramLine[]; taken: readonly string[] }) {
  const say = useSay()
  const navigate = useNavigate()
  const timeZone = useSession()?.workspace?.timeZone ?? 'UTC'
  const plan = useActing('POST /api/waves', ['GET /api/waves'])
  const create = (programId: string) => {
    const now = new Date()
    const closesAt = endOfDay(dayIn(inDays(now, OPEN_DAYS), timeZone), timeZone) ?? inDays(now, OPEN_DAYS).toISOString()
    plan.mutate(
      { programId, name: freeName(quarterOf(now, timeZone)), closesAt },
      { onSuccess: ({ id }) => navigate({ to: '/listen/waves/$id', params: { id } }) },
    )
  }

  /** Two waves of one quarter are told apart by number. */
  const freeName = (quarter: ReturnType<typeof quarterOf>, n = 1): string => {
    const name = n === 1 ? say('waves.default_name', quarter) : say('waves.default_name.further', { ...quarter, n })
    return taken.includes(name) ? freeName(quarter, n + 1) : name
  }

  const [only, ...others] = programs
  return (
    <>
      {plan.error && <Problem error={plan.error} />}
      {others.length === 0 ? (
        <Button icon="add" busy={plan.isPending} onClick={() => only && create(only.id)}>
          {say('waves.new')}
        </Button>
      ) : (
        <Menu className={buttonClass()} label={say('waves.new')} button={say('waves.new')}>
          <MenuTitle>{say('tab.programs')}</MenuTitle>
          {programs.map(({ id, name }) => (
            <MenuItem key={id} onPick={() => create(id)}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  )
}
