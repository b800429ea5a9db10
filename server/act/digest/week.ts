import type { ScoreSheet } from '#contract/learn/scores.ts'
import { dayOf } from '#domain/learn/calendar-day.ts'
import { type WeekOf, weekOf } from '#domain/learn/digest.ts'
import { countsOf } from '#domain/learn/score.ts'
import { may } from '#domain/permission.ts'
import type { DigestView } from '#pages/mail/digest.ts'
import { breaksOf } from '#server/learn/annotations/annotations.ts'
import { readScore } from '#server/learn/scores/scores.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import type { Scope } from '#server/platform/scope.ts'
import { formatIn } from '#words/format.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { exact } from '#words/score-figures.ts'
import { headlinesOf } from '#words/score-headlines.ts'
import { callsFor, countWeek, type Reader } from './digest.queries.ts'

const DAY_MS = 86_400_000
/** The twelve weeks before the week. */
const BEFORE_DAYS = 7 * 13
/** As many as one calls in a week; the rest is a press away. */
const MOST_CALLS = 10
const MOST_PROGRAMS = 5

/** `barred`: the weeks before are not compared, since the footing changed within the thirteen weeks. */
type OfProgram = { program: string; barred: boolean }
export type Happened = { programs: WeekOf<OfProgram>[]; sheet: ScoreSheet | null }
type Around = { week: string; workspace: string; timeZone: string; locale: Locale; baseUrl: string }

/** What is the same for every reader: the week of each program, and how the score stands. */
export async function happenedIn(scope: Scope): Promise<Happened> {
  const ago = (days: number) => new Date(scope.now.getTime() - days * DAY_MS)
  const counted = await countWeek(scope, ago(BEFORE_DAYS), ago(7))
  const timeZone = await timeZoneHere(scope)
  const [since, today] = [dayOf(ago(BEFORE_DAYS), timeZone), dayOf(scope.now, timeZone)]
  const weeks = []
  for (const [programId, of] of Map.groupBy(counted, ({ programId }) => programId)) {
    const barred = (await breaksOf(scope, programId)).some((day) => since < day && day <= today)
    weeks.push({
      value: { program: of[0]?.program ?? '', barred },
      week: countsOf(of.filter(({ recent }) => recent)),
      before: countsOf(barred ? [] : of.filter(({ recent }) => !recent)),
    })
  }
  const programs = weekOf(weeks)
  const { sheet } = await readScore(scope, {})
  // Instants are what JSON makes of them, which is what the contract's type says.
  return { programs, sheet: JSON.parse(JSON.stringify(sheet)) as ScoreSheet | null }
}

/** The mail of one reader. Names of customers stand only in the calls, and calls only in mails of who works cases. */
export async function viewFor(scope: Scope, reader: Reader, { programs, sheet }: Happened, around: Around): Promise<DigestView> {
  const { week, workspace, timeZone, locale, baseUrl } = around
  const { memberId, role } = reader
  const speak = say(locale)
  const format = formatIn(locale, timeZone)
  const calls = may(role, 'case.work')
    ? await callsFor(scope, memberId, { all: may(role, 'case.assign'), limit: MOST_CALLS })
    : null
  return {
    locale,
    workspace,
    week,
    answers: programs.reduce((sum, { week: { answers } }) => sum + answers, 0),
    happened: programs.length
      ? programs.slice(0, MOST_PROGRAMS).map((each) => programLine(each, locale, timeZone))
      : [speak('mail.digest.nobody')],
    standing: sheet ? headlinesOf(sheet, locale, timeZone).says : [],
    calls: (calls ?? []).map(({ id, contactId, dueAt, ownerId, rating, name, email, account }) => {
      const person = name ?? email
      const who =
        person && account
          ? speak('mail.digest.who', { name: person, account })
          : (person ?? account ?? speak('mail.digest.unnamed'))
      const late = dueAt < scope.now
      const values = { who, rating, late: late ? 'yes' : 'no', due: format.moment(dueAt), owned: ownerId ? 'yes' : 'no' }
      return { caseId: id, contactId, line: speak('mail.digest.call', values), url: `${baseUrl}/act/cases?case=${id}`, late }
    }),
    more: calls && Math.max(0, (calls[0]?.total ?? 0) - calls.length),
    boardUrl: `${baseUrl}/learn/board`,
    settingsUrl: `${baseUrl}/settings/profile`,
  }
}

function programLine(
  { value: { program, barred }, week, verdict, difference, low: least, high: most }: WeekOf<OfProgram>,
  locale: Locale,
  timeZone: string,
): string {
  const speak = say(locale)
  const format = formatIn(locale, timeZone)
  const { score, answers: n } = week
  if (!score) return speak('mail.digest.program.few', { program, n })
  const [value, low, high] = [score.score, score.low, score.high].map((points) => exact(points, score.margin, format))
  const line = speak('mail.digest.program', { program, n, value, low, high })
  // Two whole sentences, each of which stands for itself.
  if (barred) return `${line} ${speak('mail.digest.barred')}`
  if (difference === null) return `${line} ${speak('mail.digest.too_few')}`
  const range = { low: format.change(least ?? 0), high: format.change(most ?? 0) }
  return `${line} ${speak(`mail.digest.${verdict}`, { by: format.points(Math.abs(difference)), ...range })}`
}
