import type { AuditEntry } from '#contract/workspace/audit.ts'

const SHOWN = 6

/** What changed, field by field: before → after. The CSV has all of it. */
export function Difference({ before, after }: Pick<AuditEntry, 'before' | 'after'>) {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => shown(was[name]) !== shown(is[name]))
  return (
    <span className="text-12 wrap-anywhere">
      {names.slice(0, SHOWN).map((name) => (
        <span key={name} className="block">
          <code>{name}</code> {name in was && <span className="dim">{shown(was[name])}</span>}
          {name in was && name in is && ' → '}
          {name in is && shown(is[name])}
        </span>
      ))}
      {names.length > SHOWN && '…'}
    </span>
  )
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {} // JSON's only other object is a list.

function shown(value: unknown): string {
  if (value === null || value === undefined) return '–'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
