import type { WatchChoice } from '#contract/learn/watches.ts'
import { plus } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import type { WatchMailView } from '#pages/mail/watch.ts'
import { whereShown } from '#server/learn/counts/counts.ts'
import { queueMessage } from '#server/listen/delivery/delivery.ts'
import { namesAPerson } from '#server/listen/segments/segments.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { localesOfPersons } from '#server/workspace/me/me.ts'
import { stretchWithin } from '#words/explorer-names.ts'
import { formatIn } from '#words/format.ts'
import { type Locale, localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { exact } from '#words/score-figures.ts'
import { spacedIn } from '#words/spaced.ts'
import { findChoice, findWatch, listHearers, type Told, takeUntold, type UntoldAlarm, writeChoice } from './telling.queries.ts'
import { judge, whyOf } from './watches.ts'

/** Tells those who want to hear of it that a watch fired: once for each firing, in their language, what they may read. */
export async function tellOfAlarms(site: Site, within: Within, workspaceId: string, watchId: string): Promise<void> {
  const caller = { workspaceId, actorId: null }
  const hearers = await within(caller, (scope) => listHearers(scope, watchId), { readOnly: true })
  const locales = await localesOfPersons(
    site,
    hearers.flatMap(({ personId }) => personId ?? []),
  )
  const { baseUrl } = site.settings
  await within(caller, async (scope) => {
    const watch = await findWatch(scope, watchId)
    if (!watch) return
    for (const alarm of await takeUntold(scope, watchId))
      for (const { id: memberId, personId, name, email } of hearers) {
        const reader = { ...scope, actorId: memberId }
        const judged = await judge(reader, watch)
        if (!judged) continue
        const locale = localeOf((personId && locales.get(personId)) ?? watch.locale)
        const whyUrl = await whyUrlFor(reader, watch, alarm, judged, baseUrl)
        const view = { ...viewOf(watch, alarm, judged, locale, baseUrl), whyUrl }
        const [to, from] = [
          { address: email, name },
          { address: watch.sender, name: 'Hearback' },
        ]
        await queueMessage(scope, { kind: 'alert', to, from, memberId, view }, new URL(baseUrl).hostname)
      }
  })
}

type Judged = NonNullable<Awaited<ReturnType<typeof judge>>>

function viewOf(
  watch: Told,
  alarm: UntoldAlarm,
  { usual, watch: judged }: Judged,
  locale: Locale,
  baseUrl: string,
): Omit<WatchMailView, 'whyUrl'> {
  const speak = say(locale)
  const format = formatIn(locale, watch.timeZone)
  const name = (day: string) => stretchWithin(watch.grain, day, locale, speak)
  const told = (judged?.periods ?? []).filter(({ at }) => at.from >= alarm.began).map(({ at }) => at.counted)
  const { score, answers } = standingOf(told.reduce((sum, each) => plus(sum, each), { promoter: 0, passive: 0, detractor: 0 }))
  const began = name(alarm.began)
  const figure = score
    ? speak('mail.watch.figure', {
        ...{ began, n: answers, usual: format.points(usual?.score ?? 0), value: exact(score.score, score.margin, format) },
        ...{ low: exact(score.low, score.margin, format), high: exact(score.high, score.margin, format) },
      })
    : speak('mail.watch.figure.few', { began, n: answers })
  return {
    ...{ locale, workspace: watch.workspace, watch: watch.name, program: watch.programName, direction: alarm.direction },
    says: [speak(`watches.fired.${alarm.direction}`, { since: name(alarm.since), began }), figure].map((text) =>
      spacedIn(locale, text),
    ),
    openUrl: `${baseUrl}/learn/watches`,
    settingsUrl: `${baseUrl}/settings/profile`,
  }
}

/** The page Why, asked what changed since the alarm began. What names a person leaves in no mail, which no erasure could call back. */
async function whyUrlFor(
  reader: Scope,
  { program, where }: Told,
  { began }: UntoldAlarm,
  judged: Judged,
  baseUrl: string,
): Promise<string | null> {
  const isShown = where === null || (!namesAPerson(where) && (await (await whereShown(reader))(where)) === where)
  const why = whyOf(isShown, where, began, judged)
  return why && `${baseUrl}/learn/why?${new URLSearchParams({ program, period: 'all', ...why })}`
}

const CHOSEN = { all: true, own: null, none: false } as const

export async function readChoice(scope: Scope): Promise<{ choice: WatchChoice }> {
  const { wanted } = found(await findChoice(scope))
  return { choice: wanted === null ? 'own' : wanted ? 'all' : 'none' }
}

export async function chooseMail(scope: Scope, { choice }: { choice: WatchChoice }): Promise<{ choice: WatchChoice }> {
  const before = await readChoice(scope)
  const subject = scope.actorId ?? scope.workspaceId
  await writeChoice(scope, subject, CHOSEN[choice])
  if (before.choice !== choice) await audit(scope, { action: 'watch_mail.chosen', subject, before, after: { choice } })
  return { choice }
}
