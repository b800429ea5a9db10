import type { FastifyInstance } from 'fastify'
import { readAnswer, readRating } from '#domain/listen/answer.ts'
import { type AskLocale, acceptedLocale } from '#domain/listen/ask-locale.ts'
import { fillWording } from '#domain/listen/wording.ts'
import { type AnswerStep, type AnswerView, answerPage } from '#pages/answer.ts'
import { closedPage } from '#pages/closed.ts'
import type { FrameView } from '#pages/frame.ts'
import { pageStyles } from '#pages/style.ts'
import { later } from '#server/listen/answers/apologies.ts'
import { createLinks } from '#server/listen/answers/links.ts'
import { createPages, type Shown, type Visit } from '#server/platform/http/pages.ts'
import type { Site } from '#server/platform/site.ts'
import { localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { type LetterRow, lettersOf } from './letters.ts'

/** The pages behind the links of a test mail: the customer's own, step by step, and nothing of it is recorded. */
export async function testLinkRoutes(server: FastifyInstance, site: Site) {
  const links = createLinks(site)

  const rowOf = async ({ params }: Visit): Promise<LetterRow | null> => {
    const link = await links.read('test', params.token)
    if (!link) return null
    const caller = { workspaceId: link.workspaceId, actorId: null }
    const [row] = await site.within(caller, (scope) => lettersOf(scope, [link.id]), { readOnly: true })
    return row?.kind === 'test' ? row : null
  }

  const open = async (visit: Visit): Promise<Shown> => {
    const row = await rowOf(visit)
    const rating = readRating(visit.params.rating)
    if (!row || (visit.params.rating !== undefined && rating === null)) return forged(visit)
    return { page: answerPage(viewOf(visit, row, { step: rating === null ? 'score' : 'why', rating, standing: 'chosen' })) }
  }

  const answer = async (visit: Visit): Promise<Shown> => {
    const row = await rowOf(visit)
    if (!row) return forged(visit)
    const { form } = visit
    const given = (field: string) => form.get(field) ?? undefined
    const read = readAnswer({ rating: given('rating'), verbatim: given('verbatim'), consent: given('consent') })
    const sent: Exclude<AnswerStep, 'thanks'> = form.get('step') === 'score' ? 'score' : 'why'
    const rating = readRating(form.get('rating'))
    if (!read.ok)
      return {
        status: 422,
        page: answerPage({ ...viewOf(visit, row, { step: sent, rating, standing: 'none' }), problems: read.problems }),
      }
    if (sent === 'why') return { page: closedPage({ ...frameOf(row.locale ?? 'en'), because: 'example', unsubscribeUrl: null }) }
    return { page: answerPage(viewOf(visit, row, { step: 'why', rating: read.answer.rating, standing: 'saved' })) }
  }

  const bindPages = createPages(server, { styles: Object.values(pageStyles), below: ['/t/*'], sorry: later(bare) })
  await bindPages((page) => {
    page('GET', '/t/:token', open)
    page('GET', '/t/:token/:rating', open)
    page('POST', '/t/:token', answer)
  })
}

function viewOf(visit: Visit, row: LetterRow, at: Pick<AnswerView, 'step' | 'rating' | 'standing'>): AnswerView {
  const { locale, words, brand } = row
  if (!locale || !words || !brand) throw new Error('What this test asks with is gone.')
  const { question, why, thanks } = fillWording(words, brand)
  const here = `/t/${visit.params.token}`
  return {
    ...frameOf(locale),
    // The page says in its head what it is, since the mail that says so may be closed by now.
    brand: say(localeOf(locale))('mail.test.subject', { subject: brand }),
    question,
    why,
    thanks,
    ...at,
    verbatim: visit.form.get('verbatim') ?? '',
    consent: visit.form.get('consent') === 'yes',
    problems: [],
    answerUrl: here,
    unsubscribeUrl: here,
    links: [],
    answered: null,
    until: null,
    script: null,
    baitUrl: null,
  }
}

/** A test shows the words of one language. */
const frameOf = (locale: AskLocale): FrameView => ({ locale, brand: null, logoUrl: null, palette: null, languageUrl: null })

const bare = (visit: Visit): FrameView => frameOf(acceptedLocale(visit.request.headers['accept-language'], 'en'))

const forged = async (visit: Visit): Promise<Shown> => ({
  status: 404,
  page: closedPage({ ...bare(visit), because: 'forged', unsubscribeUrl: null }),
})
