import { useEffect } from 'react'
import type { Program } from '#contract/listen/programs.ts'
import { DOUBT_POLICIES } from '#domain/listen/message.ts'
import { useActing } from '#web/queries.ts'
import { useMay } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Radios } from '#web/ui/Choice.tsx'
import { Field, Select, TextArea } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { languageOptions } from './languages.ts'
import { SenderFields } from './SenderFields.tsx'

/** Who signs, in which language, and how long people rest between asks. */
export function AboutForm({ program, onChanged }: { program: Program; onChanged: (changed: boolean) => void }) {
  const say = useSay()
  const mayManage = useMay()('program.manage')
  const save = useActing('PUT /api/programs/:id', [
    'GET /api/programs',
    'GET /api/programs/:id',
    'GET /api/senders',
    'GET /api/programs/:id/mails',
  ])
  // Who leaves it in spite of the question begins anew.
  useEffect(() => () => onChanged(false), [onChanged])
  const submit = (fields: FormData) => {
    const text = (name: string) => fieldText(fields, name)
    const [postalAddress, quietDays, senderId] = [text('postalAddress'), text('quietDays'), text('senderId')]
    save.mutate(
      {
        id: program.id,
        name: text('name'),
        brand: text('brand'),
        locale: languageOptions.find(({ value }) => value === text('locale'))?.value ?? program.locale,
        senderName: text('senderName'),
        senderEmail: text('senderEmail'),
        ...(postalAddress && { postalAddress }),
        ...(quietDays && { quietDays: Number(quietDays) }),
        ...(senderId && { senderId }),
        doubtPolicy: DOUBT_POLICIES.find((each) => each === text('doubtPolicy')) ?? program.doubtPolicy,
      },
      {
        onSuccess: () => {
          onChanged(false)
          toast(say('programs.saved'))
        },
      },
    )
  }

  return (
    <div className="narrow" onInput={() => onChanged(true)}>
      <Form
        label={say('programs.about')}
        error={save.error}
        onSubmit={submit}
        acts={
          mayManage && (
            <Button type="submit" busy={save.isPending}>
              {say('programs.save')}
            </Button>
          )
        }
      >
        <Field
          label={say('programs.field.name')}
          name="name"
          defaultValue={program.name}
          maxLength={120}
          hint={say('programs.field.name.hint')}
        />
        <Field label={say('programs.field.brand')} name="brand" defaultValue={program.brand} maxLength={120} />
        <Select
          label={say('programs.field.locale')}
          name="locale"
          defaultValue={program.locale}
          options={languageOptions}
          hint={say('programs.field.locale.hint')}
        />
        <SenderFields program={program} />
        <TextArea
          optional
          label={say('programs.field.postalAddress')}
          name="postalAddress"
          defaultValue={program.postalAddress ?? ''}
          maxLength={500}
          hint={say('programs.field.postalAddress.hint')}
        />
        <Field
          optional
          label={say('programs.field.quietDays')}
          name="quietDays"
          type="number"
          min={0}
          max={3650}
          defaultValue={program.quietDays ?? ''}
          hint={say('programs.field.quietDays.hint', { days: program.workspaceQuietDays })}
        />
        <Radios
          label={say('programs.doubt')}
          name="doubtPolicy"
          defaultValue={program.doubtPolicy}
          options={DOUBT_POLICIES.map((value) => ({
            value,
            label: say(`programs.doubt.${value}`),
            hint: say(`programs.doubt.${value}.hint`),
          }))}
        />
      </Form>
    </div>
  )
}
