import { type Static, Type } from 'typebox'
import { Exact, endpoints, Id, Instant, Nothing, OrNull } from '#contract/endpoint.ts'
import { ASK_LOCALES } from '#domain/listen/ask-locale.ts'
import { DOUBT_POLICIES } from '#domain/listen/message.ts'
import { DESIGN_LIMIT, TEMPLATES } from '#domain/listen/program-design.ts'
import { WORDING_LIMITS } from '#domain/listen/wording.ts'
import { Plan } from './wave-plan.ts'

const Locale = Type.Enum(ASK_LOCALES)
const Line = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Said = (maxLength: number) => Type.String({ minLength: 1, maxLength: maxLength * 2 })
const PerGroup = (maxLength: number) => Exact({ promoter: Said(maxLength), passive: Said(maxLength), detractor: Said(maxLength) })

/** What an owner may edit. The ends of the scale (0 = not at all likely, 10 = extremely likely) are fixed and no field. */
export const Words = Exact({
  subject: Said(WORDING_LIMITS.subject),
  intro: Said(WORDING_LIMITS.intro),
  question: Said(WORDING_LIMITS.question),
  why: PerGroup(WORDING_LIMITS.why),
  thanks: PerGroup(WORDING_LIMITS.thanks),
  closing: Said(WORDING_LIMITS.closing),
  /** What a reminder says in place of subject and intro. */
  reminder: Exact({ subject: Said(WORDING_LIMITS.subject), intro: Said(WORDING_LIMITS.intro) }),
})

const wordingLine = {
  /** Null: they are ours, and nobody was asked with them. */
  id: OrNull(Id),
  locale: Locale,
  version: Type.Integer(),
  /** Differs from what Hearback proposes. */
  custom: Type.Boolean(),
  /** The question is the field's own, so its score can be compared with others. */
  standard: Type.Boolean(),
  /** Somebody was asked with it: the next change makes a new version. */
  used: Type.Boolean(),
}
const WordingNow = Exact({
  ...wordingLine,
  words: Words,
  /** What Hearback proposes in this language. */
  proposed: Words,
  createdAt: OrNull(Instant),
})
export type WordingNow = Static<typeof WordingNow>

const about = {
  name: Line(120),
  /** The product or company that the question names. */
  brand: Line(120),
  locale: Locale,
  senderName: Line(120),
  senderEmail: Type.String({ format: 'email', maxLength: 254 }),
}
const ProgramInput = {
  ...about,
  postalAddress: Type.Optional(Type.String({ maxLength: 500 })),
  /** Days of rest between two asks; left out: the workspace's. */
  quietDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650 })),
  /** One of the workspace's senders; its name and address take the place of those given. */
  senderId: Type.Optional(Id),
  /** Of asks and reminders of which nobody can know whether they arrived. strict, also when left out: never twice. resend: once more. */
  doubtPolicy: Type.Optional(Type.Enum(DOUBT_POLICIES)),
}
const Thought = Type.String({ maxLength: DESIGN_LIMIT })
/** 5W1H: who is asked, what about, when, where they meet the question, why we ask, how people are chosen and reminded. */
const design = { who: Thought, what: Thought, when: Thought, where: Thought, why: Thought, how: Thought }
const TemplateName = Type.Enum(TEMPLATES)
const program = {
  id: Id,
  name: Type.String(),
  brand: Type.String(),
  locale: Locale,
  senderName: Type.String(),
  senderEmail: Type.String(),
  createdAt: Instant,
  archivedAt: OrNull(Instant),
}
const ProgramLine = Exact({
  ...program,
  waves: Type.Integer(),
  invitations: Type.Integer(),
  answers: Type.Integer(),
  lastStartedAt: OrNull(Instant),
})
export type ProgramLine = Static<typeof ProgramLine>
const Fill = Exact({ fill: Type.String(), on: Type.String() })
const Url = Type.String({ maxLength: 500 })
const Program = Exact({
  ...program,
  postalAddress: OrNull(Type.String()),
  quietDays: OrNull(Type.Integer()),
  /** The sender of the workspace that was picked; null: the program says itself whom its mails are from. */
  senderId: OrNull(Id),
  doubtPolicy: Type.Enum(DOUBT_POLICIES),
  /** What the program began with. */
  template: OrNull(TemplateName),
  design: Exact(design),
  /** What holds when `quietDays` is null. */
  workspaceQuietDays: Type.Integer(),
  look: Exact({
    colour: OrNull(Type.String()),
    /** The colour as it can be read, in light and in dark. */
    palette: OrNull(Exact({ light: Fill, dark: Fill, changed: Type.Boolean() })),
    logoUrl: OrNull(Type.String()),
    reviewUrl: OrNull(Url),
    reviewPercent: Type.Integer(),
    referralUrl: OrNull(Url),
    helpUrl: OrNull(Url),
  }),
  /** One for each language. */
  wordings: Type.Array(Exact(wordingLine)),
})
export type Program = Static<typeof Program>

