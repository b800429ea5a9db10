import { randomFrom } from '#domain/random.ts'
import { newId } from '#server/platform/scope.ts'
import { EVENT_NAMES } from '#server/workspace/sample/event-names.ts'
import type { Sample } from '#server/workspace/sample/sample.ts'
import type { SampleLocale } from '#server/workspace/sample/verbatims.ts'
import type { Row } from './sample.queries.ts'

const YEAR = 365 * 86_400_000

/**
 * Each company comes to its yearly renewal; who liked the product last is likelier to stay. The score foretells it, and with 300 companies
 * that can be seen. Who leaves once does not come back.
 */
export function renewals(
  sample: Sample,
  seed: string,
  { now, locale }: { now: Date; locale: SampleLocale },
  idOf: (key: string) => string,
): Row<'activities'>[] {
  const random = randomFrom(`${seed} renewals`)
  const answers = Map.groupBy(sample.responses, ({ accountId }) => accountId)
  const first = sample.waves[0]?.startedAt ?? now
  return sample.accounts.flatMap(({ id }): Row<'activities'>[] => {
    const events: Row<'activities'>[] = []
    let at = new Date(first.getTime() + Math.round(random.share() * YEAR))
    for (; at < now; at = new Date(at.getTime() + YEAR)) {
      const last = (answers.get(id) ?? []).findLast(({ answeredAt }) => answeredAt < at)
      const stays = random.chance(chanceAfter(last?.rating ?? null))
      const name = EVENT_NAMES[stays ? 'renewal' : 'leaving'][locale]
      events.push({
        id: newId(),
        contactId: null,
        accountId: idOf(id),
        name,
        properties: {},
        at,
        messageId: `${name} ${id} ${+at}`,
      })
      if (!stays) break
    }
    return events
  })
}

const chanceAfter = (rating: number | null): number => (rating === null ? 0.8 : rating >= 9 ? 0.95 : rating >= 7 ? 0.8 : 0.5)
