import type { Group } from '#domain/learn/score.ts'
import { type FieldProblem, fieldProblem, fillText, type Reader } from './merge-field.ts'

/** What a program says and its owner may edit; all else around it is fixed. Fields in braces: merge-field.ts. */
export type Wording = {
  subject: string
  intro: string
  question: string
  why: Record<Group, string>
  thanks: Record<Group, string>
  closing: string
  /** What a reminder says in place of the first mail's subject and intro. */
  reminder: { subject: string; intro: string }
}

/** The longest each text may be, in characters. */
export const WORDING_LIMITS = { subject: 120, intro: 600, question: 200, why: 200, thanks: 400, closing: 400 } as const

/** The wording with its fields filled, ready to be shown. `reader`: whoever gets the mail; a page knows nobody. */
export function fillWording(wording: Wording, brand: string, reader?: Reader): Wording {
  const fill = (text: string) => fillText(text, brand, reader)
  const each = ({ promoter, passive, detractor }: Record<Group, string>) => ({
    promoter: fill(promoter),
    passive: fill(passive),
    detractor: fill(detractor),
  })
  return {
    subject: fill(wording.subject),
    intro: fill(wording.intro),
    question: fill(wording.question),
    why: each(wording.why),
    thanks: each(wording.thanks),
    closing: fill(wording.closing),
    reminder: { subject: fill(wording.reminder.subject), intro: fill(wording.reminder.intro) },
  }
}

/** The same wording as a reminder says it. */
export const asReminder = (wording: Wording): Wording => ({ ...wording, ...wording.reminder })

/**
 * Whether the question is the field's own, as `standard` has it in the same language. A changed one makes scores hard to compare
 * with others, and the score says so.
 */
export const asksTheStandardQuestion = (wording: Wording, standard: Wording): boolean =>
  wording.question.trim() === standard.question

export type WordingProblem = { field: string; because: 'empty' | 'too_long' | FieldProblem; limit: number }

/** What an owner must mend before a wording can be used; `field` is 'question' or 'why.passive'. Empty: nothing. */
export function wordingProblems(wording: Wording): WordingProblem[] {
  return textsOf(wording).flatMap(({ field, limit, personal, text }): WordingProblem[] => {
    if (!text.trim()) return [{ field, because: 'empty', limit }]
    if ([...text].length > limit) return [{ field, because: 'too_long', limit }]
    const because = fieldProblem(text, personal)
    return because ? [{ field, because, limit }] : []
  })
}

// A page is opened by whoever has the link, so only mails say a person's name.
function textsOf({ why, thanks, reminder, ...plain }: Wording) {
  const parts = (
    name: string,
    texts: Record<string, string>,
    limit: (key: string) => number,
    personal: (key: string) => boolean,
  ) => Object.entries(texts).map(([key, text]) => ({ field: `${name}${key}`, limit: limit(key), personal: personal(key), text }))
  const ofPlain = (key: string) => WORDING_LIMITS[key as keyof typeof plain]
  return [
    ...parts('', plain, ofPlain, (key) => key !== 'question'),
    ...parts('reminder.', reminder, ofPlain, () => true),
    ...parts(
      'why.',
      why,
      () => WORDING_LIMITS.why,
      () => false,
    ),
    ...parts(
      'thanks.',
      thanks,
      () => WORDING_LIMITS.thanks,
      () => false,
    ),
  ]
}
