import { Exact } from '#contract/endpoint.ts'
import { digestWeek, getsDigest } from '#domain/learn/digest.ts'
import { digestMail } from '#pages/mail/digest.ts'
import { queueMessage } from '#server/listen/delivery/delivery.ts'
import { waitForErasures } from '#server/listen/erasure/erasure.ts'
import { ticket } from '#server/platform/jobs.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { localesOfPersons } from '#server/workspace/me/me.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { type Locale, localeOf } from '#words/locale.ts'
import { findReader, listUnserved, noteServed, senderHere, writeChoice } from './digest.queries.ts'
import { happenedIn, viewFor } from './week.ts'

/** It may be time for the mail of the week. */
export const sendDigests = ticket('digest.send', Exact({}), { single: true })

/** Sends each member at most one mail a week, in their own language, and none to who would learn nothing; a sample tells nobody. */
export async function tellOfWeek(site: Site, within: Within, workspaceId: string): Promise<void> {
  const caller = { workspaceId, actorId: null }
  const due = await within(caller, (scope) => dueNow(scope), { readOnly: true })
  if (!due) return
  const locales = await localesOfPersons(
    site,
    due.readers.flatMap(({ personId }) => personId ?? []),
  )
  await within(caller, async (scope) => {
    await waitForErasures(scope) // Who would be erased while they are read would stay in a mail that nobody sees yet.
    const happened = await happenedIn(scope)
    for (const reader of due.readers) {
      const locale = localeOf((reader.personId && locales.get(reader.personId)) ?? due.locale)
      const view = await viewFor(scope, reader, happened, { ...due, locale, baseUrl: site.settings.baseUrl })
      const sent = getsDigest(reader.role, reader.chosen) && (view.answers > 0 || view.calls.length > 0)
      const isFirst = await noteServed(scope, reader.memberId, due.week, sent)
      if (!isFirst || !sent) continue
      const to = { address: reader.email, name: reader.name }
      const from = { address: due.sender, name: 'Hearback' }
      await queueMessage(
        scope,
        { kind: 'alert', to, from, memberId: reader.memberId, view },
        new URL(site.settings.baseUrl).hostname,
      )
    }
  })
}

/** Null on every other day, and where there is nobody left to tell or nobody to be from. */
async function dueNow(scope: Scope) {
  const { sample, timeZone, locale, name } = await findWorkspace(scope)
  const week = sample ? null : digestWeek(scope.now, timeZone)
  const sender = week && (await senderHere(scope))
  const readers = week && sender ? await listUnserved(scope, week) : []
  return week && sender && readers.length ? { week, sender, readers, timeZone, workspace: name, locale: localeOf(locale) } : null
}

export async function readChoice(scope: Scope): Promise<{ wanted: boolean; chosen: boolean | null }> {
  const { role, chosen } = found(await findReader(scope))
  return { wanted: getsDigest(role, chosen), chosen }
}

export async function chooseDigest(scope: Scope, { wanted }: { wanted: boolean }) {
  const { memberId, chosen } = found(await findReader(scope))
  await writeChoice(scope, memberId, wanted)
  if (chosen !== wanted)
    await audit(scope, { action: 'digest.chosen', subject: memberId, before: { wanted: chosen }, after: { wanted } })
  return { wanted, chosen: wanted }
}

/** The mail as it would be for the reader now. */
export async function previewDigest(scope: Scope, baseUrl: string, locale: Locale): Promise<string> {
  const reader = found(await findReader(scope))
  const { timeZone, name } = await findWorkspace(scope)
  const week = scope.now.toISOString().slice(0, 10)
  const view = await viewFor(scope, reader, await happenedIn(scope), { week, workspace: name, timeZone, locale, baseUrl })
  return digestMail(view).html.replace('<head>', '<head><base target="_blank">')
}
