import type { Wave } from '#contract/listen/waves.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { useSay } from '#web/words.ts'

/** A wave that was started and has decided for nobody yet: that it takes a moment, or what stands against it and how to mend it. */
export function NotPlanned({ wave: { id, state, startRefused } }: { wave: Wave }) {
  const say = useSay()
  const mayManage = useMay()('wave.manage')
  const again = useActing('POST /api/waves/:id/start', ['GET /api/waves', 'GET /api/waves/:id'])
  if (state !== 'running') return <p role="status">{say('waves.unplanned.rests', { state })}</p>
  if (!startRefused) return <p role="status">{say('waves.planning')}</p>
  return (
    <div className="stack" role="status">
      <p>{say('waves.unplanned', { because: causeOf(startRefused) })}</p>
      {again.error && <Problem error={again.error} />}
      {mayManage && (
        <div>
          <Button look="line" busy={again.isPending} onClick={() => again.mutate({ id })}>
            {say('waves.unplanned.again')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What the app has words for; the server's own sentences stay with the server. */
function causeOf(refused: string): 'segment' | 'people' | 'other' {
  if (refused.startsWith('segment.')) return 'segment'
  return refused === 'wave.too_many_people' ? 'people' : 'other'
}
