import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { fillWording, type Wording } from '#domain/listen/wording.ts'
import { html } from '#html/html.ts'
import { type AnswerStep, answerPage } from '#pages/answer.ts'
import { invitationMail } from '#pages/mail/invitation.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { findProgram, policyOf } from './programs.queries.ts'
import { inForce, refuseProblems } from './wordings.ts'

type Shown = { id: string; locale: AskLocale; step: 'mail' | AnswerStep; rating?: number; reader?: AskLocale; words?: Wording }
type Page = { locale: AskLocale; step: AnswerStep; rating: number | undefined }
type Program = NonNullable<Awaited<ReturnType<typeof findProgram>>> & { timeZone: string; days: number }

const NOWHERE = '#'
const EXAMPLE_DAYS = 21

/** The mail or a step of the answer page, by the very templates that customers get, marked as a preview. */
export async function showPreview(scope: Scope, { id, locale, step, rating, reader = locale, words }: Shown): Promise<string> {
  if (words) refuseProblems(words)
  const row = found(await findProgram(scope, id))
  const { quietDays, timeZone } = await policyOf(scope)
  const program = { ...row, timeZone, days: row.quietDays ?? quietDays }
  const wording = fillWording(words ?? (await inForce(scope, id, locale)).words, program.brand, {
    name: say(localeOf(locale))('programs.preview.contact'),
    account: null,
  })
  const page = step === 'mail' ? mailOf(program, locale, wording) : pageOf(program, wording, { locale, step, rating }, scope.now)
  return marked(page, say(localeOf(reader))('program.preview.notice'))
}

function pageOf(
  { brand, timeZone }: Program,
  { question, why, thanks }: Wording,
  { locale, step, rating }: Page,
  now: Date,
): string {
  const until = new Date(now.getTime() + EXAMPLE_DAYS * 86_400_000)
  return answerPage({
    locale,
    brand,
    logoUrl: null,
    languageUrl: null,
    theme: null,
    step,
    question,
    why,
    thanks,
    rating: rating ?? (step === 'score' ? null : EXAMPLE_RATING),
    verbatim: '',
    consent: false,
    standing: step === 'why' ? 'saved' : 'none',
    problems: [],
    answerUrl: NOWHERE,
    unsubscribeUrl: NOWHERE,
    answered: null,
    until: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(until),
    script: null,
    baitUrl: null,
  }).text
}

const EXAMPLE_RATING = 9

const mailOf = ({ brand, senderName, senderEmail, postalAddress, days }: Program, locale: AskLocale, wording: Wording): string =>
  invitationMail({
    locale,
    brand,
    wording,
    contactName: say(localeOf(locale))('programs.preview.contact'),
    sender: { name: senderName, title: null },
    senderAddress: postalAddress ?? senderEmail,
    quietDays: days,
    answerUrl: NOWHERE,
    unsubscribeUrl: NOWHERE,
    baitUrl: null,
    test: false,
  }).html

const NOTICE =
  'position:fixed;inset:0 0 auto;z-index:1;margin:0;padding:6px 16px;background:#211d2f;color:#fbfaf7;font:400 12px/20px sans-serif;text-align:center'

/** One line above a finished page, so that nobody takes a preview for the real one; and no field that takes the focus by itself. */
const marked = (page: string, notice: string): string =>
  page
    .replace(
      /<body[^>]*>/,
      (body) => `<style>html{padding-top:32px}</style>${body}${html`<p role="note" style="${NOTICE}">${notice}</p>`.text}`,
    )
    .replace(/(<textarea[^>]*) autofocus/, '$1')
