import { groupOf } from '#domain/learn/score.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { lintLetter } from '#domain/listen/letter-lint.ts'
import { offeredLinks } from '#domain/listen/thanks-link.ts'
import { asReminder, fillWording, type Wording } from '#domain/listen/wording.ts'
import { html } from '#html/html.ts'
import { type AnswerStep, answerPage } from '#pages/answer.ts'
import { invitationMail } from '#pages/mail/invitation.ts'
import type { Letter } from '#pages/mail/letter.ts'
import { restOf } from '#server/listen/policy/policy.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { lookOf } from './looks.ts'
import { findProgram, policyOf } from './programs.queries.ts'
import { inForce, refuseProblems } from './wordings.ts'

type Scheme = 'light' | 'dark'
type Asked = { id: string; locale: AskLocale; words?: Wording }
type Shown = Asked & { step: 'mail' | 'reminder' | AnswerStep; rating?: number; reader?: AskLocale; scheme?: Scheme }
type Program = NonNullable<Awaited<ReturnType<typeof findProgram>>> & { timeZone: string; days: number; number: number }
type Addresses = { answerUrl: string; unsubscribeUrl: string }

const NOWHERE: Addresses = { answerUrl: '#', unsubscribeUrl: '#' }
const EXAMPLE_DAYS = 21
const EXAMPLE_RATING = 9

/** The mail or a step of the answer page, by the very templates that customers get, marked as a preview. */
export async function showPreview(scope: Scope, { step, rating, scheme, ...asked }: Shown): Promise<string> {
  const { program, wording } = await readyToShow(scope, asked)
  const { locale, reader = locale } = asked
  const page =
    step === 'mail' || step === 'reminder'
      ? letterOf(program, locale, step === 'mail' ? wording : asReminder(wording), NOWHERE).html
      : pageOf(program, locale, wording, { step, rating }, scope.now)
  return inScheme(marked(page, say(localeOf(reader))('program.preview.notice')), scheme)
}

/** What stands against the mail as it would leave from here, the gravest first. */
export async function lintPreview(scope: Scope, asked: Asked, baseUrl: string) {
  const { program, wording } = await readyToShow(scope, asked)
  const link = (page: string) => `${baseUrl}/${page}/${'x'.repeat(44)}`
  const letter = letterOf(program, asked.locale, wording, { answerUrl: link('a'), unsubscribeUrl: link('u') })
  const { senderEmail: from, postalAddress } = program
  return lintLetter({ ...letter, from, postalAddress, ownHosts: [new URL(baseUrl).hostname] })
}

async function readyToShow(scope: Scope, { id, locale, words }: Asked): Promise<{ program: Program; wording: Wording }> {
  if (words) refuseProblems(words)
  const row = found(await findProgram(scope, id))
  const { timeZone, number } = await policyOf(scope)
  const { days } = await restOf(scope, { id })
  const wording = fillWording(words ?? (await inForce(scope, id, locale)).words, row.brand, {
    name: say(localeOf(locale))('programs.preview.contact'),
    account: null,
  })
  return { program: { ...row, timeZone, number, days }, wording }
}

type Page = { step: AnswerStep; rating: number | undefined }

function pageOf(
  program: Program,
  locale: AskLocale,
  { question, why, thanks }: Wording,
  { step, rating }: Page,
  now: Date,
): string {
  const { id, brand, timeZone, number } = program
  const { palette, logoUrl, ...links } = lookOf(program, number)
  const until = new Date(now.getTime() + EXAMPLE_DAYS * 86_400_000)
  const marked = rating ?? (step === 'score' ? null : EXAMPLE_RATING)
  return answerPage({
    locale,
    brand,
    logoUrl,
    palette,
    languageUrl: NOWHERE.answerUrl,
    step,
    question,
    why,
    thanks,
    rating: marked,
    verbatim: '',
    consent: false,
    standing: step === 'why' ? 'saved' : 'none',
    problems: [],
    ...NOWHERE,
    // Shown to everyone here, whatever the share.
    links: marked === null ? [] : offeredLinks({ ...links, reviewPercent: 100 }, { invitationId: id, group: groupOf(marked) }),
    answered: null,
    until: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(until),
    script: null,
    baitUrl: null,
  }).text
}

function letterOf(program: Program, locale: AskLocale, wording: Wording, addresses: Addresses): Letter {
  const { brand, senderName, senderEmail, postalAddress, days, number } = program
  const { palette, logoUrl } = lookOf(program, number)
  return invitationMail({
    locale,
    brand,
    wording,
    palette,
    logoUrl,
    contactName: say(localeOf(locale))('programs.preview.contact'),
    sender: { name: senderName, title: null },
    senderAddress: postalAddress ?? senderEmail,
    quietDays: days,
    ...addresses,
    baitUrl: null,
    test: false,
  })
}

const NOTICE =
  'position:fixed;inset:0 0 auto;z-index:1;margin:0;padding:6px 16px;background:#211d2f;color:#fbfaf7;font:400 12px/20px sans-serif;text-align:center'

/** One line above a finished page, so that nobody takes a preview for the real one; and no field that takes the focus by itself. */
const marked = (page: string, notice: string): string =>
  page
    .replace(
      /<body[^>]*>/,
      (body) =>
        `<style>html{padding-top:32px}</style>${body}${html`<p role="note" dir="auto" style="${NOTICE}">${notice}</p>`.text}`,
    )
    .replace(/(<textarea[^>]*) autofocus/, '$1')

/** The same page on a device that is set to light or to dark. */
const inScheme = (page: string, scheme: Scheme | undefined): string =>
  scheme
    ? page
        .replaceAll('@media(prefers-color-scheme:dark)', scheme === 'dark' ? '@media all' : '@media not all')
        .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`)
        .replace('content="light dark"', `content="${scheme}"`)
    : page
