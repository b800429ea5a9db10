import type { Wave } from '#contract/listen/waves.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { useSay } from '#web/words.ts'

/** A draft that its program has planned: when it starts by itself, and how to keep it from that. */
export function StartsBy({ wave: { id, startsAt, startRefused } }: { wave: Wave }) {
  const say = useSay()
  const format = useFormat()
  const mayManage = useMay()('wave.manage')
  const unset = useActing('DELETE /api/waves/:id/starts-at', [
    'GET /api/waves',
    'GET /api/waves/:id',
    'GET /api/programs/:id/cadence',
  ])
  if (!startsAt) return null
  return (
    <div className="mb-4 row-wrap rounded-3 bg-paper p-4" role="status">
      <span className="sp">
        {say(startRefused ? 'planner.starts.refused' : 'planner.starts', { at: format.moment(startsAt) })}
      </span>
      {mayManage && (
        <Button look="line" busy={unset.isPending} onClick={() => unset.mutate({ id })}>
          {say('planner.starts.unset')}
        </Button>
      )}
    </div>
  )
}
