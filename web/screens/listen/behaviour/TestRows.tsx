import { useId } from 'react'
import type { Property } from '#contract/listen/activities.ts'
import { MEASURE_LIMITS, TEST_OPS } from '#domain/listen/measure.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import type { TestDraft } from './draft.ts'

type Props = { tests: readonly TestDraft[]; properties: readonly Property[]; onChange: (tests: TestDraft[]) => void }

/** Conditions on the properties of an event, one a line. */
export function TestRows({ tests, properties, onChange }: Props) {
  const say = useSay()
  const id = useId()
  const set = (at: number, change: Partial<TestDraft>) =>
    onChange(tests.map((test, place) => (place === at ? { ...test, ...change } : test)))
  return (
    <fieldset className="field">
      <legend className="field-label">{say('behaviour.form.conditions')}</legend>
      <div className="stack">
        {tests.map((test, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
          <div key={at} className="grid grid-cols-[1fr_auto] items-start gap-2">
            <div className="grid items-start gap-2 wide:grid-cols-3">
              <Field
                quiet
                label={say('behaviour.form.property')}
                placeholder={say('behaviour.form.property')}
                name={`formula.conditions.${at}.property`}
                list={`${id}-properties`}
                value={test.property}
                onChange={({ target }) => set(at, { property: target.value })}
                maxLength={100}
                autoComplete="off"
              />
              <Select
                quiet
                label={say('behaviour.form.op')}
                name={`formula.conditions.${at}.op`}
                value={test.op}
                onChange={({ target }) => set(at, { op: TEST_OPS.find((op) => op === target.value) ?? 'is' })}
                options={TEST_OPS.map((op) => ({ value: op, label: say(`behaviour.form.op.${op}`) }))}
              />
              <Field
                quiet
                label={say('behaviour.form.value')}
                placeholder={say('behaviour.form.value')}
                name={`formula.conditions.${at}.value`}
                list={`${id}-values-${at}`}
                value={test.value}
                onChange={({ target }) => set(at, { value: target.value })}
                maxLength={500}
                autoComplete="off"
              />
              <datalist id={`${id}-values-${at}`}>
                {properties
                  .find(({ key }) => key === test.property)
                  ?.values.map((value) => (
                    <option key={String(value)} value={String(value)} />
                  ))}
              </datalist>
            </div>
            <IconButton
              icon="close"
              label={say('behaviour.form.condition.remove')}
              onClick={() => onChange(tests.filter((_, place) => place !== at))}
            />
          </div>
        ))}
        <datalist id={`${id}-properties`}>
          {properties.map(({ key }) => (
            <option key={key} value={key} />
          ))}
        </datalist>
        {tests.length < MEASURE_LIMITS.conditions && (
          <div>
            <Button look="line" onClick={() => onChange([...tests, { property: '', op: 'is', value: '' }])}>
              {say('behaviour.form.condition.add')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  )
}
