import { useState } from 'react'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Section } from '#web/ui/Page.tsx'
import { Problem } from '#web/ui/State.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

/** A restored copy sends nothing until somebody says that the original has stopped. */
export function HeldMail({ since }: { since: string }) {
  const say = useSay()
  const may = useMay()
  const format = useFormat()
  const release = useActing('POST /api/workspace/mail-release', ['GET /api/workspace'])
  const [asked, setAsked] = useState(false)
  const go = () =>
    release.mutate(
      {},
      {
        onSuccess: () => {
          setAsked(false)
          toast(say('workspace.mail.released'))
        },
      },
    )
  const words = say('workspace.mail.held', { at: format.moment(since) })

  return (
    <Section title={say('workspace.mail')}>
      <p className="mut">{words}</p>
      {may('workspace.manage') && (
        <div className="mt-3">
          <Button look="line" onClick={() => setAsked(true)}>
            {say('workspace.mail.release')}
          </Button>
        </div>
      )}
      <Dialog
        open={asked}
        title={say('workspace.mail.ask')}
        onClose={() => setAsked(false)}
        acts={
          <>
            <Button look="line" onClick={() => setAsked(false)}>
              {say('ui.keep')}
            </Button>
            <Button look="danger" busy={release.isPending} onClick={go}>
              {say('workspace.mail.release')}
            </Button>
          </>
        }
      >
        <p>{words}</p>
        {release.error && <Problem error={release.error} />}
      </Dialog>
    </Section>
  )
}
