import type { Messages } from '#contract/listen/messages.ts'
import { renew, useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { sentenceOf } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** Why mails stay here, where they do, and what one would do about it. Of a sample the ribbon above says it. */
export function Way({ way }: { way: Messages['way'] }) {
  const say = useSay()
  if (way === 'smtp' || way === 'sample') return null
  return (
    <aside className="outbox-way">
      <h2>{say(`outbox.way.${way}.title`)}</h2>
      <p>{say(`outbox.way.${way}`)}</p>
      {way === 'held' && <Release />}
    </aside>
  )
}

function Release() {
  const say = useSay()
  const may = useMay()
  const release = useActing('POST /api/workspace/mail-release', ['GET /api/messages', 'GET /api/workspace', 'GET /api/session'])
  if (!may('workspace.manage')) return null
  const go = () =>
    release.mutate(
      {},
      {
        onSuccess: () => {
          toast(say('outbox.released'))
          renew('GET /api/messages')
        },
      },
    )
  return (
    <>
      <Button look="line" busy={release.isPending} onClick={go}>
        {say('outbox.release')}
      </Button>
      {release.error && (
        <p className="field-error" role="alert">
          {sentenceOf(release.error, say)}
        </p>
      )}
    </>
  )
}
