import { useIssue } from '#web/ui/Form.tsx'

/** What the server says of a part of the form that is no single control. */
export function Issue({ of }: { of: string }) {
  const words = useIssue(of)
  return words ? <p className="field-error">{words}</p> : null
}
