import { type ComponentPropsWithRef, type ReactNode, useId } from 'react'
import { useSay } from '#web/words.ts'
import { useIssue } from './Form.tsx'
import { Icon } from './Icon.tsx'

type Own = {
  label: string
  /** Names the field for the server's issues and for the form. */
  name: string
  hint?: ReactNode
  /** A sentence that names the way out. The server's issue for this name takes its place. */
  error?: string | undefined
  optional?: boolean
  /** The label is heard only, where the place says it, such as in a line of filters. */
  quiet?: boolean
}
type Plain<T extends 'input' | 'textarea' | 'select'> = Omit<ComponentPropsWithRef<T>, 'className' | 'name' | 'id'>

/** One line of text, a number, a date, a password: `<Field label=… name="email" type="email" />`. */
export function Field({ label, name, hint, error, optional, quiet, ...input }: Own & Plain<'input'>) {
  const wiring = useWiring(name, hint, error)
  return (
    <Frame {...{ label, hint, optional, quiet, wiring }}>
      <input {...input} {...wiring.attributes} name={name} className="input" />
    </Frame>
  )
}

/** Several lines; it grows with what is written. */
export function TextArea({ label, name, hint, error, optional, quiet, ...input }: Own & Plain<'textarea'>) {
  const wiring = useWiring(name, hint, error)
  return (
    <Frame {...{ label, hint, optional, quiet, wiring }}>
      <textarea {...input} {...wiring.attributes} name={name} className="input" />
    </Frame>
  )
}

type Options = { options: readonly { value: string; label: string }[] }

/** One of a list: the native one, which every phone and every reader knows. */
export function Select({ label, name, hint, error, optional, quiet, options, ...input }: Own & Options & Plain<'select'>) {
  const wiring = useWiring(name, hint, error)
  return (
    <Frame {...{ label, hint, optional, quiet, wiring }}>
      <span className="select">
        <select {...input} {...wiring.attributes} name={name} className="input">
          {options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </Frame>
  )
}

type Wiring = ReturnType<typeof useWiring>

/** Ties label, hint and error to the control, so that they are heard with it. */
function useWiring(name: string, hint: ReactNode, ownError?: string) {
  const id = useId()
  const error = useIssue(name) ?? ownError
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, error, attributes: { id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined } }
}

type FrameProps = {
  label: string
  hint: ReactNode
  optional: boolean | undefined
  quiet: boolean | undefined
  wiring: Wiring
  children: ReactNode
}

function Frame({ label, hint, optional, quiet, wiring: { id, error }, children }: FrameProps) {
  const say = useSay()
  return (
    <div className="field">
      <label className={quiet ? 'sr' : 'field-label'} htmlFor={id}>
        {label}
        {optional && <span>{say('ui.optional')}</span>}
      </label>
      {children}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
