import { Exact, Id } from '#contract/endpoint.ts'
import { may, ROLES } from '#domain/permission.ts'
import { queueMessage } from '#server/listen/delivery/delivery.ts'
import { policyOf } from '#server/listen/programs/programs.ts'
import { ticket } from '#server/platform/jobs.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Scope, Within } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { localesOfPersons } from '#server/workspace/me/me.ts'
import { datesIn } from '#words/dates.ts'
import { type Locale, localeOf } from '#words/locale.ts'
import { listUntold, type Untold } from './ahead.queries.ts'
import { showPlan } from './simulation.ts'
import { findWave, lockWave, type WaveRow } from './waves.queries.ts'

/** A program has planned its next wave by itself. */
export const tellAhead = ticket('wave.tell_ahead', Exact({ id: Id }))

const TOLD = ROLES.filter((role) => may(role, 'wave.manage'))

/** Tells everybody who may change waves, once and in their own language; a sample tells nobody. */
export async function tellOfWave(site: Site, within: Within, workspaceId: string, waveId: string): Promise<void> {
  const caller = { workspaceId, actorId: null }
  const untold = await within(caller, (scope) => listUntold(scope, waveId, TOLD), { readOnly: true })
  if (!untold.length) return
  const foretold = await within(caller, (scope) => foretell(scope, waveId), { readOnly: true })
  const locales = await localesOfPersons(
    site,
    untold.flatMap(({ personId }) => personId ?? []),
  )
  await within(caller, async (scope) => {
    // Two deliveries of one ticket must not both find that nobody was told.
    const wave = await lockWave(scope, waveId)
    const { timeZone } = await policyOf(scope)
    for (const member of await listUntold(scope, waveId, TOLD)) {
      const locale = localeOf((member.personId && locales.get(member.personId)) ?? member.workspaceLocale)
      if (wave) await tell(scope, wave, member, { locale, timeZone, baseUrl: site.settings.baseUrl, ...foretold })
    }
  })
}

type Foretold = { asked: number | null; people: number }

/** What the start will do on its day, as far as is known now; nothing where it would be refused. */
async function foretell(scope: Scope, waveId: string): Promise<Foretold> {
  try {
    const startsAt = (await findWave(scope, waveId))?.startsAt ?? scope.now
    const { asked, people } = await showPlan({ ...scope, now: startsAt }, waveId)
    return { asked, people }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { asked: null, people: 0 }
  }
}

type Around = Foretold & { locale: Locale; timeZone: string; baseUrl: string }

function tell(scope: Scope, wave: WaveRow, member: Untold, { locale, timeZone, baseUrl, asked, people }: Around) {
  const spoken = datesIn(locale, { dateStyle: 'long', timeZone })
  const { memberId, name, email, senderEmail, workspace, program } = member
  return queueMessage(
    scope,
    {
      kind: 'alert',
      to: { address: email, name },
      from: { address: senderEmail, name: 'Hearback' },
      memberId,
      view: {
        locale,
        workspace,
        program,
        wave: wave.name,
        waveId: wave.id,
        starts: spoken(wave.startsAt ?? scope.now),
        closes: spoken(wave.closesAt),
        asked,
        people,
        waveUrl: `${baseUrl}/listen/waves/${wave.id}`,
      },
    },
    new URL(baseUrl).hostname,
  )
}
