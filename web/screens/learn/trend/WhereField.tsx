import { Field } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

/** Whose answers: a condition as it is written in segments; empty is everybody's. */
export function WhereField({ where }: { where: string | null | undefined }) {
  const say = useSay()
  return (
    <Field
      label={say('watches.where')}
      hint={say('watches.where.hint')}
      name="where"
      defaultValue={where ?? ''}
      maxLength={1000}
      autoComplete="off"
      optional
    />
  )
}
