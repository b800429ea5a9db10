import { useId } from 'react'
import type { Property, Seen } from '#contract/listen/activities.ts'
import { CALCULATIONS } from '#domain/listen/measure.ts'
import { Radios } from '#web/ui/Choice.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { type Draft, takesDays, takesProperty } from './draft.ts'
import { TestRows } from './TestRows.tsx'

type Props = {
  draft: Draft
  onChange: (draft: Draft) => void
  names: readonly Seen[]
  properties: readonly Property[]
  /** Whose value it is stays once it is defined. */
  isNew: boolean
}

/** What a measure counts, from the event to its conditions. */
export function MeasureFields({ draft, onChange, names, properties, isNew }: Props) {
  const say = useSay()
  const [known, carried] = [useId(), useId()]
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change })
  const numbers = properties.filter(({ type }) => draft.calculation !== 'sum' || type === 'number' || type === 'mixed')
  return (
    <>
      {isNew && (
        <>
          <Radios
            label={say('behaviour.form.of')}
            name="of"
            segmented
            value={draft.of}
            onPick={(of) => set({ of })}
            options={(['contact', 'account'] as const).map((of) => ({ value: of, label: say(`behaviour.of.${of}`) }))}
          />
          {draft.of === 'account' && <p className="field-hint">{say('behaviour.form.of.hint.account')}</p>}
        </>
      )}
      <Field
        label={say('behaviour.form.event')}
        name="formula.event"
        list={known}
        value={draft.event}
        hint={say('behaviour.form.event.hint')}
        onChange={({ target }) => set({ event: target.value })}
        maxLength={100}
        autoComplete="off"
      />
      <datalist id={known}>
        {names.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Select
        label={say('behaviour.form.calculation')}
        name="formula.calculation"
        value={draft.calculation}
        onChange={({ target }) => set({ calculation: CALCULATIONS.find((each) => each === target.value) ?? 'count' })}
        options={CALCULATIONS.map((each) => ({ value: each, label: say(`behaviour.form.calculation.${each}`) }))}
      />
      {takesProperty(draft) && (
        <>
          <Field
            label={say('behaviour.form.property')}
            name="formula.property"
            list={carried}
            value={draft.property}
            onChange={({ target }) => set({ property: target.value })}
            maxLength={100}
            autoComplete="off"
          />
          <datalist id={carried}>
            {numbers.map(({ key }) => (
              <option key={key} value={key} />
            ))}
          </datalist>
        </>
      )}
      {draft.calculation === 'last' && (
        <Radios
          label={say('behaviour.form.value_type')}
          name="formula.valueType"
          segmented
          value={draft.valueType}
          onPick={(valueType) => set({ valueType })}
          options={(['number', 'text'] as const).map((type) => ({
            value: type,
            label: say(`behaviour.form.value_type.${type}`),
          }))}
        />
      )}
      {takesDays(draft) && (
        <Field
          label={say('behaviour.form.days')}
          name="formula.days"
          type="number"
          inputMode="numeric"
          min={1}
          max={3650}
          value={draft.days}
          hint={say('behaviour.form.days.hint')}
          onChange={({ target }) => set({ days: target.value })}
        />
      )}
      <TestRows tests={draft.tests} properties={properties} onChange={(tests) => set({ tests })} />
    </>
  )
}
