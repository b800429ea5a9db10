import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, OrNull } from '#contract/endpoint.ts'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { LINT_RULES } from '#domain/listen/letter-lint.ts'
import { PROOF_MAILS } from '#domain/listen/proof.ts'
import { VARIANT_KEYS } from '#domain/listen/variant.ts'
import { Words } from './programs.ts'

const Locale = Type.Enum(ASK_LOCALES)
const Rating = Type.Integer({ minimum: 0, maximum: 10 })

/** As this wave says it: once it is planned, with the words it was planned with; one until precision, with those of its next release. Left out: as the program says it now. */
const wave = Type.Optional(Id)
const picked = {
  id: Id,
  locale: Locale,
  wave,
  /** A variant of the wave's experiment; left out: A, the program's own way. */
  variant: Type.Optional(Type.Enum(VARIANT_KEYS)),
}
/** mail, reminder: the letters. score, why, thanks: the three steps of the answer page. */
const shown = {
  ...picked,
  step: Type.Enum(['mail', 'reminder', 'score', 'why', 'thanks'] as const),
  rating: Type.Optional(Rating),
  /** As somebody sees it whose device is set so; left out: as the device of whoever looks is set. */
  scheme: Type.Optional(Type.Enum(['light', 'dark'] as const)),
  /** The language of whoever looks, for the line that says what this is; left out: the one that is shown. */
  reader: Type.Optional(Locale),
}

/** ask: the first mail. reminder: the first and the second, which say the same. */
const mail = {
  mail: Type.Enum(PROOF_MAILS),
  /** Null: as the program says it. */
  wave: OrNull(Exact({ id: Id, name: Type.String() })),
  variant: OrNull(Type.Enum(VARIANT_KEYS)),
}
const Mail = Exact(mail)
export type Mail = Static<typeof Mail>
const MailLine = Exact({
  ...mail,
  senderName: Type.String(),
  /** Null: what the program's words in force say. Fields still in braces. */
  subject: OrNull(Type.String()),
})
export type MailLine = Static<typeof MailLine>
const Finding = Exact({
  rule: Type.Enum(LINT_RULES),
  /** must: it may not arrive. should: it costs trust. */
  weight: Type.Enum(['must', 'should'] as const),
  /** What was found, quoted. */
  at: OrNull(Type.String()),
  /** Which mails it is in. */
  mails: Type.Array(Mail),
  /** In every mail that was looked at. */
  everywhere: Type.Boolean(),
})
export type Finding = Static<typeof Finding>

export const proofs = endpoints({
  'GET /api/programs/:id/mails': {
    needs: 'program.read',
    says: 'The mails of one language that may leave, to be seen, checked or sent as a test: ask and reminder, and those variants of experiments that read otherwise. With `wave`: those of this wave.',
    input: Exact({ id: Id, locale: Locale, wave }),
    reply: Type.Array(MailLine),
  },
  'GET /api/programs/:id/preview': {
    needs: 'program.read',
    says: 'A mail or a step of the answer page as a customer sees it. It records nothing.',
    input: Exact(shown),
    reply: Type.String(),
    stream: 'text/html; charset=utf-8',
  },
  'POST /api/programs/:id/previews': {
    needs: 'program.read',
    says: 'The same for words that are not saved yet. A wave that is planned keeps its own.',
    input: Exact({ ...shown, words: Words }),
    reply: Exact({ html: Type.String() }),
  },
  'POST /api/programs/:id/checks': {
    needs: 'program.read',
    says: 'What spam filters and mailbox providers hold against the mails of one language, each thing once with the mails that have it, the gravest first: ask, reminder, and each variant of an experiment whose mails may still leave. With `words`, for words that are not saved yet; with `wave`, for the mails of this wave alone.',
    input: Exact({ id: Id, locale: Locale, wave, words: Type.Optional(Words) }),
    reply: Type.Array(Finding),
  },
  'POST /api/programs/:id/tests': {
    needs: 'program.manage',
    says: 'Sends a mail as a test to the address of the member who asks. It counts nowhere and its links record nothing.',
    input: Exact({
      ...picked,
      /** Left out: the first mail. */
      mail: Type.Optional(Type.Enum(PROOF_MAILS)),
    }),
    reply: Exact({ to: Type.String() }),
  },
})
