import type { Axis, Exploration, ExplorerInput } from '#contract/learn/explorer.ts'
import { type CsvCell, csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { exploreWithCuts } from './explorer.ts'

/** The table as a file: so many rows as one looks through, hence in one piece. The mark in front tells Excel that this is UTF-8. */
export async function* explorationAsCsv(visit: Visit, input: ExplorerInput): AsyncGenerator<string> {
  const { axes, rows, population } = await exploreWithCuts(visit, input)
  const searched = axes.flatMap(({ found, edges }) => (found && edges?.length ? [found.p] : []))
  yield `\ufeff${csvLine([...axes.flatMap(headOf), ...HEAD, ...(population?.all ? INVITED : []), ...searched.map(() => 'search_p')])}`
  yield rows
    .map(({ keys, standing: { answers, counted, score }, verdict, against, barred, population: people }) =>
      csvLine([
        ...keys.flatMap((key, at) => cellsOf(key, axes[at])),
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

const headOf = ({ label, by, edges }: Axis): string[] => {
  const name = label ?? by
  return edges ? [`${name}_from`, `${name}_below`] : [name]
}

/** Bins by their two edges, the upper one outside, none where they are open; stretches of time by their first day; values that stand together as none. */
function cellsOf({ value, label, from }: Exploration['rows'][number]['keys'][number], axis: Axis | undefined): CsvCell[] {
  if (!axis?.edges) return [from ?? label ?? value]
  const at = value === null ? null : Number(value)
  return at === null ? [null, null] : [axis.edges[at - 1] ?? null, axis.edges[at] ?? null]
}
