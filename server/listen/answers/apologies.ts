import { readRating } from '#domain/listen/answer.ts'
import { answerPage } from '#pages/answer.ts'
import { closedPage } from '#pages/closed.ts'
import type { FrameView } from '#pages/frame.ts'
import { laterPage } from '#pages/later.ts'
import { styleOf } from '#pages/style.ts'
import type { Sorry } from '#server/platform/http/pages.ts'
import type { createLinks } from './links.ts'
import type { createShowing } from './showing.ts'

/** In place of a page that cannot be shown: what happened and a way to try again, in the language of the visitor. */
export const later =
  (bare: (visit: Parameters<Sorry>[0]) => FrameView): Sorry =>
  (visit, { status, because, seconds }) => {
    const frame = bare(visit)
    if (because === 'not_found') return { status, page: closedPage({ ...frame, because: 'forged', unsubscribeUrl: null }) }
    // What was too long or could not be read would be so again; the way on is the page that it came from.
    const posts = visit.request.method === 'POST' && (because === 'too_often' || because === 'away')
    const again = { url: visit.request.url, method: posts ? ('post' as const) : ('get' as const) }
    return { status, page: laterPage({ ...frame, because, seconds, again }) }
  }

/** In place of the thanks for an answer that could not be saved: the form as it was sent, ready to be sent again. */
export const keepAnswer =
  (links: ReturnType<typeof createLinks>, showing: ReturnType<typeof createShowing>): Sorry =>
  (visit, trouble) => {
    const { form, params } = visit
    const linked = links.peek('answer', params.token)
    if (!linked || !form.size) return later(showing.bare)(visit, trouble)
    const { status, because, seconds } = trouble
    const view = showing.viewWithout(visit, linked, {
      step: form.get('step') === 'score' ? 'score' : 'why',
      rating: readRating(form.get('rating')),
      standing: 'none',
      verbatim: form.get('verbatim') ?? '',
      consent: form.get('consent') === 'yes',
      problems: [
        because === 'too_often' && seconds ? { field: 'page', because, seconds } : { field: 'page', because: 'not_saved' },
      ],
    })
    return { status, page: answerPage(view), style: styleOf(view.palette) }
  }
