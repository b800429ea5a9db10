import type { BenchmarkEntered, Published } from '#contract/learn/benchmarks.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field, TextArea } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { useSay } from '#web/words.ts'
import { useEntering } from './entering.ts'

/** A published figure with all that one must know to compare it. */
export function Entry({ published, onDone }: { published?: Published; onDone: () => void }) {
  const say = useSay()
  const { add, change, error, busy } = useEntering()
  const submit = (fields: FormData) => {
    const entered = read(fields)
    if (published) change(published, entered, onDone)
    else add(entered, onDone)
  }
  return (
    <Form
      label={published ? say('benchmarks.change', { name: published.name }) : say('benchmarks.add')}
      error={error}
      onSubmit={submit}
      acts={
        <>
          <Button type="submit" busy={busy}>
            {say('benchmarks.save')}
          </Button>
          <Button look="bare" onClick={onDone}>
            {say('benchmarks.cancel')}
          </Button>
        </>
      }
    >
      <div className="benchmarks-entry">
        <Field
          label={say('benchmarks.field.name')}
          hint={say('benchmarks.field.name.hint')}
          name="name"
          maxLength={120}
          defaultValue={published?.name}
        />
        <Field label={say('benchmarks.field.source')} name="source" maxLength={200} defaultValue={published?.source} />
        <Field
          optional
          label={say('benchmarks.field.url')}
          name="url"
          type="url"
          maxLength={500}
          placeholder="https://"
          defaultValue={published?.url ?? ''}
        />
        <Field
          label={say('benchmarks.field.year')}
          name="year"
          type="number"
          min={1990}
          max={2200}
          defaultValue={published?.year}
        />
        <Field
          label={say('benchmarks.field.score')}
          name="score"
          type="number"
          min={-100}
          max={100}
          step="any"
          defaultValue={published?.score}
        />
        <Field
          optional
          label={say('benchmarks.field.answers')}
          hint={say('benchmarks.field.answers.hint')}
          name="answers"
          type="number"
          min={1}
          defaultValue={published?.answers ?? ''}
        />
      </div>
      <TextArea
        optional
        label={say('benchmarks.field.method')}
        hint={say('benchmarks.field.method.hint')}
        name="method"
        maxLength={500}
        defaultValue={published?.method ?? ''}
      />
    </Form>
  )
}

function read(fields: FormData): BenchmarkEntered {
  return {
    name: fieldText(fields, 'name'),
    source: fieldText(fields, 'source'),
    url: fieldText(fields, 'url') || null,
    year: numberIn(fields, 'year'),
    score: numberIn(fields, 'score'),
    answers: fieldText(fields, 'answers') ? numberIn(fields, 'answers') : null,
    method: fieldText(fields, 'method') || null,
  }
}

/** What is left empty is no number, least of all 0, and the server says so at its field. */
const numberIn = (fields: FormData, name: string): number => {
  const text = fieldText(fields, name)
  return text === '' ? Number.NaN : Number(text)
}
