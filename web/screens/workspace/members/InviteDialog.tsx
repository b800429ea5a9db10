import { ROLES } from '#domain/permission.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Copy } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'

/** Makes a link for one person and shows it this once; handing it over is up to whoever made it. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const format = useFormat()
  const invite = useActing('POST /api/member-invites', ['GET /api/member-invites', 'GET /api/audit'])
  const close = () => {
    invite.reset()
    onClose()
  }
  const submit = (fields: FormData) =>
    invite.mutate({
      role: ROLES.find((each) => each === fields.get('role')) ?? 'viewer',
      email: fieldText(fields, 'email') || null,
    })

  return (
    <Dialog
      open={open}
      title={say('members.invite.title')}
      onClose={close}
      acts={invite.data && <Button onClick={close}>{say('ui.close')}</Button>}
    >
      {invite.data ? (
        <div className="stack">
          <p>{say('members.invite.ready', { day: format.day(invite.data.expiresAt) })}</p>
          <Copy text={invite.data.link} label={say('members.invite.link')} />
        </div>
      ) : (
        <Form
          error={invite.error}
          onSubmit={submit}
          acts={
            <>
              <Button type="submit" busy={invite.isPending}>
                {say('members.invite.act')}
              </Button>
              <Button look="line" onClick={close}>
                {say('ui.close')}
              </Button>
            </>
          }
        >
          <Radios
            label={say('members.role')}
            name="role"
            defaultValue="agent"
            options={ROLES.toReversed().map((role) => ({
              value: role,
              label: say(`role.${role}`),
              hint: say(`role.${role}.hint`),
            }))}
          />
          <Field
            label={say('members.invite.email')}
            name="email"
            type="email"
            optional
            hint={say('members.invite.email.hint')}
            autoComplete="off"
            maxLength={254}
          />
        </Form>
      )}
    </Dialog>
  )
}
