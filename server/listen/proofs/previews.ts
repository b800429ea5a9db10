import { groupOf } from '#domain/learn/score.ts'
import type { AskLocale } from '#domain/listen/ask-locale.ts'
import { lintLetter } from '#domain/listen/letter-lint.ts'
import { shareFindings } from '#domain/listen/proof.ts'
import { offeredLinks } from '#domain/listen/thanks-link.ts'
import { fillWording } from '#domain/listen/wording.ts'
import { html } from '#html/html.ts'
import { type AnswerStep, answerPage } from '#pages/answer.ts'
import { askLetter } from '#server/listen/delivery/delivery.ts'
import { restOf } from '#server/listen/policy/policy.ts'
import { type findProgram, lookOf, policyOf } from '#server/listen/programs/programs.ts'
import type { Scope } from '#server/platform/scope.ts'
import { datesIn } from '#words/dates.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { type Asked, type Picked, type Proof, proofOf, proofsOf } from './proofs.ts'

type Scheme = 'light' | 'dark'
type Step = 'mail' | 'reminder' | AnswerStep
type Shown = Omit<Picked, 'mail'> & { step: Step; rating?: number; reader?: AskLocale; scheme?: Scheme }
type Program = NonNullable<Awaited<ReturnType<typeof findProgram>>>
type Links = Parameters<typeof askLetter>[1]['links']

const NOWHERE: Links = { answerUrl: '#', unsubscribeUrl: '#', baitUrl: null }
const EXAMPLE_DAYS = 21
const EXAMPLE_RATING = 9

/** A mail or a step of the answer page, by the very templates that customers get, marked as a preview. */
export async function showPreview(scope: Scope, { step, rating, scheme, reader, ...picked }: Shown): Promise<string> {
  const { program, proof } = await proofOf(scope, { ...picked, mail: step === 'reminder' ? 'reminder' : 'ask' })
  const { locale } = picked
  const isMail = step === 'mail' || step === 'reminder'
  const page = isMail
    ? (await writer(scope, program, locale))(proof, NOWHERE, '').html
    : await pageOf(scope, program, { ...proof, locale }, { step, rating })
  return inScheme(marked(page, say(localeOf(reader ?? locale))('program.preview.notice')), scheme)
}

/** What stands against the mails as they would leave from here, each thing once, the gravest first. */
export async function checkMails(scope: Scope, asked: Asked, baseUrl: string) {
  const { program, proofs } = await proofsOf(scope, asked)
  const write = await writer(scope, program, asked.locale)
  const link = (page: string) => `${baseUrl}/${page}/${'x'.repeat(44)}`
  const links = { answerUrl: link('a'), unsubscribeUrl: link('u'), baitUrl: null }
  const { senderEmail: from, postalAddress } = program
  const ownHosts = [new URL(baseUrl).hostname]
  return shareFindings(
    proofs.map((proof) => {
      const { mail, wave, variant, senderName } = proof
      const letter = write(proof, links, baseUrl)
      return { mail: { mail, wave, variant }, findings: lintLetter({ ...letter, from, senderName, postalAddress, ownHosts }) }
    }),
  )
}

/** Writes mails of a program to somebody made up. */
async function writer(scope: Scope, program: Program, locale: AskLocale) {
  const { number: workspaceNumber } = await policyOf(scope)
  const { days: quietDays } = await restOf(scope, program)
  const contactName = say(localeOf(locale))('programs.preview.contact')
  const around = { locale, quietDays, contactName, accountName: null, workspaceNumber }
  return ({ mail, words, senderName }: Proof, links: Links, pictures: string) =>
    askLetter({ ...program, ...around, mail, words, senderName }, { links, pictures, test: false })
}

type Page = { step: AnswerStep; rating: number | undefined }

async function pageOf(
  scope: Scope,
  program: Program,
  { locale, words }: Pick<Proof, 'words'> & { locale: AskLocale },
  { step, rating }: Page,
): Promise<string> {
  const { id, brand } = program
  const { timeZone, number } = await policyOf(scope)
  const { palette, logoUrl, ...links } = lookOf(program, number)
  const { question, why, thanks } = fillWording(words, brand)
  const until = new Date(scope.now.getTime() + EXAMPLE_DAYS * 86_400_000)
  const chosen = rating ?? (step === 'score' ? null : EXAMPLE_RATING)
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
    rating: chosen,
    verbatim: '',
    consent: false,
    standing: step === 'why' ? 'saved' : 'none',
    problems: [],
    ...NOWHERE,
    // Shown to everyone here, whatever the share.
    links: chosen === null ? [] : offeredLinks({ ...links, reviewPercent: 100 }, { invitationId: id, group: groupOf(chosen) }),
    answered: null,
    until: datesIn(locale, { dateStyle: 'long', timeZone })(until),
    script: null,
  }).text
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
