import { newId } from '#server/platform/scope.ts'
import type { Sample } from '#server/workspace/sample/sample.ts'
import { say } from '#words/say.ts'
import type { Place } from './rows.ts'
import type { Row } from './sample.queries.ts'

const DAY = 86_400_000
/** What happened so many days before a wave, the waves counted from the last. */
const HAPPENED = [
  { wave: -7, before: 40, kind: 'channel', breaks: true },
  { wave: -4, before: 12, kind: 'incident', breaks: false },
  { wave: -3, before: 20, kind: 'release', breaks: false },
] as const

/** What a person noted about the two years: a change of channel that parts the line, an incident and a release. */
export function noted(sample: Sample, { locale, ownerId }: Place): Row<'annotations'>[] {
  return HAPPENED.flatMap(({ wave, before, kind, breaks }): Row<'annotations'>[] => {
    const at = sample.waves.at(wave)?.startedAt
    if (!at) return []
    const on = new Date(at.getTime() - before * DAY)
    const stamps = { createdAt: on, createdBy: ownerId, updatedAt: on }
    const words = say(locale)(`sample.noted.${kind}`)
    return [{ id: newId(), programId: null, onDay: on.toISOString().slice(0, 10), kind, words, breaks, ...stamps }]
  })
}

/** What the company watches, aims at and looks at apart: every answer by the week, a goal from a wave of last year, a plan and a region. */
export function watched(sample: Sample, { locale, ownerId, now }: Place, programId: string, idOf: (key: string) => string) {
  const [first, from] = [sample.waves[0], sample.waves.at(-5)]
  const [since, aYearAgo] = [first?.startedAt ?? now, new Date(now.getTime() - 365 * DAY)]
  const stamps = (at: Date) => ({ createdAt: at, createdBy: ownerId, updatedAt: at })
  const word = say(locale)
  const apart = [...new Set(sample.accounts.map(({ attributes }) => String(attributes.region)))].slice(0, 3)
  return {
    watches: [
      {
        ...{ id: newId(), programId, name: word('sample.watch'), condition: null, grain: 'week', judgedAt: aYearAgo },
        ...{ sinceDay: dayOf(since), setAt: aYearAgo, ...stamps(aYearAgo) },
      },
    ] satisfies Row<'watches'>[],
    goals: (from
      ? [
          {
            ...{ id: newId(), programId, name: word('sample.goal'), condition: null, baselineWaveId: idOf(from.id), target: 35 },
            ...{ baselineFrom: null, baselineUntil: null, dueDay: dayOf(new Date(now.getTime() + 120 * DAY)) },
            ...stamps(from.closesAt),
          },
        ]
      : []) satisfies Row<'goals'>[],
    savedViews: apart.map(
      (region): Row<'savedViews'> => ({ id: newId(), name: region, condition: `region is "${region}"`, ...stamps(aYearAgo) }),
    ),
  }
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
