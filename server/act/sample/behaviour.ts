import { measured, tallyOf, typeOfMeasure, windowStart } from '#domain/listen/measure.ts'
import { newId } from '#server/platform/scope.ts'
import type { Sample, SampleActivity, SampleAttributes } from '#server/workspace/sample/sample.ts'
import type { Place } from './rows.ts'
import type { Row } from './sample.queries.ts'

type Of = 'contact' | 'account'

/** The rows of what customers did and how it is measured. */
export function behaviourRows(sample: Sample, { locale, now, ownerId }: Place, idOf: (key: string) => string) {
  const first = sample.activities[0]?.at ?? now
  return {
    attributeDefinitions: sample.measures.map(
      ({ of, key, label, formula }): Row<'attributeDefinitions'> => ({
        id: idOf(`measure of ${of} ${key}`),
        of,
        key,
        type: typeOfMeasure(formula),
        label: label[locale],
        origin: 'computed',
        createdAt: first,
      }),
    ),
    measures: sample.measures.map(
      ({ of, key, formula: { conditions, ...formula } }): Row<'measures'> => ({
        id: newId(),
        definitionId: idOf(`measure of ${of} ${key}`),
        ...formula,
        conditions,
        createdAt: first,
        createdBy: ownerId,
        updatedAt: first,
        countedAt: now,
      }),
    ),
    activities: sample.activities.map(
      ({ contactId, accountId, ...activity }, at): Row<'activities'> => ({
        id: newId(),
        contactId: contactId && idOf(contactId),
        accountId: accountId && idOf(accountId),
        ...activity,
        messageId: `sample ${at + 1}`,
      }),
    ),
  }
}

/** What the measures come to now, by the sample's own key of a contact or an account: the same that counting would find. */
export function valuesIn(sample: Sample, now: Date, timeZone: string): (of: Of, id: string) => SampleAttributes {
  const companyOf = new Map(sample.contacts.map(({ id, accountId }) => [id, accountId]))
  const keyed: Record<Of, Map<string, SampleActivity[]>> = {
    contact: Map.groupBy(sample.activities, ({ contactId }) => contactId ?? ''),
    account: Map.groupBy(sample.activities, ({ contactId, accountId }) => accountId ?? companyOf.get(contactId ?? '') ?? ''),
  }
  const measures = sample.measures.map((measure) => ({ ...measure, since: windowStart(measure.formula.days, now, timeZone) }))
  return (of, id) =>
    Object.fromEntries(
      measures
        .filter((measure) => measure.of === of)
        .flatMap(({ key, formula, since }) => {
          const value = measured(formula, tallyOf(formula, keyed[of].get(id) ?? [], since), now, timeZone)
          return value === null ? [] : [[key, value]]
        }),
    )
}