export const programs = endpoints({
  'GET /api/programs': {
    needs: 'program.read',
    says: 'The programs of the workspace, newest first; archived ones only when asked for.',
    input: Exact({ archived: Type.Optional(Type.Boolean()) }),
    reply: Type.Array(ProgramLine),
  },
  'POST /api/programs': {
    needs: 'program.manage',
    says: 'Creates a program that asks one question, with complete words in every language.',
    input: Exact({
      ...ProgramInput,
      /** Sets how often the program asks and, where `quietDays` is left out, the rest; proposes the plan of the first wave. */
      template: Type.Optional(TemplateName),
      /** Left out: the template's, in the program's language or else in English. */
      design: Type.Optional(Exact(design)),
    }),
    reply: Exact({ id: Id }),
  },
  'GET /api/programs/:id': {
    needs: 'program.read',
    says: 'A program, and of each language which version of its words is in force.',
    input: Exact({ id: Id }),
    reply: Program,
  },
  'PUT /api/programs/:id': {
    needs: 'program.manage',
    says: 'Changes what a program says of itself. What is left out is emptied.',
    input: Exact({ id: Id, ...ProgramInput }),
    reply: Nothing,
  },
  'PUT /api/programs/:id/design': {
    needs: 'program.manage',
    says: 'Changes what a program is designed for: who, what, when, where, why and how, up to 500 characters each. Nothing else follows from it.',
    input: Exact({ id: Id, ...design }),
    reply: Nothing,
  },
  'GET /api/programs/:id/proposal': {
    needs: 'program.read',
    says: 'The plan that the first wave of a program begins with by its template, with what the workspace knows of its contacts now. `plan` is null without a template, and once a wave has started.',
    input: Exact({ id: Id }),
    reply: Exact({
      plan: OrNull(Plan),
      /** The role or the attribute by which the template would have divided people, and the workspace does not have. */
      missing: OrNull(Type.String()),
    }),
  },
  'PUT /api/programs/:id/look': {
    needs: 'program.manage',
    says: 'Sets the colour of mails and pages, and where the thanks lead. What is left out is emptied. The review link is offered to all, or to a random share of all, whatever they answered.',
    input: Exact({
      id: Id,
      colour: Type.Optional(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' })),
      reviewUrl: Type.Optional(Url),
      reviewPercent: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      referralUrl: Type.Optional(Url),
      helpUrl: Type.Optional(Url),
    }),
    reply: Nothing,
  },
  'PUT /api/programs/:id/logo': {
    needs: 'program.manage',
    says: 'Sets the logo: a PNG or JPEG of at most 200 kB and 2,000 pixels, in base64.',
    input: Exact({ id: Id, image: Type.String({ minLength: 1, maxLength: 900_000 }) }),
    reply: Nothing,
  },
  'DELETE /api/programs/:id/logo': {
    needs: 'program.manage',
    says: 'Takes the logo away: mails and pages show the name.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'PUT /api/programs/:id/archive': {
    needs: 'program.manage',
    says: 'Puts a program away: it starts no wave any more. Its answers stay.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'DELETE /api/programs/:id/archive': {
    needs: 'program.manage',
    says: 'Takes a program out of the archive.',
    input: Exact({ id: Id }),
    reply: Nothing,
  },
  'GET /api/programs/:id/wordings/:locale': {
    needs: 'program.read',
    says: 'The words in force in one language, beside those that Hearback proposes.',
    input: Exact({ id: Id, locale: Locale }),
    reply: WordingNow,
  },
  'PUT /api/programs/:id/wordings/:locale': {
    needs: 'program.manage',
    says: 'Changes the words of one language. Words that somebody was asked with are kept: the change is a new version.',
    input: Exact({ id: Id, locale: Locale, words: Words }),
    reply: WordingNow,
  },
})
