import type { RawBuilder, SqlBool } from 'kysely'
import { type Bound, bindCondition } from '#domain/listen/segment/bind.ts'
import { clausesOf, SegmentError } from '#domain/listen/segment/condition.ts'
import { type AttributeDefinition, findField, type Subject } from '#domain/listen/segment/field.ts'
import { anybody, masked, only } from '#domain/listen/segment/masked.ts'
import { parseCondition } from '#domain/listen/segment/parse.ts'
import { printCondition } from '#domain/listen/segment/print.ts'
import { namesSomebody, settled } from '#domain/listen/segment/settled.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { conditionSql } from './condition.queries.ts'
import { ACCOUNT } from './places.queries.ts'
import {
  countSegments,
  deleteSegment,
  findSegment,
  findWaveOf,
  insertSegment,
  isNameTaken,
  listConditions,
  listSegments,
  lockSegment,
  timeZoneOf,
  updateCondition,
  updateSegment,
} from './segments.queries.ts'

export { conditionSql } from './condition.queries.ts'
export { LAST_ANSWERED, LAST_ASKED, type Places, under } from './places.queries.ts'
export { listSegments, timeZoneOf } from './segments.queries.ts'

/** A list that nobody can overlook is no list. */
const MOST = 200

/**
 * A condition as SQL about the contacts named `c` of this workspace, for whoever selects from them:
 * `select ... from contacts c where c.workspace_id = ... and ${await segmentSql(scope, 'plan is "Pro"')}`.
 * "Now" is the scope's; a condition that cannot be read, or fits no attribute of the workspace, is refused at `field`.
 */
export async function segmentSql(scope: Scope, condition: string, field = 'condition'): Promise<RawBuilder<SqlBool>> {
  return conditionSql(await readCondition(scope, condition, field))
}

/** The same about the accounts named `a`: a condition may ask a company's own fields and attributes. */
export async function accountsSql(scope: Scope, condition: string): Promise<RawBuilder<SqlBool>> {
  return conditionSql(await readCondition(scope, condition, 'condition', 'account'), ACCOUNT)
}

/** What a condition on answers means in this workspace, for whoever counts them. */
export const answersCondition = (scope: Scope, condition: string, field = 'where'): Promise<Bound> =>
  readCondition(scope, condition, field, 'answer')

/** The same for a saved segment; what stands in it may have been taken away since, and then it is refused, too. */
export async function savedSegmentSql(scope: Scope, id: string, field = 'segment'): Promise<RawBuilder<SqlBool>> {
  const segment = await findSegment(scope, id)
  return segment ? segmentSql(scope, segment.condition, field) : refuseField(field, 'segment.gone')
}

export async function addSegment(
  scope: Scope,
  { name, condition }: { name: string; condition: string },
): Promise<{ id: string }> {
  if ((await countSegments(scope)) >= MOST) return refuse('conflict', 'segment.too_many', { limit: MOST })
  const settled = { name: name.trim(), condition: await inOneForm(scope, condition) }
  const made = await insertSegment(scope, settled)
  if (!made) return refuseField('name', 'segment.name_taken')
  await audit(scope, { action: 'segment.created', subject: made.id, after: forTheRecord(settled) })
  return made
}

export async function changeSegment(
  scope: Scope,
  { id, name, condition }: { id: string; name?: string | undefined; condition?: string | undefined },
) {
  const { id: _, ...before } = found(await lockSegment(scope, id))
  const after = {
    name: name?.trim() ?? before.name,
    condition: condition === undefined ? before.condition : await inOneForm(scope, condition),
  }
  if (await isNameTaken(scope, id, after.name)) return refuseField('name', 'segment.name_taken')
  await updateSegment(scope, id, after)
  if (after.name !== before.name || after.condition !== before.condition)
    await audit(scope, { action: 'segment.changed', subject: id, before: forTheRecord(before), after: forTheRecord(after) })
  return found(await findSegment(scope, id))
}

export async function removeSegment(scope: Scope, id: string): Promise<Record<string, never>> {
  const { name, condition } = found(await lockSegment(scope, id))
  const wave = await findWaveOf(scope, id)
  if (wave) return refuse('conflict', 'segment.in_use', { wave: wave.name })
  await deleteSegment(scope, id)
  await audit(scope, { action: 'segment.removed', subject: id, before: forTheRecord({ name, condition }) })
  return {}
}

/** Takes a person who is erased out of the conditions that name them. `name` is null where another person has the same. */
export async function forgetInSegments(scope: Scope, person: Parameters<typeof only>[0]): Promise<void> {
  for (const kept of await listConditions(scope)) {
    const written = parseCondition(kept.condition, Number.POSITIVE_INFINITY)
    const left = printCondition(masked(written, only(person)))
    // Who wrote it in another form keeps it, unless it names them: only then must it be written anew.
    if (left !== printCondition(written)) await updateCondition(scope, { ...kept, condition: left })
  }
}

/** The first saved segment whose condition asks for this attribute. */
export async function segmentAskingFor(
  scope: Scope,
  { of, key }: Pick<AttributeDefinition, 'of' | 'key'>,
): Promise<{ id: string; name: string } | undefined> {
  const definitions = await definitionsOf(scope)
  const asksFor = (field: string) => {
    const found = findField(field, definitions)
    return 'place' in found && 'key' in found.place && found.place.key === key && [of, 'either'].includes(found.place.of)
  }
  return (await listSegments(scope)).find(({ condition }) =>
    clausesOf(parseCondition(condition)).some(({ field }) => asksFor(field)),
  )
}

/** The audit cannot be rewritten when a person is erased, so it never learns whom a condition names. */
const forTheRecord = ({ name, condition }: { name: string; condition: string }) => ({ name, condition: namingNobody(condition) })

/** A condition as the audit may keep it. */
export const namingNobody = (condition: string): string => printCondition(masked(parseCondition(condition), anybody))

/** The one form in which a condition on answers is kept; refused at `field` where it cannot be read. */
export const keptForm = (text: string, field: string): string => explained(field, () => settled(text))

/** Whether a condition that has been kept names a person. */
export const namesAPerson = (condition: string): boolean => namesSomebody(parseCondition(condition))

async function readCondition(scope: Scope, text: string, field: string, about: Subject = 'contact'): Promise<Bound> {
  const definitions = await definitionsOf(scope)
  const timeZone = await timeZoneOf(scope)
  return explained(field, () => bindCondition(parseCondition(text), { definitions, now: scope.now, timeZone, about }))
}

const definitionsOf = (scope: Scope): Promise<readonly AttributeDefinition[]> => listDefinitions(scope)

async function inOneForm(scope: Scope, text: string): Promise<string> {
  await readCondition(scope, text, 'condition')
  return explained('condition', () => settled(text))
}

function explained<T>(field: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SegmentError)) throw error
    const { because, near, type = '', field: name = '', about = 'contact', ...values } = error.problem
    return refuseField(field, `segment.problem.${because}`, { near: near || 'none', type, field: name, about, ...values })
  }
}
