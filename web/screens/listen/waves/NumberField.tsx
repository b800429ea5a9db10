import { type ComponentProps, useEffect, useState } from 'react'
import { Field } from '#web/ui/Field.tsx'

type Props = Omit<ComponentProps<typeof Field>, 'value' | 'onChange' | 'type'> & {
  value: number | undefined
  /** An empty field is undefined; what is no number is not told. */
  onNumber: (value: number | undefined) => void
}

/** A number that can be emptied while it is typed. */
export function NumberField({ value, onNumber, ...field }: Props) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  useEffect(() => {
    // What was typed stays as it was typed while it means the same.
    setText((typed) => (typed.trim() !== '' && Number(typed) === value ? typed : value === undefined ? '' : String(value)))
  }, [value])
  return (
    <Field
      {...field}
      type="number"
      inputMode="numeric"
      value={text}
      onChange={(event) => {
        const typed = event.target.value
        setText(typed)
        if (typed.trim() === '') onNumber(undefined)
        else if (Number.isFinite(Number(typed))) onNumber(Number(typed))
      }}
    />
  )
}
