import type { Section } from '#server/learn/reports/print/document.ts'
import type { Told } from '#server/learn/reports/told.ts'
import { exact } from '#words/score-figures.ts'

/** How the figures came about: what the score screen says under "How this was computed". */
export function methodPart({ sheet: { standing, shares, weighted, method }, say, format }: Told): Section {
  const { score } = standing
  const print = (points: number) => (score ? exact(points, score.margin, format) : '')
  const notes = [
    ...(score && shares
      ? [
          say('method.score', {
            promoter: format.percent(shares.promoter),
            detractor: format.percent(shares.detractor),
            n: standing.answers,
            value: print(score.score),
          }),
          say('method.range', { low: print(score.low), high: print(score.high) }),
        ]
      : []),
    ...(weighted
      ? [
          say('method.weighted', {
            n: weighted.answers,
            worth: format.points(weighted.worth),
            share: format.percent(weighted.topShare),
          }),
        ]
      : []),
    say('method.compare'),
    ...(method.smallestVisible === null ? [] : [say('method.smallest', { points: format.points(method.smallestVisible) })]),
    say('method.table'),
    say('method.counted'),
    say('method.rate'),
    say('method.assumes'),
    say('method.strangers'),
  ]
  return {
    name: 'method',
    heading: say('report.part.method'),
    verdict: [say('report.part.method')],
    blocks: [{ is: 'notes', notes }],
  }
}
