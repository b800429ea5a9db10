import type { Change, Cuts, Drivers, KindOfPeople, Profiles, Subgroups } from '#contract/learn/findings.ts'
import { type CsvCell, csvLine } from '#domain/csv-guard.ts'
import type { StudyPart } from '#domain/learn/drivers/study.ts'
import type { Condition } from '#domain/listen/segment/condition.ts'
import { printCondition } from '#domain/listen/segment/print.ts'
import type { Visit } from '#server/platform/http.ts'
import { readStudy } from './studies.ts'

type Line = readonly CsvCell[]
type Sheet = { head: readonly string[]; lines: readonly Line[] }

/** One table of what a study has found so far, its head alone where there is nothing. The mark in front tells Excel that this is UTF-8. */
export async function* findingsAsCsv(visit: Visit, { id, table }: { id: string; table: StudyPart }): AsyncGenerator<string> {
  const { findings } = await visit((scope) => readStudy(scope, id))
  const sheets: Record<StudyPart, () => Sheet> = {
    change: () => ({ head: CHANGE, lines: findings.change ? changeLines(findings.change as Change) : [] }),
    drivers: () => ({ head: DRIVERS, lines: findings.drivers ? driverLines(findings.drivers as Drivers) : [] }),
    cuts: () => ({ head: CUTS, lines: findings.cuts ? cutLines(findings.cuts as Cuts) : [] }),
    subgroups: () => ({ head: SUBGROUPS, lines: findings.subgroups ? subgroupLines(findings.subgroups as Subgroups) : [] }),
    profiles: () => ({ head: PROFILES, lines: findings.profiles ? profileLines(findings.profiles as Profiles) : [] }),
  }
  const { head, lines } = sheets[table]()
  yield `\ufeff${csvLine(head)}`
  yield lines.map(csvLine).join('')
}

const KIND = ['kind', 'level', 'above', 'up_to']
const CHANGE = ['part', 'attribute', 'verdict', ...KIND, 'share_now', 'share_before', 'points', 'low', 'high']
const changeLines = ({ difference, mix, rate, attributes, verdict }: Change): Line[] => [
  ...Object.entries({ difference, mix, rate }).map(([part, { points, low, high }]) => [
    ...[part, null, part === 'difference' ? verdict : null, ...NO_KIND],
    ...[null, null, points, low, high],
  ]),
  ...attributes.flatMap(({ name, points, low, high, kinds }): Line[] => [
    ['mix', name, null, ...NO_KIND, null, null, points, low, high],
    ...kinds.map(({ kind, first, second, points }) => ['mix', name, null, ...kindOf(kind), first, second, points, null, null]),
  ]),
]

const DRIVERS = [
  ...['attribute', 'share', 'low', 'high', 'p', 'q', 'real', 'unknown'],
  ...[...KIND, 'answers', 'points', 'points_low', 'points_high'],
]
const driverLines = ({ drivers }: Drivers): Line[] =>
  drivers.flatMap(({ name, share, low, high, p, q, real, unknown, effect }) => {
    const own = [name, share, low, high, p, q, real, unknown]
    if (effect.kind === 'number') return [[...own, ...NO_KIND, null, effect.points, effect.low, effect.high]]
    return effect.levels.map((each) => [...own, ...kindOf(each.level), each.answers, each.points, each.low, each.high])
  })

const CUTS = [
  ...['attribute', 'cut', 'range_low', 'range_high', 'p', 'q', 'verdict', 'difference', 'difference_low', 'difference_high'],
  ...['score_below', 'answers_below', 'score_above', 'answers_above', 'unknown'],
]
const cutLines = ({ cuts }: Cuts): Line[] =>
  cuts.map(({ name, cut, range, p, q, verdict, estimate, below, above, unknown }) => [
    ...[name, cut, range.low, range.high, p, q, verdict],
    ...[estimate?.difference ?? null, estimate?.low ?? null, estimate?.high ?? null],
    ...[below?.score ?? null, below?.answers ?? null, above?.score ?? null, above?.answers ?? null, unknown],
  ])

const SUBGROUPS = ['group', 'answers', 'score', 'low', 'high', 'verdict', 'difference', 'difference_low', 'difference_high', 'p']
const subgroupLines = ({ subgroups }: Subgroups): Line[] =>
  subgroups.map(({ conditions, answers, score, verdict, contrast, p }) => [
    ...[printCondition({ all: conditions.map(clauseOf) }), answers],
    ...[score?.score ?? null, score?.low ?? null, score?.high ?? null],
    ...[verdict, contrast.difference, contrast.low, contrast.high, p],
  ])

const PROFILES = [
  ...['profile', 'answers', 'share', 'score', 'low', 'high', 'verdict', 'difference', 'difference_low', 'difference_high'],
  ...['p', 'q', 'attribute', 'level', 'inside', 'outside', 'effect'],
]
const profileLines = ({ profiles }: Profiles): Line[] =>
  profiles.flatMap(({ answers, share, score, verdict, against, marks }, at) => {
    const own = [
      ...[at + 1, answers, share, score?.score ?? null, score?.low ?? null, score?.high ?? null, verdict],
      ...[against?.difference ?? null, against?.low ?? null, against?.high ?? null, against?.p ?? null, against?.q ?? null],
    ]
    if (!marks.length) return [[...own, null, null, null, null, null]]
    return marks.map(({ name, level, inside, outside, effect }) => [...own, name, level ?? null, inside, outside, effect])
  })

const NO_KIND = [null, null, null, null]
/** A stretch has its `up_to`, and what it is above unless it is the lowest; one open at both ends is all that are known. */
const kindOf = ({ kind, level, from, to }: KindOfPeople): Line => [kind, level ?? null, from ?? null, to ?? null]

/** As the language of conditions asks it, so that it can be asked in the explorer. */
function clauseOf({ name, is, level = '', value = 0 }: Subgroups['subgroups'][number]['conditions'][number]): Condition {
  if (is !== 'level') return { field: name, test: { op: is === 'above' ? '>' : '<=', value: { number: value, currency: null } } }
  const flag = level === 'true' || level === 'false'
  return { field: name, test: { op: 'is', values: [flag ? { flag: level === 'true' } : { text: level }] } }
}
