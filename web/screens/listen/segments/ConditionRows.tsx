import type { Definition } from '#contract/listen/attributes.ts'
import { ASKS, type Ask, type Draft, kindOf, needs } from '#domain/listen/segment/draft.ts'
import { type AttributeDefinition, fieldsOf, nameOf, namesOfAnswers, type Subject } from '#domain/listen/segment/field.ts'
import { Button, IconButton } from '#web/ui/Button.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'
import { wordOf } from '#words/explorer-names.ts'

export type Known = readonly (Definition & AttributeDefinition)[]
type Asked = {
  about: Subject
  known: Known /** Of answers only what is known today of who gave them. */
  today?: boolean | undefined
}
type Props = Asked & { drafts: readonly Draft[]; onChange: (drafts: Draft[]) => void }

/** A condition line by line. */
export function ConditionRows({ drafts, onChange, ...asked }: Props) {
  const say = useSay()
  const fields = useFieldOptions(asked)
  const { about, known, today } = asked
  const added = (): Draft => {
    const [field] = today ? fields : []
    return field ? { field: field.value, ask: ASKS[kindOf(field.value, known, about)][0], value: '' } : FIRST[about]
  }
  const set = (at: number, draft: Draft) => onChange(drafts.map((each, place) => (place === at ? draft : each)))
  return (
    <div className="stack">
      {drafts.map((draft, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at} className="grid grid-cols-[1fr_auto] items-end gap-2">
          <ConditionRow about={about} draft={draft} fields={fields} known={known} onChange={(changed) => set(at, changed)} />
          <IconButton
            icon="close"
            label={say('segments.row.remove')}
            onClick={() => onChange(drafts.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <div>
        <Button look="line" onClick={() => onChange([...drafts, added()])}>
          {say('segments.row.add')}
        </Button>
      </div>
    </div>
  )
}

/** What a new line asks of before another field is chosen. */
const FIRST: Record<Subject, Draft> = {
  contact: { field: 'role', ask: 'is', value: '' },
  account: { field: 'company', ask: 'is', value: '' },
  answer: { field: 'group', ask: 'is', value: '' },
}

type RowProps = Asked & { draft: Draft; fields: ReturnType<typeof useFieldOptions>; onChange: (draft: Draft) => void }

function ConditionRow({ about, draft, fields, known, onChange }: RowProps) {
  const say = useSay()
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

/** What a line may ask of. Of answers each attribute stands there as it was when they were asked, and as it is today. */
function useFieldOptions({ known, about, today }: Asked) {
  const say = useSay()
  if (today) return answerOptions(known, say).filter(({ when }) => when === 'today')
  const own = fieldsOf(about).map((value) => ({ value: value as string, label: say(wordOf(value)) }))
  if (about === 'answer') return [...own, ...answerOptions(known, say)]
  const attributes = known.map((each) => ({
    value: nameOf(each, known),
    label: each.of !== about ? say('segments.of_company', { label: each.label }) : each.label,
  }))
  return [...own, ...attributes]
}

/** The attributes of answers by every name, with what a reader calls them. */
export const answerOptions = (known: Known, say: ReturnType<typeof useSay>) =>
  namesOfAnswers(known).map(({ name, definition: { label, of, type }, when }) => ({
    value: name,
    type,
    when,
    label: when === 'asked' ? label : say(of === 'account' ? 'segments.of_company_today' : 'segments.today', { label }),
  }))
