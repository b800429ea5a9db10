import { createHash } from 'node:crypto'
import { Exact, Id } from '#contract/endpoint.ts'
import { beginRounds } from '#server/listen/measures/measures.ts'
import { ticket } from '#server/platform/jobs.ts'
import { type Caller, newId, type Scope } from '#server/platform/scope.ts'
import type { Site } from '#server/platform/site.ts'
import { makeSample } from '#server/workspace/sample/generator.ts'
import { furnish } from '#server/workspace/workspaces/workspaces.ts'
import type { Locale } from '#words/locale.ts'
import { say } from '#words/say.ts'
import { behaviourRows } from './behaviour.ts'
import { noted, watched } from './happened.ts'
import { actRows } from './loops.ts'
import { renewals } from './renewals.ts'
import { listenRows, type Place } from './rows.ts'
import { findRule, insertAll, setQuietDays } from './sample.queries.ts'

/** A member has left; their sample goes when it was their last workspace. */
export const forgetSample = ticket('sample.forget', Exact({ id: Id }))

const SEED = 'brightferry'

type Owner = { personId: string | null; name: string; email: string }

/**
 * The id of a person's own sample. It is always the same, so that of two clicks at once one finds it taken; it sorts after every
 * other id, so that nobody wakes up in a sample.
 */
function sampleIdOf(personId: string): string {
  const hex = createHash('sha256').update(`sample of ${personId}`).digest('hex')
  return `ffffffff-${hex.slice(0, 4)}-8${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`
}

/** A workspace of its own, full of a company that does not exist, written in one transaction. Its owner is the one given. */
export async function createSample(
  site: Site,
  { owner, locale, timeZone }: { owner: Owner; locale: Locale; timeZone: string },
): Promise<Required<Caller>> {
  const workspaceId = owner.personId === null ? newId() : sampleIdOf(owner.personId)
  const caller = { workspaceId, actorId: newId() }
  const sample = makeSample({ seed: SEED, now: site.clock(), locale })
  const host = new URL(site.settings.baseUrl).host
  await site.within(caller, async (scope) => {
    await furnish(scope, { name: sample.brand, locale, timeZone, sample: true }, { id: caller.actorId, ...owner })
    await setQuietDays(scope, sample.quietDays)
    const { id: ruleId } = await findRule(scope)
    const programName = say(locale)('sample.program')
    await write(scope, sample, { ruleId, ownerId: caller.actorId, locale, timeZone, host, now: scope.now, programName })
  })
  await site.database.analyze(WRITTEN)
  return caller
}

// So much at once on tables that were empty: until its planner has counted them, a database would look through all rows for each.
const WRITTEN = [
  'accounts',
  'contacts',
  'waves',
  'decisions',
  'invitations',
  'messages',
  'clicks',
  'responses',
  'cases',
  'case_notes',
  'events',
  'activities',
]

async function write(scope: Scope, sample: ReturnType<typeof makeSample>, place: Place) {
  const idOf = realIds()
  const asked = listenRows(sample, place, idOf)
  const done = actRows(sample, place, idOf)
  const lived = behaviourRows(sample, place, idOf)
  await insertAll(scope, 'members', asked.members)
  await insertAll(scope, 'attributeDefinitions', asked.attributeDefinitions)
  await insertAll(scope, 'accounts', asked.accounts)
  await insertAll(scope, 'contacts', asked.contacts)
  await insertAll(
    scope,
    'suppressions',
    asked.suppressions.map((row) => ({ ...row, channel: 'email' })),
  )
  await insertAll(scope, 'programs', asked.programs)
  await insertAll(scope, 'wordings', asked.wordings)
  await insertAll(scope, 'waves', asked.waves)
  await insertAll(scope, 'decisions', asked.decisions)
  await insertAll(
    scope,
    'invitations',
    asked.invitations.map((row) => ({ ...row, channel: 'email' })),
  )
  await insertAll(scope, 'messages', asked.messages)
  await insertAll(scope, 'clicks', asked.clicks)
  await insertAll(scope, 'responses', asked.responses)
  await insertAll(scope, 'cases', done.cases)
  await insertAll(scope, 'caseNotes', done.caseNotes)
  await insertAll(scope, 'messages', done.messages)
  await insertAll(scope, 'events', done.events)
  await insertAll(scope, 'attributeDefinitions', lived.attributeDefinitions)
  await insertAll(scope, 'measures', lived.measures)
  await insertAll(scope, 'activities', lived.activities)
  await beginRounds(scope)
  await insertAll(scope, 'activities', renewals(sample, SEED, place, idOf))
  await insertAll(scope, 'annotations', noted(sample, place))
  const { watches, goals, savedViews } = watched(sample, place, asked.programs[0]?.id ?? '', idOf)
  await insertAll(scope, 'watches', watches)
  await insertAll(scope, 'goals', goals)
  await insertAll(scope, 'savedViews', savedViews)
}

/** The generator names its rows by readable keys; each key gets one id. */
function realIds(): (key: string) => string {
  const ids = new Map<string, string>()
  return (key) => {
    const known = ids.get(key) ?? newId()
    ids.set(key, known)
    return known
  }
}
