import { Type } from 'typebox'
import { Exact, Id } from '#contract/endpoint.ts'
import { queueMessage } from '#server/listen/delivery/delivery.ts'
import { ticket } from '#server/platform/jobs.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { localesOfPersons } from '#server/workspace/me/me.ts'
import { datesIn } from '#words/dates.ts'
import { type Locale, localeOf } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { listUntold, lockForAlert, type Untold } from './alerts.queries.ts'

/** Cases that were opened, or given to somebody. */
export const alertOwners = ticket('case.alert', Exact({ ids: Type.Array(Id) }), { many: true })

/** Tells each owner once, by mail and in their own language. Nobody is told of what they did themselves, or of a case that is past calling. */
export async function tellOwners(site: Site, within: Within, workspaceId: string, ids: readonly string[]): Promise<void> {
  const caller = { workspaceId, actorId: null }
  const untold = await within(caller, (scope) => listUntold(scope, ids), { readOnly: true })
  if (!untold.length) return
  const locales = await localesOfPersons(
    site,
    untold.flatMap(({ personId }) => personId ?? []),
  )
  await within(caller, async (scope) => {
    await lockForAlert(scope, ids)
    for (const each of await listUntold(scope, ids)) {
      const chosen = each.personId ? locales.get(each.personId) : null
      await tell(scope, each, localeOf(chosen ?? each.workspaceLocale), site.settings.baseUrl)
    }
  })
}

const tell = (scope: Scope, untold: Untold, locale: Locale, baseUrl: string) => {
  const { id, memberId, memberName, memberEmail, senderEmail, workspace, contactName, email, account, rating, verbatim } = untold
  const due = datesIn(locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: untold.timeZone,
    timeZoneName: 'short',
  })(untold.dueAt)
  return queueMessage(
    scope,
    {
      kind: 'alert',
      to: { address: memberEmail, name: memberName },
      from: { address: senderEmail, name: 'Hearback' },
      caseId: id,
      memberId,
      view: {
        locale,
        workspace,
        who: contactName ?? email ?? say(locale)('cases.alert.unnamed'),
        account,
        rating,
        verbatim: verbatim ?? '',
        consent: untold.consentAt !== null,
        due,
        caseUrl: `${baseUrl}/act/cases?case=${id}`,
      },
    },
    new URL(baseUrl).hostname,
  )
}
