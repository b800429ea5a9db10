import type { Axis, Exploration, ExplorerInput } from '#contract/learn/explorer.ts'
import { type CsvCell, csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { exploreWithCuts } from './explorer.ts'

/** The table as a file: so many rows as one looks through, hence in one piece. The mark in front tells Excel that this is UTF-8. */
export async function* explorationAsCsv(visit: Visit, input: ExplorerInput): AsyncGenerator<string> {
  const { axes, rows, population } = await exploreWithCuts(visit, input)
  const searched = axes.flatMap(({ found, edges }) => (found && edges?.length ? [found.p] : []))
  yield `\ufeff${csvLine([...axes.map(({ label, by }) => label ?? by), ...HEAD, ...(population?.all ? INVITED : []), ...searched.map(() => 'search_p')])}`
  yield rows
    .map(({ keys, standing: { answers, counted, score }, verdict, against, barred, population: people }) =>
      csvLine([
        ...keys.map((key, at) => cellOf(key, axes[at])),
        ...[answers, counted.promoter, counted.passive, counted.detractor],
        ...[score?.score ?? null, score?.low ?? null, score?.high ?? null, barred ?? verdict],
        ...[against?.difference ?? null, against?.low ?? null, against?.high ?? null, against?.p ?? null, against?.q ?? null],
        ...(people ? [people.size, people.score, people.low, people.high] : []),
        ...searched,
      ]),
    )
    .join('')
}

const HEAD = [
  ...['answers', 'promoters', 'passives', 'detractors', 'score', 'low', 'high', 'verdict'],
  ...['difference', 'difference_low', 'difference_high', 'p', 'q'],
]

const INVITED = ['invited', 'invited_score', 'invited_low', 'invited_high']

/** Bins as `below 10`, `10 to 20` (below 20) and `from 20`; stretches of time by their first day; values that stand together as none. */
function cellOf({ value, label, from }: Exploration['rows'][number]['keys'][number], axis: Axis | undefined): CsvCell {
  if (!axis?.edges || value === null) return from ?? label ?? value
  const [low, high] = [axis.edges[Number(value) - 1], axis.edges[Number(value)]]
  if (low === undefined) return high === undefined ? null : `below ${high}`
  return high === undefined ? `from ${low}` : `${low} to ${high}`
}
