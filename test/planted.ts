import type { AnswerTable, Attribute } from '#domain/learn/drivers/answer-table.ts'
import { type Random, randomFrom } from '#domain/random.ts'

/**
 * What was planted, in points: the score falls past 20,000 calls, is lower above 20,000 of spend, higher after a resolved complaint, and higher
 * on the plan "team", which `shift` (0..1) more people have now than before; `change` is what everybody's score did itself, always 0.
 */
export type Sizes = { calls: number; spend: number; complaint: number; plan: number; shift: number; change: number }
/** `now`: 1 for answers of this period, 0 for those of the one before. */
export type Planted = { table: AnswerTable; now: Int8Array; resolved: Uint8Array; sizes: Sizes }
type World = { answers: number; accounts?: number; nothing?: boolean }

export const CUT = 20_000
export const RESOLVED = 0.25

/**
 * Answers with known truths of sizes that the seed draws, or (`nothing`) of the same look without any. With accounts, what is known of a company is
 * one for all its people, who also lean the same way. No chance ever leaves 0..1, so that a planted size is the true one to the last digit.
 */
export function plantedAnswers(seed: string, { answers, accounts = 0, nothing = false }: World): Planted {
  const random = randomFrom(seed)
  const sizes = nothing ? { calls: 0, spend: 0, complaint: 0, plan: 0, shift: 0, change: 0 } : sizesFrom(random)
  const { share, below } = random
  const account = accounts > 0 ? Int32Array.from({ length: answers }, () => below(accounts)) : null
  const owners = account ?? Int32Array.from({ length: answers }, (_, at) => at)
  const many = accounts || answers
  const leans = Float64Array.from({ length: many }, () => (account ? 0.38 * (share() - 0.5) : 0))
  // Both numbers are as skewed as such numbers are; three in ten lie above the cut.
  const skewed = () => Float64Array.from({ length: many }, () => Math.round(CUT * Math.exp(3 * (share() - 0.7))))
  const [calls, spend] = [skewed(), skewed()]
  const team = 0.35 + sizes.shift / 2
  const plan = Int32Array.from({ length: many }, () => Number(share() < team))

  const codes = owners.map((owner) => plan[owner] ?? 0)
  const isNow = (code: number) => (code ? (0.35 + sizes.shift) / (2 * team) : (0.65 - sizes.shift) / (2 * (1 - team)))
  const now = Int8Array.from(codes, (code) => Number(share() < isNow(code)))
  const complaint = Int32Array.from(owners, () => (share() < RESOLVED ? 2 : Number(share() < 0.2)))
  const resolved = Uint8Array.from(complaint, (code) => Number(code === 2))
  const x = Int8Array.from(owners, (owner, at) => {
    const number = ((calls[owner] ?? 0) > CUT ? sizes.calls : 0) + ((spend[owner] ?? 0) > CUT ? sizes.spend : 0)
    const points = number + (resolved[at] ? sizes.complaint : 0) + (codes[at] ? sizes.plan : 0)
    const drawn = share() + points / 200 + (leans[owner] ?? 0)
    return drawn < 0.4 ? -1 : drawn < 0.62 ? 0 : 1
  })
  const words = (name: string, of: Int32Array, levels: string[]): Attribute => ({ name, kind: 'words', codes: of, levels })
  const number = (name: string, of: Float64Array): Attribute => {
    return { name, kind: 'number', values: Float64Array.from(owners, (owner) => of[owner] ?? 0) }
  }
  const attributes = [
    number('calls', calls),
    number('spend', spend),
    number('seats', skewed()),
    words('complaint', complaint, ['none', 'open', 'resolved']),
    words('plan', codes, ['free', 'team']),
    words(
      'region',
      Int32Array.from(owners, (owner) => owner % 4),
      ['north', 'east', 'south', 'west'],
    ),
  ]
  return { table: { x, account, attributes }, now, resolved, sizes }
}

const sizesFrom = ({ share }: Random): Sizes => ({
  calls: -(10 + 8 * share()),
  spend: -(8 + 8 * share()),
  complaint: 8 + 6 * share(),
  plan: 16 + 12 * share(),
  shift: 0.15 + 0.15 * share(),
  change: 0,
})
