import type { Exploration } from '#contract/learn/explorer.ts'
import { type CellPopulation, populationOf, populationsOf } from '#domain/learn/cell-population.ts'
import type { ExploredRow } from '#domain/learn/exploration.ts'
import type { Grouping, Question } from '#domain/learn/question.ts'
import type { Standing } from '#domain/learn/standing.ts'
import { placesIn } from '#domain/listen/segment/bind.ts'
import type { Place } from '#domain/listen/segment/field.ts'
import { countAsks } from '#server/learn/counts/counts.ts'
import type { Scope } from '#server/platform/scope.ts'

type Explored = { rows: readonly ExploredRow[]; all: Standing }
type Found = { population: Exploration['population']; rows: NonNullable<Exploration['population']>['all'][] }

/**
 * What is asked of exactly those whom a wave invited, cell by cell: of a wave alone, since in a stretch of time one person may have answered more
 * than once, and by what was known when they were invited, since nothing else is known of those who did not answer. Null where that is not so.
 */
export async function invitedIn(scope: Scope, question: Question, explored: Explored, isAsked: boolean): Promise<Found> {
  const { waveIds, by, condition } = question
  const [waveId] = waveIds ?? []
  const nothing = explored.rows.map(() => null)
  if (!waveId || !by.every(isOfAsking) || !placesIn(condition).every(wasKnown)) return { population: null, rows: nothing }
  if (!isAsked) return { population: { all: null }, rows: nothing }
  const people = await countAsks(scope, waveId, question)
  const all = people.reduce((sum, each) => sum + each.people, 0)
  const cells = explored.rows.map(({ keys, standing: { counted } }) => ({ keys, counted }))
  return {
    population: { all: shown(populationOf(explored.all.counted, all)) },
    rows: populationsOf(cells, people).map(shown),
  }
}

const isOfAsking = (grouping: Grouping) => !('grain' in grouping) && 'place' in grouping.trait && wasKnown(grouping.trait.place)
const wasKnown = (place: Place) => 'key' in place && place.of === 'asked'

function shown(found: CellPopulation) {
  const { size } = found
  if ('because' in found) return { size, because: found.because, score: null, low: null, high: null, margin: null }
  const { score, low, high, margin } = found
  return { size, because: null, score, low, high, margin }
}
