import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FormulaInput, Measure } from '#contract/listen/measures.ts'
import { attributeKey } from '#domain/listen/import/mapping.ts'
import { asking } from '#web/queries.ts'
import { Button, buttonClass } from '#web/ui/Button.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'
import { type Draft, formulaIn, takesProperty } from './draft.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { MeasurePreview } from './MeasurePreview.tsx'

type Props = {
  measure: Measure | null
  start: Draft
  error: Error | null
  busy: boolean
  onSave: (of: Draft['of'], label: string, formula: FormulaInput) => void
}

const LONGEST = 80

/** A measure being defined, with what it would come to beside it. Until somebody names it, it is called what it counts. */
export function MeasureForm({ measure, start, error, busy, onSave }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState(start)
  const [given, setGiven] = useState<string | null>(measure?.label ?? null)
  const names = useQuery(asking('GET /api/events/names', {})).data ?? []
  const event = draft.event.trim()
  const properties = useQuery({ ...asking('GET /api/events/properties', { name: event }), enabled: event !== '' }).data ?? []
  const formula = formulaIn(draft, properties)
  const isWhole = event !== '' && (!takesProperty(draft) || formula.property !== null)
  const { calculation, property, days } = formula
  const proposed = isWhole ? say('behaviour.proposed', { calculation, event, property, days: days ?? 0 }).slice(0, LONGEST) : ''
  const label = given ?? proposed
  return (
    <div className="split split-even">
      <Form
        label={say(measure ? 'behaviour.measure.edit' : 'behaviour.measure.new')}
        error={error}
        onSubmit={() => onSave(draft.of, label, formula)}
        acts={
          <>
            <Button type="submit" busy={busy}>
              {say(measure ? 'behaviour.form.change' : 'behaviour.form.save')}
            </Button>
            <Link className={buttonClass('bare')} to="/listen/behaviour">
              {say('behaviour.form.cancel')}
            </Link>
          </>
        }
      >
        <MeasureFields draft={draft} onChange={setDraft} names={names} properties={properties} isNew={!measure} />
        <Field
          label={say('behaviour.form.label')}
          name="label"
          value={label}
          hint={label && say('behaviour.form.label.hint', { key: measure?.key ?? attributeKey(label) })}
          onChange={({ target }) => setGiven(target.value)}
          maxLength={LONGEST}
          autoComplete="off"
        />
      </Form>
      <MeasurePreview of={draft.of} formula={formula} isWhole={isWhole} />
    </div>
  )
}
