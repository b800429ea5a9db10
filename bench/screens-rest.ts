import { sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'

const DAY = 86_400_000
const ATTRIBUTES = [
  ...(['plan', 'region', 'tenure'] as const).map((key) => ({ of: 'response', key, type: 'text' })),
  { of: 'response', key: 'seats', type: 'number' },
  { of: 'contact', key: 'persona', type: 'text' },
  { of: 'account', key: 'plan', type: 'text' },
  { of: 'account', key: 'arr', type: 'number' },
  { of: 'account', key: 'renewal', type: 'date' },
]

/** What screens show beside answers: attributes by name, a case for the lowest ratings, what companies did, and what is aimed at and watched. */
export async function makeRest(scope: Scope, programId: string, waveId: string): Promise<void> {
  const { db, workspaceId, now } = scope
  await db
    .insertInto('attributeDefinitions')
    .values(ATTRIBUTES.map((one) => ({ workspaceId, id: newId(), ...one, label: one.key, origin: 'import', createdAt: now })))
    .execute()
  await sql`insert into cases (workspace_id, id, response_id, contact_id, account_id, state, opened_at, due_at, closed_at)
    select workspace_id, gen_random_uuid(), id, contact_id, account_id, case when rating = 0 then 'open' else 'resolved' end, answered_at, answered_at + interval '2 days',
      case when rating > 0 then answered_at + interval '3 days' end
    from responses where workspace_id = ${workspaceId} and rating < 3 and answered_at > ${new Date(now.getTime() - 90 * DAY)}`.execute(
    db,
  )
  await sql`insert into activities (workspace_id, id, account_id, name, at, message_id)
    select workspace_id, gen_random_uuid(), id, event, ${new Date(now.getTime() - 700 * DAY)}::timestamptz + (hashtext(id::text || event) & 1023) * interval '16 hours', id || event
    from accounts, unnest(array['renewal', 'expansion']) event where workspace_id = ${workspaceId}`.execute(db)
  const common = { workspaceId, programId, createdAt: now, createdBy: null, updatedAt: now }
  const dueDay = new Date(now.getTime() + 90 * DAY).toISOString().slice(0, 10)
  const sinceDay = new Date(now.getTime() - 500 * DAY).toISOString().slice(0, 10)
  for (const [at, condition] of [null, 'plan is "Growth"', 'seats > 100 and region in ("Region 1", "Region 2")'].entries()) {
    const goal = { name: `Goal ${at}`, condition, baselineWaveId: waveId, target: 20, dueDay }
    await db
      .insertInto('goals')
      .values({ ...common, id: newId(), ...goal })
      .execute()
    const watch = { name: `Watch ${at}`, condition, grain: 'month', sinceDay, setAt: now, judgedAt: now }
    await db
      .insertInto('watches')
      .values({ ...common, id: newId(), ...watch })
      .execute()
    if (condition)
      await db
        .insertInto('savedViews')
        .values({ workspaceId, id: newId(), name: `View ${at}`, condition, createdAt: now, createdBy: null, updatedAt: now })
        .execute()
  }
}
