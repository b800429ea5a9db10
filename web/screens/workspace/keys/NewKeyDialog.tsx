import { useState } from 'react'
import { type KeyKind, ROLES } from '#domain/permission.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Copy } from '#web/ui/Progress.tsx'
import { useSay } from '#web/words.ts'

/** The key stands in this dialog once and nowhere else. */
export function NewKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useSay()
  const make = useActing('POST /api/keys', ['GET /api/keys', 'GET /api/audit'])
  const [kind, setKind] = useState<KeyKind>('full')
  const close = () => {
    make.reset()
    onClose()
  }
  const submit = (fields: FormData) =>
    make.mutate({
      name: fieldText(fields, 'name'),
      ...(kind === 'full' ? { role: ROLES.find((each) => each === fields.get('role')) ?? 'viewer' } : { kind }),
    })

  return (
    <Dialog
      open={open}
      title={say('api_keys.new')}
      onClose={close}
      acts={make.data && <Button onClick={close}>{say('ui.close')}</Button>}
    >
      {make.data ? (
        <div className="stack">
          <p>{say('api_keys.ready')}</p>
          <Copy text={make.data.key} label={say('api_keys.key')} />
        </div>
      ) : (
        <Form
          error={make.error}
          onSubmit={submit}
          acts={
            <>
              <Button type="submit" busy={make.isPending}>
                {say('api_keys.new.act')}
              </Button>
              <Button look="line" onClick={close}>
                {say('ui.close')}
              </Button>
            </>
          }
        >
          <Field label={say('api_keys.name')} name="name" hint={say('api_keys.name.hint')} autoComplete="off" maxLength={120} />
          <Radios
            label={say('api_keys.kind')}
            name="kind"
            value={kind}
            onPick={setKind}
            options={[
              { value: 'full', label: say('api_keys.kind.full') },
              { value: 'write-only', label: say('api_keys.kind.write_only'), hint: say('api_keys.kind.write_only.hint') },
            ]}
          />
          {kind === 'full' && (
            <Select
              label={say('members.role')}
              name="role"
              defaultValue="analyst"
              options={ROLES.toReversed().map((role) => ({ value: role, label: say(`role.${role}`) }))}
            />
          )}
        </Form>
      )}
    </Dialog>
  )
}
