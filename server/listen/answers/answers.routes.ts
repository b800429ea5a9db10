import type { FastifyInstance } from 'fastify'
import { mayAnswer, readAnswer, readRating } from '#domain/listen/answer.ts'
import { readWish } from '#domain/listen/wish.ts'
import { type AnswerView, answerPage } from '#pages/answer.ts'
import { closedPage } from '#pages/closed.ts'
import { CHOOSE, languagesPage } from '#pages/languages.ts'
import { pageScript } from '#pages/script.ts'
import { pageStyles, styleOf } from '#pages/style.ts'
import { maskAddress, unsubscribePage } from '#pages/unsubscribe.ts'
import { createPages, type Shown, type Visit } from '#server/platform/http/pages.ts'
import type { Site } from '#server/platform/site.ts'
import type { LinkKind } from '#server/platform/tokens.ts'
import type { AskedRow } from './answers.queries.ts'
import { type Answers, type Looked, unsubscribe } from './answers.ts'
import { keepAnswer, later } from './apologies.ts'
import { createFootprints } from './footprints.ts'
import { createLinks, type Link } from './links.ts'
import { createShowing } from './showing.ts'
import { keepWish, undoUnsubscription, wishOf } from './wishes.ts'

const SCRIPT_URL = '/answer.js'

