import { GROUPS } from '#domain/learn/score.ts'
import type { Wording } from '#domain/listen/wording.ts'
import { fieldText } from '#web/ui/Form.tsx'

/** What stands in the fields, by their names. */
export function readWords(fields: FormData): Wording {
  const text = (name: string) => fieldText(fields, `words.${name}`)
  const each = (part: string) => ({
    promoter: text(`${part}.promoter`),
    passive: text(`${part}.passive`),
    detractor: text(`${part}.detractor`),
  })
  return {
    subject: text('subject'),
    intro: text('intro'),
    question: text('question'),
    why: each('why'),
    thanks: each('thanks'),
    closing: text('closing'),
    reminder: { subject: text('reminder.subject'), intro: text('reminder.intro') },
  }
}

export function writeWords(form: HTMLFormElement, words: Wording) {
  for (const [name, text] of textsOf(words)) {
    const field = form.elements.namedItem(`words.${name}`)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text
  }
}

/** Whether nothing but spaces around a text differs. */
export const isSame = (now: Wording, saved: Wording): boolean => {
  const before = new Map(textsOf(saved))
  return textsOf(now).every(([name, text]) => text === before.get(name)?.trim())
}

const textsOf = ({ subject, intro, question, closing, why, thanks, reminder }: Wording): [string, string][] => [
  ['subject', subject],
  ['intro', intro],
  ['question', question],
  ['closing', closing],
  ['reminder.subject', reminder.subject],
  ['reminder.intro', reminder.intro],
  ...GROUPS.flatMap((group): [string, string][] => [
    [`why.${group}`, why[group]],
    [`thanks.${group}`, thanks[group]],
  ]),
]
