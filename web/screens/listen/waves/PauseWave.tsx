import type { Wave } from '#contract/listen/waves.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/waves', 'GET /api/waves/:id'] as const

/** Holds the mails that have not left, or lets them go again; both can be undone by the other. */
export function PauseWave({ wave: { id, state } }: { wave: Wave }) {
  const say = useSay()
  const pause = useActing('PUT /api/waves/:id/pause', RENEWS)
  const resume = useActing('DELETE /api/waves/:id/pause', RENEWS)
  const error = pause.error ?? resume.error
  return (
    <>
      {error && <Problem error={error} />}
      {state === 'paused' ? (
        <Button
          busy={resume.isPending}
          onClick={() =>
            resume.mutate({ id }, { onSuccess: ({ released, stuck }) => toast(say('waves.resumed', { released, stuck })) })
          }
        >
          {say('waves.resume')}
        </Button>
      ) : (
        <Button
          look="line"
          busy={pause.isPending}
          onClick={() =>
            pause.mutate({ id }, { onSuccess: ({ held }) => toast(say('waves.paused', { held }), () => resume.mutate({ id })) })
          }
        >
          {say('waves.pause')}
        </Button>
      )}
    </>
  )
}
