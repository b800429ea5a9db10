import { DESIGN_PARTS, type Design, type Template } from '#domain/listen/program-design.ts'
import type { Say } from '#web/spoken.ts'

/** The six texts of a template in the reader's language. */
export function textsOf(template: Template, say: Say): Design {
  const texts: Design = { who: '', what: '', when: '', where: '', why: '', how: '' }
  for (const part of DESIGN_PARTS) texts[part] = say(`design.${template}.${part}`)
  return texts
}
