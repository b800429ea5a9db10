import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { useIssue } from './Form.tsx'

type CheckProps = Omit<ComponentPropsWithRef<'input'>, 'className' | 'type' | 'name'> & {
  label: ReactNode
  name: string
  hint?: ReactNode
}

/** Yes or no. Never ticked for the person where it is a consent. */
export function Checkbox({ label, name, hint, ...input }: CheckProps) {
  const id = useId()
  const error = useIssue(name)
  return (
    <label className="check">
      <input
        {...input}
        type="checkbox"
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? id : undefined}
      />
      <span>{label}</span>
      {(hint || error) && (
        <span id={id} className={error ? 'field-error' : 'field-hint'}>
          {error ?? hint}
        </span>
      )}
    </label>
  )
}

type Option<T extends string> = { value: T; label: ReactNode; hint?: ReactNode }
type RadiosProps<T extends string> = {
  label: string
  name: string
  options: readonly Option<T>[]
  value?: T | undefined
  defaultValue?: T
  onPick?: (value: T) => void
  /** A row of short words in one frame, for a switch of view. */
  segmented?: boolean
  /** The label is heard only, where the options speak for themselves. */
  quiet?: boolean
}

/** One of a few, all to be seen. */
export function Radios<T extends string>({
  label,
  name,
  options,
  value,
  defaultValue,
  onPick,
  segmented,
  quiet,
}: RadiosProps<T>) {
  const id = useId()
  const error = useIssue(name)
  const checked = (each: T) => (value === undefined ? { defaultChecked: each === defaultValue } : { checked: each === value })
  return (
    <fieldset className="field" aria-describedby={error ? id : undefined}>
      <legend className={quiet ? 'sr' : 'field-label'}>{label}</legend>
      <div className={segmented ? 'segmented' : 'stack'}>
        {options.map((each) => (
          <label key={each.value} className={segmented ? undefined : 'check'}>
            <input type="radio" name={name} value={each.value} {...checked(each.value)} onChange={() => onPick?.(each.value)} />
            <span>{each.label}</span>
            {each.hint && <span className="field-hint">{each.hint}</span>}
          </label>
        ))}
      </div>
      {error && (
        <p className="field-error" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
