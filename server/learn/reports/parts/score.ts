import { echoComparison } from '#charts/echo.ts'
import type { Block, Cell, Fact, Figure, Section } from '#server/learn/reports/print/document.ts'
import { drawn } from '#server/learn/reports/print/drawn.ts'
import type { Told } from '#server/learn/reports/told.ts'
import { figureOf, rangeOf, rangeOfDifference, sentenceOf } from '#words/score-figures.ts'
import { sentencesOf, visibleOf } from '#words/score-sentences.ts'

/** The number, what it says, and what it is held against. */
export function scorePart(told: Told): Section {
  const { sheet, say, format, names, when } = told
  const visible = visibleOf(sheet, say, format, names)
  const rows = [
    { name: when, standing: sheet.standing },
    ...sheet.comparisons.map(({ stretch, standing }) => ({ name: names.stretch(stretch), standing })),
  ]
  const chart = echoComparison({
    label: say('score.compared'),
    width: 400,
    rows: rows.map(({ name, standing }) => ({
      ...figureOf(standing),
      label: name,
      title: sentenceOf(name, standing, say, format),
    })),
  })
  const blocks: Block[] = [
    { is: 'figures', figure: figureIn(told), facts: factsIn(told) },
    drawn(chart, say('score.compared'), { title: say('score.compared'), note: comparedIn(told) }),
    { is: 'table', data: true, title: '', columns: columns(told), rows: rows.map((row, at) => rowOf(row, at, told)), notes: [] },
  ]
  return {
    name: 'score',
    heading: say('report.part.score'),
    verdict: [...sentencesOf(sheet, say, format, names), ...(visible ? [visible] : [])],
    blocks,
  }
}

export function figureIn({ sheet: { standing }, say, format }: Told): Figure {
  const { score, sample, answers } = standing
  if (!score) return { value: '–', beside: say('score.of_five', { n: answers }), strong: false, says: say('score.from_five') }
  const [low = '', high = ''] = [score.low, score.high].map(format.points)
  return {
    value: format.points(score.score),
    beside: sample === 'full' ? format.margin(score.margin) : rangeOf(standing, say, format),
    strong: sample === 'full',
    says: say('report.between', { low, high }),
  }
}

export function factsIn({ sheet: { standing, accounts, responseRate, unconfirmed }, say, format }: Told): Fact[] {
  return [
    { value: format.number(standing.answers), says: say('score.fact.answers', { n: standing.answers }) },
    ...(accounts.answered > 0
      ? [{ value: format.number(accounts.answered), says: say('report.cover.accounts', { n: accounts.answered }) }]
      : []),
    ...(responseRate ? [{ value: format.percent(responseRate.rate), says: say('score.fact.rate') }] : []),
    ...(unconfirmed > 0 ? [{ value: format.number(unconfirmed), says: say('score.fact.unconfirmed') }] : []),
  ]
}

const columns = ({ say }: Told) => [
  { title: say('score.col.when'), share: 0.3 },
  { title: say('score.col.score'), share: 0.14, end: true as const },
  { title: say('score.col.range'), share: 0.18, end: true as const },
  { title: say('score.differs.col.answers'), share: 0.14, end: true as const },
  { title: say('score.col.difference'), share: 0.12, end: true as const },
  { title: say('score.differs.col.verdict'), share: 0.12 },
]

function rowOf(
  { name, standing }: { name: string; standing: Told['sheet']['standing'] },
  at: number,
  { sheet, say, format }: Told,
): Cell[] {
  const comparison = at > 0 ? sheet.comparisons[at - 1] : undefined
  const real = comparison?.verdict === 'higher' || comparison?.verdict === 'lower'
  return [
    { text: name, strong: at === 0 },
    { text: standing.score ? format.number(standing.score.score) : '–', value: standing.score?.score ?? null, strong: at === 0 },
    { text: rangeOf(standing, say, format) },
    { text: format.number(standing.answers), value: standing.answers },
    {
      text: comparison?.difference == null ? '' : format.change(comparison.difference),
      value: comparison?.difference ?? null,
      strong: real,
    },
    { text: comparison ? verdictWord(comparison.verdict, say) : '', ...(real ? { strong: true } : { tint: 'ink-3' as const }) },
  ]
}

/** Each comparison in a line: with what, by how much, where the true difference lies, and whether that is real. */
const comparedIn = ({ sheet, say, format, names }: Told): string =>
  sheet.comparisons
    .map(({ against, stretch, difference, low, high, verdict }) => {
      const held = { name: say(`score.against.${against}`, { name: names.stretch(stretch) }), verdict: verdictWord(verdict, say) }
      if (difference === null) return say('report.compared.not', held)
      return say('report.compared', {
        ...held,
        by: format.change(difference),
        range: rangeOfDifference({ low, high }, say, format),
      })
    })
    .join('\n')

export const verdictWord = (verdict: Told['sheet']['comparisons'][number]['verdict'], say: Told['say']): string =>
  verdict === 'barred'
    ? say('score.barred')
    : say(`ui.verdict.${verdict === 'too_few' ? 'few' : verdict === 'no_evidence' ? 'noise' : 'real'}`)
