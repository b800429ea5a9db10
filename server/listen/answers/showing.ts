import { groupOf } from '#domain/learn/score.ts'
import { type AskLocale, acceptedLocale, readAskLocale } from '#domain/listen/ask-locale.ts'
import { offeredLinks, type ThanksLinks } from '#domain/listen/thanks-link.ts'
import { fillWording, type Wording } from '#domain/listen/wording.ts'
import type { AnswerStep, AnswerView } from '#pages/answer.ts'
import type { FrameView } from '#pages/frame.ts'
import { CHOOSE } from '#pages/languages.ts'
import { lookOf } from '#server/listen/programs/programs.ts'
import type { Visit } from '#server/platform/http/pages.ts'
import type { Site } from '#server/platform/site.ts'
import { type Linked, openTokens } from '#server/platform/tokens.ts'
import { ask, standardWording } from '#words/asking/ask.ts'
import { datesIn } from '#words/dates.ts'
import { type AskedRow, programFace, wordingsOf } from './answers.queries.ts'
import type { Link } from './links.ts'

type Progress = Pick<AnswerView, 'rating' | 'standing' | 'verbatim' | 'consent' | 'problems'> & { step: AnswerStep }
type Asked = Pick<AskedRow, 'id' | 'workspaceNumber' | 'programId' | 'wordingId' | 'wave'>
type Face = Pick<FrameView, 'palette' | 'logoUrl'> & {
  brand: string
  timeZone: string
  links: ThanksLinks
  wordings: Map<string, { locale: AskLocale; words: Wording }>
}

/** Who asks is not known: the page speaks of "us" and shows no name. */
const NO_FACE: Face = {
  brand: '',
  timeZone: 'UTC',
  palette: null,
  logoUrl: null,
  links: { reviewUrl: null, reviewPercent: 100, referralUrl: null, helpUrl: null },
  wordings: new Map(),
}
const FRESH_MS = 30_000
/** How many links are remembered with what their page showed last. */
const REMEMBERED = 5_000

/** From rows to the view of a page. A program's face changes rarely and is read by every visitor, so it is kept for half a minute. */
export function createShowing(site: Site, scriptUrl: string) {
  const tokens = openTokens([site.secret])
  const unsubscribePath = ({ id, workspaceNumber }: Pick<Asked, 'id' | 'workspaceNumber'>) =>
    `/u/${tokens.sign('unsubscribe', { workspace: workspaceNumber, id })}`
  const faces = new Map<string, { face: Face; at: number }>()

  const faceOf = async (workspaceId: string, programId: string): Promise<Face> => {
    const now = site.clock().getTime()
    const known = faces.get(programId)
    if (known && now - known.at < FRESH_MS && now >= known.at) return known.face
    const face = await site.within(
      { workspaceId, actorId: null },
      async (scope) => {
        const { brand, timeZone, number, ...look } = await programFace(scope, programId)
        const { palette, logoUrl } = lookOf(look, number)
        return { brand, timeZone, palette, logoUrl, links: look, wordings: await wordingsOf(scope, programId) }
      },
      { readOnly: true },
    )
    if (faces.size > 1000) faces.clear()
    faces.set(programId, { face, at: now })
    return face
  }

  /** What the reader chose, else the language of the invitation. */
  const pageLocale = (visit: Visit, fallback: AskLocale | null): AskLocale =>
    readAskLocale(visit.query.get('lang')) ?? fallback ?? acceptedLocale(visit.request.headers['accept-language'], 'en')

  const remembered = new Map<string, Asked>()
  const remember = (row: Asked) => {
    const [oldest] = remembered.keys()
    if (remembered.size >= REMEMBERED && oldest !== undefined && !remembered.has(row.id)) remembered.delete(oldest)
    remembered.set(row.id, row)
  }

  const view = async (visit: Visit, { workspaceId }: Link, row: AskedRow, progress: Progress): Promise<AnswerView> => {
    const face = await faceOf(workspaceId, row.programId)
    const { id, workspaceNumber, programId, wordingId, wave } = row
    remember({ id, workspaceNumber, programId, wordingId, wave })
    return viewOf(visit, face, row, progress)
  }

  /** The same page without the database: as it was last shown, or in plain words when it was not shown lately. */
  const viewWithout = (visit: Visit, { workspace, id }: Linked, progress: Progress): AnswerView => {
    const row = remembered.get(id)
    const known = row && faces.get(row.programId)
    if (row && known) return viewOf(visit, known.face, row, progress)
    const wave = { startedAt: null, stoppedAt: null, closesAt: null }
    return viewOf(visit, NO_FACE, { id, workspaceNumber: workspace, programId: '', wordingId: '', wave }, progress)
  }

  const viewOf = (
    visit: Visit,
    face: Face,
    row: Asked & Partial<Pick<AskedRow, 'answeredAt'>>,
    progress: Progress,
  ): AnswerView => {
    const invited = face.wordings.get(row.wordingId)
    const locale = pageLocale(visit, invited?.locale ?? null)
    const { question, why, thanks } = filled(wordingIn(face, locale, invited), face.brand || ask(locale)('answer.us'))
    const path = `/a/${visit.params.token}`
    const here = visit.query.has('lang') ? `${path}?lang=${locale}` : path
    return {
      ...frameOf(locale),
      brand: face.brand,
      question,
      why,
      thanks,
      ...progress,
      answerUrl: here,
      unsubscribeUrl: unsubscribePath(row),
      palette: face.palette,
      logoUrl: face.logoUrl,
      links: progress.rating === null ? [] : offeredLinks(face.links, { invitationId: row.id, group: groupOf(progress.rating) }),
      answered: day(row.answeredAt ?? null, locale, face.timeZone),
      until: day(row.wave.closesAt, locale, face.timeZone),
      script: { url: scriptUrl, beaconUrl: `${path}/beacon` },
      baitUrl: `${path}/more`,
    }
  }

  return {
    view,
    viewWithout,
    faceOf,
    localeOf: pageLocale,
    bare: (visit: Visit): FrameView => frameOf(pageLocale(visit, null)),
  }
}

const filledWords = new WeakMap<Wording, { brand: string; words: Wording }>()

function filled(wording: Wording, brand: string): Wording {
  const known = filledWords.get(wording)
  if (known?.brand === brand) return known.words
  const words = fillWording(wording, brand)
  filledWords.set(wording, { brand, words })
  return words
}

/** The invitation's own words in its language, the program's latest in another, and ours where it has none. */
function wordingIn({ wordings }: Face, locale: AskLocale, invited: { locale: AskLocale; words: Wording } | undefined): Wording {
  if (invited?.locale === locale) return invited.words
  return [...wordings.values()].find((wording) => wording.locale === locale)?.words ?? standardWording(locale)
}

/** A page that came from a POST changes its language by being opened again, so its links lead to the GET. */
const frameOf = (locale: AskLocale): FrameView => ({
  locale,
  brand: null,
  logoUrl: null,
  palette: null,
  languageUrl: `?lang=${CHOOSE}`,
})

const days = new Map<string, (at: Date) => string>()

/** A formatter takes a tenth of a millisecond to make, more than the rest of the page. */
function day(at: Date | null, locale: AskLocale, timeZone: string): string | null {
  const key = `${locale} ${timeZone}`
  const format = days.get(key) ?? datesIn(locale, { dateStyle: 'long', timeZone })
  days.set(key, format)
  return at && format(at)
}
