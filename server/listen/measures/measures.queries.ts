import { type SqlBool, sql } from 'kysely'
import type { AttributeType } from '#domain/listen/import/attribute.ts'
import type { Calculation, Formula, PropertyTest } from '#domain/listen/measure.ts'
import { newId, type Scope } from '#server/platform/scope.ts'

export type Of = 'contact' | 'account'

const lines = ({ db, workspaceId }: Scope) =>
  db
    .selectFrom('measures as m')
    .innerJoin('attributeDefinitions as d', (join) =>
      join.onRef('d.workspaceId', '=', 'm.workspaceId').onRef('d.id', '=', 'm.definitionId'),
    )
    .leftJoin('members as b', (join) => join.onRef('b.workspaceId', '=', 'm.workspaceId').onRef('b.id', '=', 'm.createdBy'))
    .where('m.workspaceId', '=', workspaceId)
    .select([
      'm.id',
      'm.definitionId',
      'd.of',
      'd.key',
      'd.label',
      'd.type',
      'm.dueSince',
      'm.begunAt',
      'm.place',
      'm.done',
      'm.countedAt',
    ])
    .select([
      'm.event',
      'm.calculation',
      'm.property',
      'm.valueType',
      'm.days',
      'm.conditions',
      'm.createdAt',
      'b.name as byName',
    ])
    .$narrowType<{
      of: Of
      type: AttributeType
      calculation: Calculation
      valueType: Formula['valueType']
      conditions: PropertyTest[]
    }>()

export type MeasureRow = Awaited<ReturnType<typeof listMeasures>>[number]

export const listMeasures = (scope: Scope) => lines(scope).orderBy('d.label').orderBy('d.key').execute()

export const findMeasure = (scope: Scope, id: string) => lines(scope).where('m.id', '=', id).executeTakeFirst()

export const formulaOf = ({ event, calculation, property, valueType, days, conditions }: MeasureRow): Formula => ({
  event,
  calculation,
  property,
  valueType,
  days,
  conditions,
})

export const countThem = async ({ db, workspaceId }: Scope): Promise<number> =>
  (
    await db
      .selectFrom('measures')
      .where('workspaceId', '=', workspaceId)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow()
  ).many

export const anyMeasure = async ({ db, workspaceId }: Scope): Promise<boolean> =>
  (await db.selectFrom('measures').where('workspaceId', '=', workspaceId).select('id').limit(1).executeTakeFirst()) !== undefined

/** The attribute of this key, made for a measure; undefined where there is one already. */
export const insertDefinition = (
  { db, workspaceId, now }: Scope,
  definition: { of: Of; key: string; type: AttributeType; label: string },
) =>
  db
    .insertInto('attributeDefinitions')
    .values({ workspaceId, id: newId(), ...definition, origin: 'computed', createdAt: now })
    .onConflict((conflict) => conflict.columns(['workspaceId', 'of', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst()

export const setLabel = ({ db, workspaceId }: Scope, definitionId: string, label: string) =>
  db
    .updateTable('attributeDefinitions')
    .set({ label })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', definitionId)
    .execute()

/** Its measure goes with it. */
export const deleteDefinition = ({ db, workspaceId }: Scope, definitionId: string) =>
  db.deleteFrom('attributeDefinitions').where('workspaceId', '=', workspaceId).where('id', '=', definitionId).execute()

const columnsOf = ({ conditions, ...formula }: Formula) => ({ ...formula, conditions: JSON.stringify(conditions) })

export async function insertMeasure(
  { db, workspaceId, now, actorId }: Scope,
  definitionId: string,
  formula: Formula,
): Promise<string> {
  const id = newId()
  const stamps = { createdAt: now, createdBy: actorId, updatedAt: now, dueSince: now }
  await db
    .insertInto('measures')
    .values({ workspaceId, id, definitionId, ...columnsOf(formula), ...stamps })
    .execute()
  return id
}

export const setFormula = ({ db, workspaceId, now }: Scope, id: string, formula: Formula) =>
  db
    .updateTable('measures')
    .set({ ...columnsOf(formula), updatedAt: now, dueSince: now, begunAt: null, place: null, done: 0 })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

export const setConditions = ({ db, workspaceId }: Scope, id: string, conditions: readonly PropertyTest[]) =>
  db
    .updateTable('measures')
    .set({ conditions: JSON.stringify(conditions) })
    .where('workspaceId', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** Who there is: of how many a measure tells. */
export async function sizes({ db, workspaceId }: Scope): Promise<Record<Of, number>> {
  const { rows } = await sql<Record<Of, number>>`
    select (select count(*)::int from contacts where workspace_id = ${workspaceId} and erased_at is null) as contact,
      (select count(*)::int from accounts where workspace_id = ${workspaceId}) as account`.execute(db)
  return rows[0] ?? { contact: 0, account: 0 }
}

/** The wave that still asks, or will, and divides people by this attribute. */
export const findWaveBy = ({ db, workspaceId, now }: Scope, key: string) =>
  db
    .selectFrom('waves')
    .where('workspaceId', '=', workspaceId)
    .where('stoppedAt', 'is', null)
    .where('closesAt', '>', now)
    .where(sql<SqlBool>`plan -> 'sampling' ->> 'by' = ${`attribute:${key}`}`)
    .select(['id', 'name'])
    .orderBy('id')
    .executeTakeFirst()
