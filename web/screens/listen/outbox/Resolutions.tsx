import type { Message, Resolution } from '#contract/listen/messages.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { sentenceOf } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** What a person may decide about a mail in doubt, or about one that failed. */
export function Resolutions({ mail: { id, resolutions } }: { mail: Pick<Message, 'id' | 'resolutions'> }) {
  const say = useSay()
  const may = useMay()
  const resolve = useActing('POST /api/messages/:id/resolution', ['GET /api/messages', 'GET /api/messages/:id'])
  if (!resolutions.length || !may('mail.manage')) return null
  const decide = (to: Resolution) =>
    resolve.mutate({ id, to }, { onSuccess: () => toast(say(to === 'sent' ? 'outbox.arrived.done' : 'outbox.again.done')) })
  return (
    <div className="mail-acts">
      {resolutions.includes('sent') && (
        <Button look="line" icon="check" busy={resolve.isPending} onClick={() => decide('sent')}>
          {say('outbox.arrived')}
        </Button>
      )}
      {resolutions.includes('queued') && (
        <Button look="line" icon="mail" busy={resolve.isPending} onClick={() => decide('queued')}>
          {say('outbox.again')}
        </Button>
      )}
      {resolve.error && (
        <p className="field-error" role="alert">
          {sentenceOf(resolve.error, say)}
        </p>
      )}
    </div>
  )
}