/** The public pages behind the links of a mail. GET and HEAD never record an answer. */
export async function answerRoutes(server: FastifyInstance, site: Site, answers: Answers) {
  const links = createLinks(site)
  const footprints = createFootprints(site.clock)
  const showing = createShowing(site, SCRIPT_URL)

  /** The same address with `?lang=choose` shows the languages, and is no look at the page. */
  const inTongue =
    (show: (visit: Visit) => Promise<Shown>) =>
    async (visit: Visit): Promise<Shown> =>
      visit.query.get('lang') === CHOOSE ? { page: languagesPage(showing.bare(visit)) } : show(visit)

  /** Opening a link. One that carries a rating leaves a click, unless the request says itself that nobody looks. */
  const open = async (visit: Visit): Promise<Shown> => {
    const link = await links.read('answer', visit.params.token)
    if (!link) return nothing(visit, 'answer')
    const rating = visit.params.rating === undefined ? null : readRating(visit.params.rating)
    if (visit.params.rating !== undefined && rating === null) return forged(visit)
    const from = footprints.of(visit.request)
    const silent = rating === null || from.prefetch || visit.request.method === 'HEAD'
    const looked = await answers.look(link.workspaceId, { id: link.id, click: silent ? null : { ...from, rating } })
    if (!looked) return nothing(visit, 'answer')
    footprints.remember('look', from, link.id, looked.row.email)
    if (!looked.door.answer) return closed(visit, link, looked, looked.door.because)
    const standing = looked.standing
    const step = rating === null && !standing ? 'score' : 'why'
    const marked = rating ?? standing?.rating ?? null
    return {
      ...shown(
        await showing.view(visit, link, looked.row, {
          step,
          rating: marked,
          standing: rating !== null && rating !== standing?.rating ? 'chosen' : standing ? 'editing' : 'none',
          verbatim: standing?.verbatim ?? '',
          consent: standing?.consent ?? false,
          problems: [],
        }),
      ),
    }
  }

  /** A form that a person sent. */
  const answer = async (visit: Visit): Promise<Shown> => {
    const link = await links.read('answer', visit.params.token)
    if (!link) return nothing(visit, 'answer')
    const { form } = visit
    const read = readAnswer({
      rating: form.get('rating') ?? undefined,
      verbatim: form.get('verbatim') ?? undefined,
      consent: form.get('consent') ?? undefined,
    })
    const step = form.get('step') === 'score' ? 'score' : 'why'
    if (!read.ok) return again(visit, link, step, read.problems)

    const from = footprints.of(visit.request)
    const typed = Boolean(read.answer.verbatim)
    const marked = readRating(form.get('from'))
    const posted = { pressedSend: true, changedRating: marked !== null && marked !== read.answer.rating, typedVerbatim: typed }
    const took = await answers.take(link.workspaceId, {
      id: link.id,
      locale: showing.localeOf(visit, null),
      posted: {
        answer: read.answer,
        posted,
        beacon: null,
        from,
        inBurst: (email) => footprints.remember('press', from, link.id, email),
      },
    })
    if (!took.looked) return nothing(visit, 'answer')
    if (!took.looked.door.answer) return closed(visit, link, took.looked, took.looked.door.because)
    if (took.verdict?.take === 'no' && took.verdict.because === 'revised_too_often')
      return again(visit, link, step, [{ field: 'page', because: 'revised_too_often' }], 409)
    const { row } = took.looked
    const next = step === 'score' ? 'why' : 'thanks'
    return {
      ...shown(
        await showing.view(visit, link, row, {
          step: next,
          rating: read.answer.rating,
          standing: 'saved',
          verbatim: read.answer.verbatim ?? took.looked.standing?.verbatim ?? '',
          consent: read.answer.consent ?? took.looked.standing?.consent ?? false,
          problems: [],
        }),
      ),
    }
  }

  /** What the page reports of its own use: evidence that may make a click an answer. */
  const beacon = async (visit: Visit): Promise<Shown> => {
    const link = await links.read('answer', visit.params.token)
    const rating = readRating(visit.form.get('rating'))
    if (!link || rating === null) return { status: 204, page: null }
    const from = footprints.of(visit.request)
    const seen = {
      visibleMs: clamp(visit.form.get('visibleMs'), 86_400_000),
      events: clamp(visit.form.get('events'), 99),
      trusted: visit.form.get('trusted') === '1',
    }
    await answers.look(link.workspaceId, { id: link.id, click: { ...from, rating, beacon: seen } })
    await answers.take(link.workspaceId, {
      id: link.id,
      locale: showing.localeOf(visit, null),
      posted: {
        answer: { rating, verbatim: null, consent: null },
        posted: null,
        beacon: seen,
        from,
        inBurst: (email) => footprints.remember('look', from, link.id, email),
      },
    })
    return { status: 204, page: null }
  }

  /** The link that no person sees. Whoever follows it is a machine. */
  const bait = async (visit: Visit): Promise<Shown> => {
    const link = await links.read('answer', visit.params.token)
    const from = footprints.of(visit.request)
    if (link) await answers.look(link.workspaceId, { id: link.id, click: { ...from, rating: null, honeypot: true } })
    if (link) footprints.trap(from)
    return forged(visit)
  }

  const again = async (
    visit: Visit,
    link: Link,
    step: 'score' | 'why',
    problems: Parameters<typeof showing.view>[3]['problems'],
    status = 422,
  ): Promise<Shown> => {
    const looked = await answers.look(link.workspaceId, { id: link.id, click: null })
    if (!looked) return nothing(visit, 'answer')
    const door = mayAnswer(looked.row, site.clock())
    if (!door.answer) return closed(visit, link, looked, door.because)
    const view = {
      step,
      rating: readRating(visit.form.get('rating')),
      standing: 'none' as const,
      verbatim: visit.form.get('verbatim') ?? '',
      consent: visit.form.get('consent') === 'yes',
      problems,
    }
    return { status, ...shown(await showing.view(visit, link, looked.row, view)) }
  }

  /** What we signed ourselves was good once; what it belonged to has been removed. */
  const nothing = async (visit: Visit, kind: LinkKind): Promise<Shown> =>
    links.peek(kind, visit.params.token)
      ? { status: 410, page: closedPage({ ...showing.bare(visit), because: 'gone', unsubscribeUrl: null }) }
      : forged(visit)

  const forged = async (visit: Visit): Promise<Shown> => ({
    status: 404,
    page: closedPage({ ...showing.bare(visit), because: 'forged', unsubscribeUrl: null }),
  })
  const closed = async (
    visit: Visit,
    { workspaceId }: Link,
    looked: NonNullable<Looked>,
    because: 'closed' | 'revoked' | 'expired',
  ): Promise<Shown> => {
    const { brand, palette, logoUrl } = await showing.faceOf(workspaceId, looked.row.programId)
    const frame = { ...showing.bare(visit), brand, palette, logoUrl }
    return { status: 410, style: styleOf(palette), page: closedPage({ ...frame, because, unsubscribeUrl: null }) }
  }

  const prefer =
    (step: 'ask' | 'post') =>
    async (visit: Visit): Promise<Shown> => {
      const link = await links.read('unsubscribe', visit.params.token)
      const looked = link && (await answers.look(link.workspaceId, { id: link.id, click: null }))
      if (!link || !looked) return nothing(visit, 'unsubscribe')
      const { workspaceId } = link
      const shown = step === 'ask' ? 'ask' : await act(visit.form, workspaceId, looked.row)
      const { quietDays, locale: chosen } = await wishOf(site, workspaceId, looked.row)
      const { brand, palette, logoUrl, wordings } = await showing.faceOf(workspaceId, looked.row.programId)
      const locale =
        shown === 'saved'
          ? (chosen ?? 'en')
          : showing.localeOf(visit, chosen ?? wordings.get(looked.row.wordingId)?.locale ?? null)
      const [unsubscribeUrl = ''] = visit.request.url.split('?')
      const address = maskAddress(looked.row.email ?? '')
      return {
        style: styleOf(palette),
        page: unsubscribePage({
          ...showing.bare(visit),
          locale,
          brand,
          palette,
          logoUrl,
          step: shown,
          address,
          quietDays,
          unsubscribeUrl: visit.query.has('lang') ? `${unsubscribeUrl}?lang=${locale}` : unsubscribeUrl,
        }),
      }
    }

  /** Mail programs post "never" without a word of ours (RFC 8058), so whatever is not a choice of the page is that. */
  const act = async (form: URLSearchParams, workspaceId: string, row: AskedRow): Promise<'saved' | 'undone' | 'done'> => {
    if (form.get('act') === 'save') {
      await keepWish(site, workspaceId, row, readWish({ rest: form.get('rest'), lang: form.get('lang') }))
      return 'saved'
    }
    if (form.get('act') === 'undo') return (await undoUnsubscription(site, workspaceId, row)) ? 'undone' : 'done'
    await unsubscribe(site, workspaceId, row)
    return 'done'
  }

  server.get(SCRIPT_URL, { schema: { hide: true } as object }, (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600').send(pageScript),
  )
  // Browsers ask for it by themselves; the page is the sender's, so there is no mark of ours.
  server.get('/favicon.ico', { schema: { hide: true } as object }, (_request, reply) =>
    reply.code(204).header('cache-control', 'public, max-age=604800').send(),
  )
  const bindPages = createPages(server, {
    styles: Object.values(pageStyles),
    below: ['/a/*', '/u/*'],
    sorry: later(showing.bare),
  })
  await bindPages((page) => {
    page('GET', '/a/:token', inTongue(open))
    page('GET', '/a/:token/:rating', inTongue(open))
    page('POST', '/a/:token', answer, keepAnswer(links, showing))
    page('POST', '/a/:token/beacon', beacon, (_visit, { status }) => ({ status, page: null }))
    page('GET', '/a/:token/more', bait)
    page('GET', '/u/:token', inTongue(prefer('ask')))
    page('POST', '/u/:token', prefer('post'))
  })
}

const shown = (view: AnswerView) => ({ page: answerPage(view), style: styleOf(view.palette) })

const clamp = (text: string | null, most: number) => Math.min(most, Math.max(0, Math.trunc(Number(text)) || 0))
