import { useContext, useState } from 'react'
import type { Annotation } from '#contract/learn/annotations.ts'
import { ANNOTATION_KINDS, breaksByNature } from '#domain/learn/annotation.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { TimeZone } from '#web/format.ts'
import { useActing } from '#web/queries.ts'
import { Checkbox } from '#web/ui/Choice.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'
import { RENEWS } from './asked.ts'
import { EntryForm, type Saved } from './EntryForm.tsx'

type Props = { programs: readonly { id: string; name: string }[]; annotation?: Annotation; onDone: () => void }

/** What happened, and whether it parts the line. */
export function AnnotationForm({ programs, annotation, onDone }: Props) {
  const say = useSay()
  const zone = useContext(TimeZone)
  const add = useActing('POST /api/annotations', RENEWS)
  const change = useActing('PUT /api/annotations/:id', RENEWS)
  const [breaks, setBreaks] = useState(annotation?.breaks ?? false)
  const kindOf = (name: string) => ANNOTATION_KINDS.find((each) => each === name) ?? 'note'
  const save = (fields: FormData, saved: Saved) => {
    const given = {
      on: fieldText(fields, 'on'),
      kind: kindOf(fieldText(fields, 'kind')),
      words: fieldText(fields, 'words'),
      program: fieldText(fields, 'program') || null,
      breaks,
    }
    if (annotation?.id) change.mutate({ id: annotation.id, ...given }, saved)
    else add.mutate(given, saved)
  }
  return (
    <EntryForm label={say('annotation.add')} acting={[add, change]} onSave={save} onDone={onDone}>
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
    </EntryForm>
  )
}
