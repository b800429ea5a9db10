import type { Scope } from '#server/platform/scope.ts'
import { listMeasures, setConditions } from './measures.queries.ts'

type Person = { name: string | null; email: string | null; phone: string | null; externalId: string | null }
const MASK = '…'

/** Takes a person who is erased out of the conditions of measures. `name` is null where another person has the same. */
export async function forgetInMeasures(scope: Scope, { name, email, phone, externalId }: Person): Promise<void> {
  const marks = new Set([name, email, phone, externalId].flatMap((mark) => mark?.toLowerCase() ?? []))
  for (const { id, conditions } of await listMeasures(scope)) {
    const left = conditions.map((test) => (marks.has(String(test.value).trim().toLowerCase()) ? { ...test, value: MASK } : test))
    if (left.some((test, at) => test !== conditions[at])) await setConditions(scope, id, left)
  }
}
