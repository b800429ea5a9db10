import { queueUp } from '#server/listen/attributes/attributes.ts'
import type { Visit } from '#server/platform/http.ts'
import type { Of } from './measures.queries.ts'
import { clearValues, isDefined, subjectsAfter } from './rounds.queries.ts'

const PORTION = 2000

/** Takes the values of a measure that is gone away, unless an attribute of the same key has come since: then they are that one's. */
export async function clearRemoved(visit: Visit, of: Of, key: string): Promise<void> {
  for (let place: string | null = ''; place !== null; ) {
    const from: string = place
    place = await visit(async (scope) => {
      await queueUp(scope)
      if (await isDefined(scope, of, key)) return null
      const ids = await subjectsAfter(scope, of, from || null, PORTION)
      await clearValues(scope, of, key, ids)
      return ids.length === PORTION ? (ids.at(-1) ?? null) : null
    })
  }
}
