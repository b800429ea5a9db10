import type { Sender } from '#contract/listen/sending.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'

/** A new sender, or what is to change about one. */
export function SenderDialog({ sender, onClose }: { sender: Sender | null; onClose: () => void }) {
  const say = useSay()
  const add = useActing('POST /api/senders', ['GET /api/senders', 'GET /api/audit'])
  const change = useActing('PUT /api/senders/:id', ['GET /api/senders', 'GET /api/programs', 'GET /api/audit'])
  const submit = (fields: FormData) => {
    const given = {
      name: fieldText(fields, 'name'),
      address: fieldText(fields, 'address'),
      replyTo: fieldText(fields, 'replyTo') || null,
    }
    if (sender) change.mutate({ id: sender.id, ...given }, { onSuccess: onClose })
    else add.mutate(given, { onSuccess: onClose })
  }
  return (
    <Dialog open title={sender ? sender.name : say('outgoing.sender.add')} onClose={onClose}>
      <Form
        error={add.error ?? change.error}
        onSubmit={submit}
        acts={
          <>
            <Button type="submit" busy={add.isPending || change.isPending}>
              {say('outgoing.save')}
            </Button>
            <Button look="line" onClick={onClose}>
              {say('ui.close')}
            </Button>
          </>
        }
      >
        <Field label={say('outgoing.sender.name')} name="name" defaultValue={sender?.name} maxLength={120} autoComplete="off" />
        <Field
          label={say('outgoing.sender.address')}
          name="address"
          type="email"
          defaultValue={sender?.address}
          maxLength={254}
          autoComplete="off"
        />
        <Field
          label={say('outgoing.sender.reply_to')}
          name="replyTo"
          type="email"
          optional
          defaultValue={sender?.replyTo ?? ''}
          hint={say('outgoing.sender.reply_to.hint')}
          maxLength={254}
          autoComplete="off"
        />
      </Form>
    </Dialog>
  )
}
