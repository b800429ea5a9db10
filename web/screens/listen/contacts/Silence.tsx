import { useState } from 'react'
import type { Contact } from '#contract/listen/contacts.ts'
import { useFormat } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/contacts/:id', 'GET /api/contacts', 'GET /api/contacts/:id/timeline'] as const

/** Whether this person may be asked; a member may say no for them, and take that back. */
export function Silence({ contact: { id, email, suppression } }: { contact: Contact }) {
  const say = useSay()
  const format = useFormat()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const suppress = useActing('POST /api/contacts/:id/suppression', RENEWS)
  const lift = useActing('DELETE /api/contacts/:id/suppression', RENEWS)
  const liftNow = () => lift.mutate({ id }, { onSuccess: () => toast(say('contact.lifted')) })
  const suppressNow = (note: string) =>
    suppress.mutate(
      { id, note },
      {
        onSuccess: () => {
          setAsking(false)
          toast(say('contact.suppressed'), liftNow)
        },
      },
    )

  if (!email) return <p>{say('contact.no_mail')}</p>
  if (suppression)
    return (
      <div className="stack">
        <p>
          {say('contact.suppressed_since', {
            reason: say(`suppression.${suppression.reason}`),
            day: format.day(suppression.createdAt),
            name: suppression.byName ?? 'none',
          })}
        </p>
        {suppression.note && <p className="mut">{suppression.note}</p>}
        {suppression.mayLift ? (
          may('contact.manage') && (
            <div>
              <Button look="line" onClick={liftNow} busy={lift.isPending}>
                {say('contact.lift')}
              </Button>
            </div>
          )
        ) : (
          <p className="dim">{say('contact.may_not_lift')}</p>
        )}
      </div>
    )
  return (
    <div className="stack">
      <p>{say('contact.may_ask')}</p>
      {may('contact.manage') && !asking && (
        <div>
          <Button look="line" onClick={() => setAsking(true)}>
            {say('contact.suppress')}
          </Button>
        </div>
      )}
      {asking && (
        <Form
          error={suppress.error}
          onSubmit={(fields) => suppressNow(fieldText(fields, 'note'))}
          acts={
            <>
              <Button type="submit" busy={suppress.isPending}>
                {say('contact.suppress')}
              </Button>
              <Button look="bare" onClick={() => setAsking(false)}>
                {say('contact.cancel')}
              </Button>
            </>
          }
        >
          <Field label={say('contact.suppress.note')} name="note" hint={say('contact.suppress.hint')} maxLength={500} autoFocus />
        </Form>
      )}
    </div>
  )
}
