import type { AskLocale } from './ask-locale.ts'
import type { Finding } from './letter-lint.ts'
import type { VariantContent } from './variant.ts'

/** The mails of one ask. Both reminders say the same, so they are one here. */
export const PROOF_MAILS = ['ask', 'reminder'] as const
export type ProofMail = (typeof PROOF_MAILS)[number]

/**
 * Which mails of a variant read otherwise than the program's in this language, in the order in which they leave; empty: none. A reminder
 * has a subject and an intro of its own, so a variant changes it only by its question or sender. `reminders`: how many (0-2) the wave
 * sends. `asks` false: its first mail leaves no more, since another variant was adopted.
 */
export function mailsThatDiffer(
  { texts, senderName }: VariantContent,
  locale: AskLocale,
  { reminders, asks = true }: { reminders: number; asks?: boolean },
): ProofMail[] {
  const { subject, intro, question } = texts?.[locale] ?? {}
  const inBoth = senderName !== undefined || question !== undefined
  return [
    ...(asks && (inBoth || subject !== undefined || intro !== undefined) ? (['ask'] as const) : []),
    ...(inBoth && reminders > 0 ? (['reminder'] as const) : []),
  ]
}

/** A finding, the mails that have it in the order in which they were looked at, and whether that is every one of them. */
export type SharedFinding<M> = Finding & { mails: M[]; everywhere: boolean }

/** What stands against several mails, each thing said once, the gravest first. Two findings are the same when they quote the same. */
export function shareFindings<M>(checked: readonly { mail: M; findings: readonly Finding[] }[]): SharedFinding<M>[] {
  const found = new Map<string, SharedFinding<M>>()
  for (const { mail, findings } of checked)
    for (const finding of findings) {
      const same = JSON.stringify([finding.rule, finding.weight, finding.at])
      const shared = found.get(same) ?? { ...finding, mails: [], everywhere: false }
      shared.mails.push(mail)
      found.set(same, shared)
    }
  return [...found.values()]
    .map((each) => ({ ...each, everywhere: each.mails.length === checked.length }))
    .sort((a, b) => Number(a.weight === 'should') - Number(b.weight === 'should'))
}
