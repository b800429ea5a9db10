import type { Watch } from '#contract/learn/watches.ts'
import { useActing } from '#web/queries.ts'
import { Button } from '#web/ui/Button.tsx'
import { Field, Select } from '#web/ui/Field.tsx'
import { Form, fieldText } from '#web/ui/Form.tsx'
import { toast } from '#web/ui/toast.ts'
import { useSay } from '#web/words.ts'

const RENEWS = ['GET /api/watches'] as const
const GRAINS = ['week', 'month', 'day'] as const
type Props = { programs: readonly { id: string; name: string }[]; watch?: Watch; onDone: () => void }

/** What is watched, by which stretches, and from where it learns. */
export function WatchForm({ programs, watch, onDone }: Props) {
  const say = useSay()
  const add = useActing('POST /api/watches', RENEWS)
  const change = useActing('PUT /api/watches/:id', RENEWS)
  const save = (fields: FormData) => {
    const given = {
      name: fieldText(fields, 'name'),
      program: fieldText(fields, 'program') || (programs[0]?.id ?? ''),
      where: fieldText(fields, 'where') || null,
      grain: GRAINS.find((each) => each === fieldText(fields, 'grain')) ?? 'week',
    }
    const since = fieldText(fields, 'since')
    const onSuccess = () => {
      toast(say('annotation.saved'))
      onDone()
    }
    if (watch) change.mutate({ id: watch.id, ...given, since: since || watch.since }, { onSuccess })
    else add.mutate({ ...given, ...(since && { since }) }, { onSuccess })
  }
  return (
    <Form
      label={say('watches.add')}
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
        <Field label={say('watches.name')} name="name" defaultValue={watch?.name ?? ''} maxLength={120} autoComplete="off" />
        {programs.length > 1 && (
          <Select
            label={say('score.program')}
            name="program"
            defaultValue={watch?.program.id ?? ''}
            options={programs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Select
          label={say('explorer.grain')}
          name="grain"
          defaultValue={watch?.grain ?? 'week'}
          options={GRAINS.map((each) => ({ value: each, label: say(`explorer.grain.${each}`) }))}
        />
        <Field label={say('watches.since')} name="since" type="date" defaultValue={watch?.since ?? ''} optional />
      </div>
      <Field
        label={say('watches.where')}
        hint={say('watches.where.hint')}
        name="where"
        defaultValue={watch?.where ?? ''}
        maxLength={1000}
        autoComplete="off"
        optional
      />
    </Form>
  )
}
