import type { Definition } from '#contract/listen/attributes.ts'
import { ASKS, type Ask, type Draft, kindOf, needs } from '#domain/listen/segment/draft.ts'
import { type AttributeDefinition, type FieldName, fieldsOf, nameOf, type Subject } from '#domain/listen/segment/field.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

export type Known = readonly (Definition & AttributeDefinition)[]
type Props = { about: Subject; drafts: readonly Draft[]; known: Known; onChange: (drafts: Draft[]) => void }

/** A condition line by line. */
export function ConditionRows({ about, drafts, known, onChange }: Props) {
  const say = useSay()
  const set = (at: number, draft: Draft) => onChange(drafts.map((each, place) => (place === at ? draft : each)))
  return (
    <div className="stack">
      {drafts.map((draft, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at} className="grid grid-cols-[1fr_auto] items-end gap-2">
          <ConditionRow about={about} draft={draft} known={known} onChange={(changed) => set(at, changed)} />
          <IconButton
            icon="close"
            label={say('segments.row.remove')}
            onClick={() => onChange(drafts.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          look="line"
          onClick={() => onChange([...drafts, { field: about === 'account' ? 'company' : 'role', ask: 'is', value: '' }])}
        >
          {say('segments.row.add')}
        </Button>
      </div>
    </div>
  )
}

type RowProps = { about: Subject; draft: Draft; known: Known; onChange: (draft: Draft) => void }

function ConditionRow({ about, draft, known, onChange }: RowProps) {
  const say = useSay()
  const fields = useFieldOptions(known, about)
  const asks: readonly Ask[] = ASKS[kindOf(draft.field, known, about)]
  const wanted = needs(draft.ask)
  const pick = (field: string) => onChange({ field, ask: ASKS[kindOf(field, known, about)][0], value: '' })
  return (
    <div className="grid items-end gap-2 wide:grid-cols-3">
      <Select
        quiet
        label={say('segments.field')}
        name="field"
        value={draft.field}
        options={fields}
        onChange={(event) => pick(event.target.value)}
      />
      <Select
        quiet
        label={say('segments.ask')}
        name="ask"
        value={draft.ask}
        options={asks.map((ask) => ({ value: ask, label: say(`segments.ask.${ask}`) }))}
        // The options are ASKS's own.
        onChange={(event) => onChange({ ...draft, ask: event.target.value as Ask })}
      />
      {wanted !== 'nothing' && (
        <Field
          quiet
          label={say(wanted === 'days' ? 'segments.value.days' : 'segments.value')}
          placeholder={say(wanted === 'days' ? 'segments.value.days' : 'segments.value')}
          name="value"
          type={wanted === 'day' ? 'date' : 'text'}
          inputMode={wanted === 'days' ? 'numeric' : 'text'}
          value={draft.value}
          onChange={(event) => onChange({ ...draft, value: event.target.value })}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </div>
  )
}

function useFieldOptions(known: Known, about: Subject) {
  const say = useSay()
  const own = fieldsOf(about).map((value) => ({ value, label: say(`segments.field.${value.replace(' ', '_') as FieldWord}`) }))
  const attributes = known.map((each) => ({
    value: nameOf(each, known),
    label: each.of !== about ? say('segments.of_company', { label: each.label }) : each.label,
  }))
  return [...own, ...attributes]
}

type Underlined<T extends string> = T extends `${infer A} ${infer B}` ? `${A}_${B}` : T
type FieldWord = Underlined<FieldName>
