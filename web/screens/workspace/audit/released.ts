import type { AuditEntry } from '#contract/workspace/audit.ts'
import type { Format } from '#web/format.ts'
import type { Say } from '#web/spoken.ts'

/** How many more people a wave asks and what for, in words; null for an entry that is about something else. */
export function releasedIn({ action, after }: Pick<AuditEntry, 'action' | 'after'>, say: Say, format: Format): string | null {
  if (action !== 'wave.released' || typeof after !== 'object' || after === null) return null
  const { name, stratum, number, people, leftOut, answers, margin, wanted } = after as Record<string, unknown> // JSON's only other object is a list.
  const points = (value: unknown) => `±${format.number(Number(value))}`
  return say('audit.released', {
    ...{ number, people, leftOut, answers, wave: name, segment: stratum },
    stratum: stratum === '' ? 'none' : 'one',
    because: number === 1 ? 'first' : margin === null ? 'few' : 'wide',
    margin: points(margin),
    wanted: points(wanted),
  })
}
