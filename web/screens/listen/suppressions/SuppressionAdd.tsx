import { useMutation } from '@tanstack/react-query'
import { upload } from '#web/api.ts'
import { renew, useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { Section } from '#web/ui/Page.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/suppressions', 'GET /api/contacts', 'GET /api/contacts/:id'] as const

/** One address by hand, or many from a file. */
export function SuppressionAdd({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const add = useActing('POST /api/suppressions', RENEWS)
  const bring = useMutation({
    mutationFn: (file: File) => upload('POST /api/suppressions/file', file, { fileName: file.name }),
    onSettled: () => renew(...RENEWS),
  })
  const save = (form: FormData) =>
    add.mutate(
      { address: fieldText(form, 'address'), note: fieldText(form, 'note') },
      {
        onSuccess: () => {
          toast(say('suppressions.saved'))
          onDone()
        },
      },
    )
  return (
    <div className="split split-even">
      <Section title={say('suppressions.add')}>
        <Form
          error={add.error}
          onSubmit={save}
          acts={
            <>
              <Button type="submit" busy={add.isPending}>
                {say('suppressions.save')}
              </Button>
              <Button look="bare" onClick={onDone}>
                {say('suppressions.cancel')}
              </Button>
            </>
          }
        >
          <Field label={say('suppressions.address')} name="address" type="email" autoComplete="off" autoFocus />
          <Field label={say('suppressions.note')} name="note" hint={say('suppressions.note.hint')} maxLength={500} />
        </Form>
      </Section>
      <Section title={say('suppressions.file')}>
        <FileDrop
          label={say('suppressions.file.hint')}
          accept=".csv,.tsv,.txt"
          limitMb={200}
          onFile={(file) => bring.mutate(file)}
        />
        <div aria-live="polite">
          {bring.data && <p>{say('suppressions.file.done', bring.data)}</p>}
          {bring.error && <p className="form-problem">{bring.error.message}</p>}
        </div>
      </Section>
    </div>
  )
}
