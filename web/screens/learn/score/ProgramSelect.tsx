import { Select } from '#web/ui/Field.tsx'
import { useSay } from '#web/words.ts'

type Props = {
  programs: readonly { id: string; name: string }[]
  /** Undefined: all of them, where that can be chosen. */
  program: string | undefined
  all?: boolean
  onPick: (program: string | undefined) => void
}

/** Which program. Where there is only one there is nothing to choose. */
export function ProgramSelect({ programs, program, all, onPick }: Props) {
  const say = useSay()
  if (programs.length < 2) return null
  return (
    <Select
      quiet
      label={say('score.program')}
      name="program"
      value={program ?? ''}
      onChange={({ target }) => onPick(target.value || undefined)}
      options={[
        ...(all ? [{ value: '', label: say('score.program.all') }] : []),
        ...programs.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
