import { useQuery } from '@tanstack/react-query'
import { asking } from '#web/queries.ts'
import { useSay } from '#web/words.ts'

/** Fields and attributes of contacts and their companies by which people can be divided. */
export function useDividers(): { value: string; label: string }[] {
  const say = useSay()
  const definitions = useQuery(asking('GET /api/attributes', {})).data ?? []
  const attributes = new Map(
    definitions
      .filter(({ of, type }) => of !== 'response' && DIVIDING.has(type))
      .map(({ key, label }) => [`attribute:${key}`, label]),
  )
  return [
    ...[...attributes].map(([value, label]) => ({ value, label })),
    { value: 'role', label: say('planner.by.role') },
    { value: 'locale', label: say('planner.by.locale') },
  ]
}

/** Types with few values. */
const DIVIDING = new Set(['text', 'boolean', 'number'])
