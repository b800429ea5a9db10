import { useContext, useState } from 'react'
import type { Annotation } from '#contract/learn/annotations.ts'
import { ANNOTATION_KINDS, breaksByNature } from '#domain/learn/annotation.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { TimeZone } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'
import { RENEWS } from './asked.ts'

type Props = { programs: readonly { id: string; name: string }[]; annotation?: Annotation; onDone: () => void }

/** What happened, and whether it parts the line. */
export function AnnotationForm({ programs, annotation, onDone }: Props) {
  const say = useSay()
  const zone = useContext(TimeZone)
  const add = useActing('POST /api/annotations', RENEWS)
  const change = useActing('PUT /api/annotations/:id', RENEWS)
  const [breaks, setBreaks] = useState(annotation?.breaks ?? false)
  const kindOf = (name: string) => ANNOTATION_KINDS.find((each) => each === name) ?? 'note'
  const save = (fields: FormData) => {
    const given = {
      on: fieldText(fields, 'on'),
      kind: kindOf(fieldText(fields, 'kind')),
      words: fieldText(fields, 'words'),
      program: fieldText(fields, 'program') || null,
      breaks,
    }
    const onSuccess = () => {
      toast(say('annotation.saved'))
      onDone()
    }
    if (annotation?.id) change.mutate({ id: annotation.id, ...given }, { onSuccess })
    else add.mutate(given, { onSuccess })
  }
  return (
    <Form
      label={say('annotation.add')}
      error={add.error ?? change.error}
      onSubmit={save}
      acts={
        <>
          <Button type="submit" busy={add.isPending || change.isPending}>
            {say('annotation.save')}
          </Button>
          <Button look="bare" onClick={onDone}>
            {say('annotation.cancel')}
          </Button>
        </>
      }
    >
      <div className="time-fields">
        <Field
          label={say('annotation.on')}
          name="on"
          type="date"
          defaultValue={annotation?.on ?? dayOf(new Date(), zone)}
          required
        />
        <Select
          label={say('annotation.kind')}
          name="kind"
          defaultValue={annotation?.kind ?? 'release'}
          onChange={(event) => setBreaks(breaksByNature(kindOf(event.target.value)))}
          options={ANNOTATION_KINDS.map((value) => ({ value, label: say(`annotation.kind.${value}`) }))}
        />
        {programs.length > 1 && (
          <Select
            label={say('annotation.program')}
            name="program"
            defaultValue={annotation?.program ?? ''}
            options={[
              { value: '', label: say('annotation.program.all') },
              ...programs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </div>
      <Field
        label={say('annotation.words')}
        name="words"
        maxLength={200}
        defaultValue={annotation?.words ?? ''}
        autoComplete="off"
      />
      <Checkbox
        label={say('annotation.breaks')}
        hint={say('annotation.breaks.hint')}
        name="breaks"
        checked={breaks}
        onChange={(event) => setBreaks(event.target.checked)}
      />
    </Form>
  )
}
