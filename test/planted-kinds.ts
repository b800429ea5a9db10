import type { AnswerTable } from '#domain/learn/drivers/answer-table.ts'
import { profilesOf } from '#domain/learn/drivers/profiles.ts'
import { randomFrom } from '#domain/random.ts'
import { finish } from '#domain/steps.ts'

type Crowd = { alike: number; fall?: number }

/** Three kinds of people; the second scores lower by `fall`, a share. `alike` 0: attributes say nothing of the kind. */
export function crowd(seed: string, people: number, { alike, fall = 0 }: Crowd): { table: AnswerTable; kind: Int32Array } {
  const { share, below } = randomFrom(seed)
  const kind = Int32Array.from({ length: people }, () => below(3))
  const words = (name: string, levels: string[]) => {
    const codes = Int32Array.from(kind, (one) => (share() < 0.05 ? -1 : share() < alike ? one : below(3)))
    return { name, kind: 'words' as const, codes, levels }
  }
  const number = (name: string) => {
    const values = Float64Array.from(kind, (one) =>
      share() < 0.05 ? Number.NaN : Math.exp(3 * share() + (alike > 0 ? 2 * one : 0)),
    )
    return { name, kind: 'number' as const, values }
  }
  const attributes = [words('plan', ['free', 'team', 'firm']), words('region', ['n', 'e', 's']), number('calls'), number('spend')]
  const x = Int8Array.from(kind, (one) => {
    const drawn = share() - (one === 1 ? fall : 0)
    return drawn < 0.25 ? -1 : drawn < 0.5 ? 0 : 1
  })
  return { table: { x, account: null, attributes }, kind }
}

/** The chance of each false finding about kinds of people at which the method is meant to work. */
export const NOMINAL_OF_KINDS = { 'kinds of people': 0.05, 'a kind that scores otherwise': 0.1 }

/** In how many of so many seeds kinds are found where there are none, and scores of theirs that differ where all score alike. */
export function falseKinds(people: number, seeds: number): Record<keyof typeof NOMINAL_OF_KINDS, number> {
  const times = { 'kinds of people': 0, 'a kind that scores otherwise': 0 }
  for (let seed = 0; seed < seeds; seed++) {
    const found = (of: Crowd) => finish(profilesOf(crowd(`nothing ${seed}`, people, of).table, { seed: `kinds ${seed}` }))
    times['kinds of people'] += Number(found({ alike: 0 })?.clear === true)
    const kinds = found({ alike: 0.8 })
    if (!kinds?.clear) throw new Error('Kinds that are there were not found.')
    times['a kind that scores otherwise'] += Number(kinds.profiles.some(({ verdict }) => verdict !== 'no_evidence'))
  }
  return times
}
