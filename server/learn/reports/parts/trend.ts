import { trend, unsaid } from '#charts/trend.ts'
import type { Block, Section, Table } from '#server/learn/reports/print/document.ts'
import { drawn } from '#server/learn/reports/print/drawn.ts'
import type { Told } from '#server/learn/reports/told.ts'
import { flagsOf } from '#words/annotation-words.ts'
import { isParted, pointOf, rangeOf } from '#words/score-figures.ts'

/** As many points as a table of one page holds. */
const MOST = 24
/** As many things that happened as stand below the line without driving the next part away. */
const NAMED = 6

/** The last waves or months, as the score screen draws them. */
export function trendPart({ sheet, say, format, names, spec: { locale } }: Told): Section {
  const by = sheet.trend.waves.points.length > 1 ? 'waves' : 'months'
  const { points, direction, annotations } = sheet.trend[by]
  const called = points.map(({ label, startedAt, side, standing }) => ({
    name: label ?? names.month(new Date(startedAt)),
    short: label ?? names.month(new Date(startedAt), 'short'),
    side,
    standing,
  }))
  const last = called.findLast(({ standing }) => standing.score)?.standing.score
  const heading = say('report.part.trend')
  const verdict = [
    say(`score.trend.${direction.verdict}`, { n: direction.over, by }),
    ...(isParted(points) ? [say('score.trend.parted')] : []),
  ]
  if (!last) return { name: 'trend', heading, verdict: [say('score.trend.empty')], blocks: [] }
  const flags = flagsOf(annotations, { say, locale })
  const happened = flags.map(({ title }) => title)
  const line = {
    points: called.map(({ name, short, side, standing }) => pointOf({ name, short, side, counted: true }, standing, say, format)),
    flags,
    label: say('score.trend'),
    latest: format.points(last.score),
    width: 848,
  }
  const table: Table = {
    is: 'table',
    data: true,
    title: say('score.trend'),
    columns: [
      { title: say('score.col.when'), share: 0.4 },
      { title: say('score.col.score'), share: 0.2, end: true },
      { title: say('score.col.range'), share: 0.2, end: true },
      { title: say('score.differs.col.answers'), share: 0.2, end: true },
    ],
    rows: called
      .slice(-MOST)
      .map(({ name, standing }) => [
        { text: name },
        { text: standing.score ? format.number(standing.score.score) : '–', value: standing.score?.score ?? null },
        { text: rangeOf(standing, say, format) },
        { text: format.number(standing.answers), value: standing.answers },
      ]),
    notes: happened,
  }
  return {
    name: 'trend',
    heading,
    verdict,
    blocks: [
      drawn(trend(line), [say('score.trend'), ...happened].join(locale === 'en' ? '; ' : '；'), {
        note: say('score.trend.note'),
      }),
      ...named(unsaid(line), say),
      table,
    ],
  }
}

/** What paper cannot say of a pole: the newest, and how many came before. */
function named(happened: readonly string[], say: Told['say']): Block[] {
  if (happened.length === 0) return []
  const before = happened.length - NAMED
  const newest = happened.slice(-NAMED).toReversed()
  return [{ is: 'notes', notes: before > 0 ? [...newest, say('report.trend.more', { n: before })] : newest }]
}
