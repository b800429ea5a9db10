import { groupOf } from './score.ts'

/** How often a rating was given with a weight (1 unless said) by people of one account; null: people of no account, each on their own. */
export type AccountAnswers = { account: string | number | null; rating: number; weight?: number; answers: number }

/**
 * What the people of an account have in all. Of the weight, `up` is the promoters' and `down` the detractors'; the last three sum the squares
 * of single weights the same way. `times`: so many people of no account are alike, and each is a cluster of one; their `account` is null.
 */
export type Cluster = {
  account: string | number | null
  times: number
  answers: number
  promoters: number
  detractors: number
  weight: number
  up: number
  down: number
  weight2: number
  up2: number
  down2: number
}

/**
 * Answers summed by account, in the order in which accounts appear; rows without answers count for nothing.
 * @param weightOf of each answer of a row, where the row itself does not say
 * @throws RangeError for a rating outside 0..10, a weight that is not above 0, or a broken count
 */
export function clustersOf<R extends AccountAnswers>(
  rows: readonly R[],
  weightOf: (row: R) => number = ({ weight = 1 }) => weight,
): Cluster[] {
  const clusters: Cluster[] = []
  const places = new Map<string | number, Cluster>()
  for (const row of rows) {
    const { account, rating, answers } = row
    const weight = weightOf(row)
    requireRow(rating, weight, answers)
    if (answers === 0) continue
    let cluster = account === null ? undefined : places.get(account)
    if (!cluster) {
      cluster = empty(account, account === null ? answers : 1)
      clusters.push(cluster)
      if (account !== null) places.set(account, cluster)
    }
    add(cluster, rating, weight, account === null ? 1 : answers)
  }
  return clusters
}

const empty = (account: Cluster['account'], times: number): Cluster => ({
  account,
  times,
  answers: 0,
  promoters: 0,
  detractors: 0,
  weight: 0,
  up: 0,
  down: 0,
  weight2: 0,
  up2: 0,
  down2: 0,
})

function add(cluster: Cluster, rating: number, weight: number, people: number): void {
  const group = groupOf(rating)
  const [heavy, squared] = [people * weight, people * weight * weight]
  cluster.answers += people
  cluster.weight += heavy
  cluster.weight2 += squared
  if (group === 'promoter') {
    cluster.promoters += people
    cluster.up += heavy
    cluster.up2 += squared
  } else if (group === 'detractor') {
    cluster.detractors += people
    cluster.down += heavy
    cluster.down2 += squared
  }
}

function requireRow(rating: number, weight: number, answers: number): void {
  if (!Number.isInteger(rating) || rating < 0 || rating > 10)
    throw new RangeError(`A rating is a whole number 0..10, got ${rating}.`)
  if (!(weight > 0 && weight < Infinity)) throw new RangeError(`A weight must be above 0, got ${weight}.`)
  if (!Number.isSafeInteger(answers) || answers < 0) throw new RangeError(`A count is a whole number from 0, got ${answers}.`)
}
