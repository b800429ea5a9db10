import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { mailsThatDiffer, PROOF_MAILS, type ProofMail } from '#domain/listen/proof.ts'
import { asVariant, type VariantContent, type VariantKey } from '#domain/listen/variant.ts'
import { asReminder, type Wording } from '#domain/listen/wording.ts'
import { findProgram, refuseProblems, wordsInForce } from '#server/listen/programs/programs.ts'
import { found, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { listTried, type TriedRow, wordsThen } from './proofs.queries.ts'

/** `words`: those that are not saved yet. `wave`: as this wave says it, whose mails keep the words it was planned with. */
export type Asked = { id: string; locale: AskLocale; words?: Wording; wave?: string }
export type Picked = Asked & { mail?: ProofMail; variant?: VariantKey }
/** A mail before it leaves. `wordingId`: the program's words behind it, null where they are not written down. */
export type Proof = {
  mail: ProofMail
  wave: { id: string; name: string } | null
  variant: VariantKey | null
  content: VariantContent
  wordingId: string | null
  words: Wording
  senderName: string
}
type Program = NonNullable<Awaited<ReturnType<typeof findProgram>>>
type Base = { id: string | null; words: Wording }

/** Every mail that may leave: first as the program says it (of a wave: as its A does), then where a variant reads otherwise. */
export async function proofsOf(scope: Scope, asked: Asked): Promise<{ program: Program; proofs: Proof[] }> {
  const program = await programOf(scope, asked)
  const tried = await listTried(scope, asked.id, asked.wave)
  const build = await builder(scope, program, asked)
  const own = asked.wave === undefined ? null : found(tried[0])
  const plain = PROOF_MAILS.filter((mail) => (mail === 'ask' ? (own?.adoptedKey ?? 'A') === 'A' : own?.reminders !== 0))
  const proofs: Proof[] = []
  for (const mail of plain) proofs.push(await build(mail, own))
  for (const row of tried)
    if (row.key !== null && row.key !== 'A')
      for (const mail of mailsThatDiffer(row.content, asked.locale, {
        reminders: row.reminders,
        asks: row.adoptedKey === null || row.adoptedKey === row.key,
      }))
        proofs.push(await build(mail, row))
  return { program, proofs }
}

/** One of them, by its wave and variant; left out: the first mail as the program says it. */
export async function proofOf(scope: Scope, { mail = 'ask', variant, ...asked }: Picked) {
  if (variant && asked.wave === undefined) refuseField('wave', 'issue.required')
  const program = await programOf(scope, asked)
  const build = await builder(scope, program, asked)
  if (asked.wave === undefined) return { program, proof: await build(mail, null) }
  const tried = await listTried(scope, asked.id, asked.wave)
  return { program, proof: await build(mail, found(tried.find(({ key }) => variant === undefined || key === variant))) }
}

/** What can be chosen to be seen or sent. `subject` is null where the program's words in force say it. */
export async function listMails(scope: Scope, asked: { id: string; locale: AskLocale; wave?: string }) {
  const { proofs } = await proofsOf(scope, asked)
  const { words: now } = await wordsInForce(scope, asked.id, asked.locale)
  const subjectIn = (words: Wording, mail: ProofMail) => (mail === 'reminder' ? asReminder(words) : words).subject
  return proofs.map(({ mail, wave, variant, words, senderName }) => {
    const subject = subjectIn(words, mail)
    return { mail, wave, variant, senderName, subject: subject === subjectIn(now, mail) ? null : subject }
  })
}

async function programOf(scope: Scope, { id, words }: Asked): Promise<Program> {
  if (words) refuseProblems(words)
  return found(await findProgram(scope, id))
}

/** Puts mails together; the words behind them are read once for each time that a wave was planned. */
async function builder(scope: Scope, { senderName }: Program, { id, locale, words }: Asked) {
  const now = async (): Promise<Base> => (words ? { id: null, words } : wordsInForce(scope, id, locale))
  const bases = new Map<number, Base>()
  const baseOf = async (plannedAt: Date | null): Promise<Base> => {
    const at = plannedAt?.getTime() ?? 0
    const base = bases.get(at) ?? (plannedAt && (await wordsThen(scope, id, locale, plannedAt))) ?? (await now())
    bases.set(at, base)
    return base
  }
  return async (mail: ProofMail, row: TriedRow | null): Promise<Proof> => {
    const { wave = null, key: variant = null, content = {}, plannedAt = null } = row ?? {}
    const { id: wordingId, words: said } = await baseOf(plannedAt)
    return {
      mail,
      wave,
      variant,
      content,
      wordingId,
      words: asVariant(said, locale, content),
      senderName: content.senderName ?? senderName,
    }
  }
}
