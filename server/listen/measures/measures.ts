import type { FormulaInput, Measure } from '#contract/listen/measures.ts'
import { attributeKey } from '#domain/listen/import/mapping.ts'
import { type Formula, formulaIssues, MEASURE_LIMITS, typeOfMeasure } from '#domain/listen/measure.ts'
import { queueUp } from '#server/listen/attributes/attributes.ts'
import { segmentAskingFor } from '#server/listen/segments/segments.ts'
import type { Sendable } from '#server/platform/http.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, Refusal, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import {
  countThem,
  deleteDefinition,
  findMeasure,
  findWaveBy,
  formulaOf,
  insertDefinition,
  insertMeasure,
  listMeasures,
  type MeasureRow,
  type Of,
  setFormula,
  setLabel,
  sizes,
} from './measures.queries.ts'
import { beginRounds } from './rounds.queries.ts'
import { clearMeasure, countMeasures } from './tickets.ts'

export { forgetInMeasures } from './forgetting.ts'
export { accountsTouchedBy, beginRounds } from './rounds.queries.ts'
export { countMeasures, countSoon, recountAccounts, recountMeasures } from './tickets.ts'

export async function readMeasures(scope: Scope): Promise<Sendable<Measure>[]> {
  const rows = await listMeasures(scope)
  const all = rows.some(({ dueSince }) => dueSince) ? await sizes(scope) : null
  return rows.map((row) => shown(row, all))
}

export async function addMeasure(scope: Scope, { of, label, formula: given }: { of: Of; label: string; formula: FormulaInput }) {
  const formula = sound(given)
  const type = typeOfMeasure(formula)
  const definition = { of, key: attributeKey(label), type, label: label.trim() }
  await queueUp(scope)
  const many = await countThem(scope)
  if (many >= MEASURE_LIMITS.most) return refuse('conflict', 'measure.too_many', { limit: MEASURE_LIMITS.most })
  const made = await insertDefinition(scope, definition)
  if (!made) return refuseField('label', 'measure.name_taken', { key: definition.key })
  const id = await insertMeasure(scope, made.id, formula)
  if (!many) await beginRounds(scope)
  await audit(scope, { action: 'measure.created', subject: id, after: forTheRecord({ ...definition, ...formula }) })
  await enqueue(scope, countMeasures, {})
  return readMeasure(scope, id)
}

export async function changeMeasure(
  scope: Scope,
  { id, label, formula: given }: { id: string; label?: string; formula?: FormulaInput },
) {
  await queueUp(scope)
  const row = found(await findMeasure(scope, id))
  const before = { label: row.label, ...formulaOf(row) }
  const after = { label: label?.trim() ?? row.label, ...(given ? sound(given) : formulaOf(row)) }
  if (JSON.stringify(after) === JSON.stringify(before)) return readMeasure(scope, id)
  const { label: name, ...formula } = after
  // Conditions that ask for it were written for values of its type.
  if (typeOfMeasure(formula) !== row.type) return refuseField('formula.calculation', 'measure.type_stays', { type: row.type })
  if (name !== row.label) await setLabel(scope, row.definitionId, name)
  if (JSON.stringify(formula) !== JSON.stringify(formulaOf(row))) {
    await setFormula(scope, id, formula)
    await enqueue(scope, countMeasures, {})
  }
  await audit(scope, { action: 'measure.changed', subject: id, before: forTheRecord(before), after: forTheRecord(after) })
  return readMeasure(scope, id)
}

export async function removeMeasure(scope: Scope, id: string): Promise<Record<string, never>> {
  await queueUp(scope)
  const row = found(await findMeasure(scope, id))
  const { of, key, label, definitionId } = row
  const segment = await segmentAskingFor(scope, { of, key })
  if (segment) return refuse('conflict', 'measure.in_segment', { segment: segment.name })
  const wave = await findWaveBy(scope, key)
  if (wave) return refuse('conflict', 'measure.in_wave', { wave: wave.name })
  await deleteDefinition(scope, definitionId)
  await audit(scope, { action: 'measure.removed', subject: id, before: forTheRecord({ of, key, label, ...formulaOf(row) }) })
  await enqueue(scope, clearMeasure, { of, key })
  return {}
}

/** A formula with all its parts, or what is wrong with it at its fields. */
export function sound({
  event,
  calculation,
  property = null,
  valueType = null,
  days = null,
  conditions = [],
}: FormulaInput): Formula {
  const formula: Formula = { event: event.trim(), calculation, property, valueType, days, conditions }
  const [first, ...others] = formulaIssues(formula).map(({ field, because }) => ({
    field: `formula.${field}`,
    words: `measure.problem.${because}` as const,
  }))
  if (first) throw new Refusal('invalid', 'refusal.invalid', {}, [first, ...others])
  return formula
}

/** The audit cannot be rewritten when a person is erased, so it never learns whom a condition may name. */
const forTheRecord = <T extends { conditions: Formula['conditions'] }>(formula: T): T => ({
  ...formula,
  conditions: formula.conditions.map((test) => ({ ...test, value: typeof test.value === 'string' ? '…' : test.value })),
})

const readMeasure = async (scope: Scope, id: string): Promise<Sendable<Measure>> =>
  shown(found(await findMeasure(scope, id)), await sizes(scope))

function shown(row: MeasureRow, all: Record<Of, number> | null): Sendable<Measure> {
  const { id, of, key, label, type, dueSince, done, countedAt, createdAt, byName } = row
  const whole = all?.[of] ?? 0
  return {
    ...{ id, of, key, label, type, countedAt, createdAt, byName },
    formula: formulaOf(row),
    counting: dueSince && { done: Math.min(done, whole), of: whole },
  }
}
