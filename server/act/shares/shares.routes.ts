import type { FastifyInstance } from 'fastify'
import type { Contract } from '#contract/contract.ts'
import { acceptedLocale } from '#domain/listen/ask-locale.ts'
import { sharedGone, sharedLocked, sharedStyle } from '#pages/sharing/page.ts'
import { createLinks } from '#server/listen/answers/links.ts'
import { createPages, type Shown, type Visit } from '#server/platform/http/pages.ts'
import type { Http } from '#server/platform/http.ts'
import type { Site } from '#server/platform/site.ts'
import { createAttempts } from '#server/workspace/sign-in/attempts.ts'
import type { SignIn } from '#server/workspace/sign-in/sign-in.ts'
import { LOCALES, type Locale, localeOf } from '#words/locale.ts'
import { createOpening, type Opened } from './opening.ts'
import { countView, findWorking } from './shares.queries.ts'
import { endLink, hashOfToken, makeLink, readLinks } from './shares.ts'

export function shareRoutes({ route, stepwise }: Pick<Http<Contract>, 'route' | 'stepwise'>, site: Site, signIn: SignIn) {
  route('GET /api/share-links', (scope) => readLinks(scope))
  stepwise('POST /api/share-links', (visit, input) => makeLink(site, signIn, visit, input))
  route('DELETE /api/share-links/:id', (scope, { id }) => endLink(scope, id))
}

/**
 * The page behind a link. Whether it was never made, has ended, was taken back or is of another workspace cannot be told from outside: all
 * of these are one page. A link with a password shows nothing of what it leads to, not even a name, until it is given, each time anew:
 * there is no cookie that could be stolen.
 */
export async function sharePages(server: FastifyInstance, site: Site, { auth }: SignIn) {
  const links = createLinks(site)
  const attempts = createAttempts(site.clock)

  const opening = createOpening(site)

  const find = async (visit: Visit): Promise<Opened | null> => {
    const { token } = visit.params
    const place = await links.read('share', token)
    if (!place || token === undefined) return null
    const caller = { workspaceId: place.workspaceId, actorId: null }
    const link = await site.within(caller, (scope) => findWorking(scope, hashOfToken(token)), { readOnly: true })
    return link ? { workspaceId: place.workspaceId, link } : null
  }

  const show = async (visit: Visit, opened: Opened): Promise<Shown> => {
    const page = await opening.page(opened, localeFor(visit, opened.link.locale), visit.params.token ?? '')
    const caller = { workspaceId: opened.workspaceId, actorId: null }
    if (visit.request.method !== 'HEAD') await site.within(caller, (scope) => countView(scope, opened.link.id))
    return { page }
  }

  const hand = async (visit: Visit, opened: Opened): Promise<Shown> =>
    opened.link.subject === 'report' ? { file: await opening.file(opened, localeFor(visit, opened.link.locale)) } : gone(visit)

  /** Without a password at once, else the door. */
  const behind = (lead: typeof show) => async (visit: Visit) => {
    const opened = await find(visit)
    if (!opened) return gone(visit)
    if (opened.link.passwordHash === null) return lead(visit, opened)
    return { page: sharedLocked({ locale: localeFor(visit, opened.link.locale), wrong: false }) }
  }

  const unlocked = (lead: typeof show) => async (visit: Visit) => {
    const opened = await find(visit)
    if (!opened) return gone(visit)
    const { passwordHash, id, locale } = opened.link
    if (passwordHash === null) return lead(visit, opened)
    attempts.allow(id)
    const password = (visit.form.get('password') ?? '').slice(0, 200)
    const hashing = (await auth.$context).password
    const fits = await hashing.verify({ hash: passwordHash, password }).catch((error: unknown) => {
      attempts.takeBack(id)
      throw error
    })
    if (!fits) return { status: 403, page: sharedLocked({ locale: localeFor(visit, locale), wrong: true }) }
    attempts.forget(id)
    return lead(visit, opened)
  }

  const bindPages = createPages(server, {
    styles: [sharedStyle],
    below: ['/s/*'],
    sorry: (visit, { status, because, seconds }) => ({
      status,
      page: sharedGone({
        locale: accepted(visit),
        because: because === 'not_found' ? 'gone' : because === 'too_often' ? 'often' : 'away',
        seconds,
      }),
    }),
  })
  await bindPages((page) => {
    page('GET', '/s/:token', behind(show))
    page('POST', '/s/:token', unlocked(show))
    page('GET', '/s/:token/report.pdf', behind(hand))
    page('POST', '/s/:token/report.pdf', unlocked(hand))
  })
}

const gone = async (visit: Visit): Promise<Shown> => ({
  status: 404,
  page: sharedGone({ locale: accepted(visit), because: 'gone', seconds: null }),
})

const accepted = ({ request }: Visit): Locale => localeOf(acceptedLocale(request.headers['accept-language'], 'en'))

const localeFor = ({ query }: Visit, fallback: Locale): Locale => LOCALES.find((each) => each === query.get('lang')) ?? fallback
