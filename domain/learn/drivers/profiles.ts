import type { Verdict } from '#domain/learn/comparison.ts'
import { benjaminiHochberg } from '#domain/learn/correction.ts'
import { verdictOn } from '#domain/learn/looks.ts'
import type { Score } from '#domain/learn/score.ts'
import { type Random, randomFrom } from '#domain/random.ts'
import type { Steps } from '#domain/steps.ts'
import { type AnswerTable, accountsOf, requireTable } from './answer-table.ts'
import { type Basis, basisOf } from './basis.ts'
import { contrastOf, scoreAmong } from './contrast.ts'
import { distanceBetween, distancesAmong, type Traits, traitsOf } from './gower.ts'
import { type Clusters, clusterAround, type Distances, firstMedoids, silhouetteOf } from './medoids.ts'
import { type Mark, marksOf } from './profile-marks.ts'

/**
 * People who are like one another: what marks them, and their score against everybody else's in points. `example`: the row of the answer whose
 * person stands for all. `verdict` by `q`, corrected for all profiles, and by the difference alone.
 */
export type Profile = {
  answers: number
  share: number
  example: number
  marks: Mark[]
  score: Score | null
  against: { difference: number; low: number; high: number; p: number; q: number } | null
  verdict: Verdict
}
/**
 * `silhouettes` for each number of profiles tried. `clear`: whether the best is at least .25 (Kaufman & Rousseeuw 1990: below it there is no
 * structure to speak of) and better than attributes that have nothing to do with one another would give (`p`); otherwise there are no profiles.
 */
export type Profiles = Basis & {
  clear: boolean
  silhouettes: { profiles: number; silhouette: number }[]
  p: number
  profiles: Profile[]
  /** The profile of each answer, a place in `profiles`; empty where none are clear. */
  of: number[]
}

const MOST_PROFILES = 8
const CLEAR = 0.25
const LEVEL = 0.05
const SAMPLE = 1000
/** Tables whose attributes were shuffled apart, each of so many people, that the structure must beat. */
const SHUFFLED = 19
const SHUFFLED_PEOPLE = 250
/** The smallest profile, as a part of the sample; and the fewest answers of which anybody can ask. */
const SMALLEST = 0.02
const FEWEST = 50

/**
 * Kinds of customers by what is known of them, not by what they answered: Gower's distance and medoids on at most
 * 1,000 people drawn by lot, everybody else joined to the nearest medoid. Medoids rather than means, since words have no mean and a real person can
 * be shown; Gower rather than k-prototypes, whose balance of words against numbers is a free parameter, and which takes no gaps. 2 to 8 profiles,
 * the best by silhouette. The answers played no part in finding them, so that their scores are compared as any groups'.
 * Null below 50 answers or without an attribute that varies.
 * @throws RangeError for a broken table
 */
export function* profilesOf(table: AnswerTable, { seed }: { seed: string }): Steps<Profiles | null> {
  requireTable(table)
  const random = randomFrom(seed)
  const traits = traitsOf(table)
  if (traits.people < FEWEST || traits.columns.length === 0) return null
  const places = drawn(traits.people, SAMPLE, random)
  const tried = yield* bestClusters(traits, places)
  const best = tried.reduce((most, one) => (one.silhouette > most.silhouette ? one : most))
  const p = yield* chanceOf(traits, best.silhouette, random)
  const clear = best.silhouette >= CLEAR && p <= LEVEL
  const of = clear ? yield* joined(traits, places, best.clusters) : new Int32Array()
  const accounts = accountsOf(table.account)
  const found = clear ? Array.from(best.clusters.medoids, (medoid, at) => ({ at, example: places[medoid] ?? 0 })) : []
  const contrasts = found.map(({ at }) => contrastOf(table.x, sidesOf(of, at), accounts))
  const corrected = benjaminiHochberg(contrasts.map((contrast) => contrast?.p ?? 1))
  const profiles = found.map(({ at, example }): Profile => {
    const [inside, contrast, q] = [sidesOf(of, at), contrasts[at] ?? null, corrected[at] ?? 1]
    const answers = inside.reduce((sum, one) => sum + one, 0)
    const against = contrast && { difference: contrast.difference, low: contrast.low, high: contrast.high, p: contrast.p, q }
    const score = scoreAmong(table.x, inside, accounts)
    const verdict = against ? verdictOn(against) : 'too_few'
    return { answers, share: answers / of.length, example, marks: marksOf(table, inside), score, against, verdict }
  })
  return {
    ...basisOf('medoids', traits.people, accounts, seed),
    clear,
    silhouettes: tried.map(({ clusters, silhouette }) => ({ profiles: clusters.medoids.length, silhouette })),
    p,
    profiles,
    of: [...of],
  }
}

const sidesOf = (of: Int32Array, profile: number): Int8Array => Int8Array.from(of, (one) => Number(one === profile))

/** Some people by lot, everybody where there are no more. */
function drawn(people: number, most: number, { shuffle }: Random): Int32Array {
  const all = Array.from({ length: people }, (_, person) => person)
  return Int32Array.from(people <= most ? all : shuffle(all).slice(0, most)).sort()
}

/** Clusters for every number of profiles; a division into profiles of which one is tiny counts as no structure. */
function* bestClusters(traits: Traits, places: Int32Array): Steps<{ clusters: Clusters; silhouette: number }[]> {
  const distances: Distances = { values: distancesAmong(traits, places), many: places.length }
  yield
  const first = firstMedoids(distances, Math.min(MOST_PROFILES, places.length))
  const tried: { clusters: Clusters; silhouette: number }[] = []
  for (let many = 2; many <= first.length; many++) {
    yield
    const clusters = clusterAround(distances, first.slice(0, many))
    yield
    const sizes = new Int32Array(many)
    for (const one of clusters.of) sizes[one] = (sizes[one] ?? 0) + 1
    const tiny = Math.min(...sizes) < SMALLEST * places.length
    tried.push({ clusters, silhouette: tiny ? 0 : silhouetteOf(distances, clusters) })
  }
  return tried
}

/** How often attributes that were shuffled apart look as clear. */
function* chanceOf(traits: Traits, observed: number, random: Random): Steps<number> {
  let reached = 1
  for (let turn = 0; turn < SHUFFLED; turn++) {
    const places = drawn(traits.people, SHUFFLED_PEOPLE, random)
    const columns = traits.columns.map((column) => {
      const orders = random.shuffle([...places])
      return { ...column, values: Float64Array.from(orders, (person) => column.values[person] ?? Number.NaN) }
    })
    const shuffled = { people: places.length, columns }
    const tried = yield* bestClusters(shuffled, Int32Array.from(places.keys()))
    if (Math.max(...tried.map(({ silhouette }) => silhouette)) >= observed) reached++
  }
  return reached / (SHUFFLED + 1)
}

/** Everybody's profile: that of the medoid who is most like them. */
function* joined(traits: Traits, places: Int32Array, { medoids }: Clusters): Steps<Int32Array> {
  const of = new Int32Array(traits.people)
  for (let person = 0; person < traits.people; person++) {
    let least = Infinity
    for (const [profile, medoid] of medoids.entries()) {
      const distance = distanceBetween(traits, person, places[medoid] ?? 0)
      if (distance < least) {
        least = distance
        of[person] = profile
      }
    }
    if (person % 5000 === 4999) yield
  }
  return of
}
