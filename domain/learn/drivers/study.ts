import type { Steps } from '#domain/steps.ts'
import type { AnswerTable } from './answer-table.ts'
import { cutsOf } from './cut.ts'
import { type Decomposition, decompose } from './decomposition.ts'
import { driversOf } from './drivers.ts'
import { type Profile, type Profiles, profilesOf } from './profiles.ts'
import { subgroupsOf } from './subgroups.ts'

/** The questions of "why", in the order in which they are computed. */
export const STUDY_PARTS = ['change', 'drivers', 'cuts', 'subgroups', 'profiles'] as const
export type StudyPart = (typeof STUDY_PARTS)[number]
/** `pair`: what changed is asked of, the first side against the second; null where there is nothing to hold answers against. */
export type StudyTables = { table: AnswerTable; pair: { table: AnswerTable; sides: Int8Array } | null }
export type StudySettings = { seed: string; bootstraps: number; permutations: number }

/** For a screen: p-values down to .001, and intervals of shares that no longer move. */
export const STUDY_SETTINGS = { bootstraps: 500, permutations: 999 }
/** Whether all attributes together explain anything is told as well by fewer. */
const DRIVER_PERMUTATIONS = 199

/** What a part found, as it is kept: without the rows that stand for people. */
export type StudyFindings = {
  change: Decomposition | null
  drivers: ReturnType<typeof driversOf> extends Steps<infer T> ? T : never
  cuts: ReturnType<typeof cutsOf> extends Steps<infer T> ? T : never
  subgroups: ReturnType<typeof subgroupsOf> extends Steps<infer T> ? T : never
  profiles: (Omit<Profiles, 'of' | 'profiles'> & { profiles: Omit<Profile, 'example'>[] }) | null
}

/**
 * One part of a study: the same tables, seed and settings give the same figures. Null where it can say nothing; see each part's own rule.
 * @throws RangeError for a broken table
 */
export function* studyPart<P extends StudyPart>(
  part: P,
  { table, pair }: StudyTables,
  { seed, bootstraps, permutations }: StudySettings,
): Steps<StudyFindings[P]> {
  const own = `${seed}:${part}`
  const work: { [K in StudyPart]: () => Steps<StudyFindings[K]> } = {
    change: function* () {
      yield
      return pair && decompose(pair.table, pair.sides)
    },
    drivers: () => driversOf(table, { seed: own, bootstraps, permutations: Math.min(permutations, DRIVER_PERMUTATIONS) }),
    cuts: () => cutsOf(table, { seed: own, permutations }),
    subgroups: () => subgroupsOf(table, { seed: own, permutations }),
    profiles: function* () {
      const found = yield* profilesOf(table, { seed: own })
      if (!found) return null
      const { of: _rows, profiles, ...rest } = found
      return { ...rest, profiles: profiles.map(({ example: _row, ...profile }) => profile) }
    },
  }
  return yield* work[part]()
}

/** About how many rests a part takes, for a bar of progress. */
export function restsOf(part: StudyPart, { table }: StudyTables, { bootstraps, permutations }: StudySettings): number {
  const numbers = table.attributes.filter(({ kind }) => kind === 'number').length
  switch (part) {
    case 'change':
      return 1
    case 'drivers':
      return bootstraps + Math.min(permutations, DRIVER_PERMUTATIONS)
    case 'cuts':
      return Math.max(1, (numbers * permutations) / 20)
    case 'subgroups':
      return Math.max(1, permutations / 5)
    case 'profiles':
      return 300
  }
}
