import { createContext, type ReactNode, type SubmitEvent, useContext, useEffect, useRef } from 'react'
import { useSay } from '#web/words.ts'
import { sentenceOf } from './State.tsx'

type Issue = { field: string; message: string }
const Issues = createContext<readonly Issue[]>([])

/** The server's sentence for one field, if it has one. */
export const useIssue = (name: string): string | undefined => useContext(Issues).find((issue) => issue.field === name)?.message

type FormProps = {
  /** Called with what stands in the fields, by name. An empty field is an empty string. */
  onSubmit: (fields: FormData) => void
  /** Called with every keystroke and choice, for what is shown of the draft beside it. */
  onDraft?: (fields: FormData) => void
  /** What the last attempt ran into: `form.error` of a mutation. Its issues go to their fields, the rest is said above the buttons. */
  error?: Error | null
  /** The buttons, the deed first. */
  acts: ReactNode
  children: ReactNode
  label?: string
}

/** Fields that are sent together. The browser's own bubbles are off: the server's sentences are better, and in the right language. */
export function Form({ onSubmit, onDraft, error = null, acts, children, label }: FormProps) {
  const say = useSay()
  const ref = useRef<HTMLFormElement>(null)
  const issues = issuesOf(error)

  useEffect(() => {
    if (error) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [error])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit(new FormData(event.currentTarget))
  }

  return (
    <form
      ref={ref}
      className="form"
      noValidate
      onSubmit={submit}
      onInput={(event) => onDraft?.(new FormData(event.currentTarget))}
      aria-label={label}
    >
      <Issues value={issues}>{children}</Issues>
      {error && (
        <p className="form-problem" role="alert">
          {issues.length ? say('ui.form_issues', { count: issues.length }) : sentenceOf(error, say)}
        </p>
      )}
      <div className="form-acts">{acts}</div>
    </form>
  )
}

const NONE: readonly Issue[] = []

/** Knows the shape of a refusal, not its class: ui/ stays apart from the api. */
const issuesOf = (error: Error | null): readonly Issue[] =>
  error && 'issues' in error && Array.isArray(error.issues) ? error.issues : NONE

/** The text of one field, trimmed. */
export const fieldText = (fields: FormData, name: string): string => String(fields.get(name) ?? '').trim()
