import { type RangeRow, ranges } from '#charts/ranges.ts'
import type { SilenceSheet, Trait } from '#contract/learn/silence.ts'
import type { Section, Table } from '#server/learn/reports/print/document.ts'
import { drawn } from '#server/learn/reports/print/drawn.ts'
import { sent, type Told } from '#server/learn/reports/told.ts'
import { readSilence } from '#server/learn/silence/silence.ts'
import { wordOf } from '#words/explorer-names.ts'
import { sentencesOfSilence } from '#words/silence-sentences.ts'

/** What those who did not answer could hide; left out where nobody was asked by mail. */
export async function silencePart(told: Told): Promise<Section | null> {
  const { scope, selection, say, format, names } = told
  const { sheet: read } = await readSilence(scope, selection)
  if (!read?.reached) return null
  const sheet = sent<SilenceSheet>(read)
  const trait = ({ name, label }: Trait) => label ?? (name === 'language' || name === 'wave' ? say(wordOf(name)) : name)
  const { previous, parted } = sheet
  const before = previous ?? parted
  const said = sentencesOfSilence(sheet, {
    ...{ points: format.points, percent: format.percent, trait, list: format.list },
    previous: before ? names.inSentence(names.stretch(before.stretch)) : '',
    day: parted ? names.inSentence(names.day(parted.on)) : '',
  })
  const rows = rowsOf(sheet, told, trait)
  const then = previous?.standing.score
  const threshold = previous && then ? { at: then.score, label: names.stretch(previous.stretch) } : null
  const chart = ranges({ rows, threshold, label: say('silence.lies'), width: 848 })
  return {
    name: 'silence',
    heading: say('report.part.silence'),
    verdict: said.map(({ id, values }) => say(id, values)),
    blocks: rows.length
      ? [drawn(chart, say('silence.lies'), { title: say('silence.lies'), note: say('silence.lies.note') }), tableOf(rows, told)]
      : [],
  }
}

/** The score as answered, as weighted, and as far as silence could move it: the rows of the screen. */
function rowsOf(
  { standing, weighing, early, bounds, traits }: SilenceSheet,
  { say, format }: Told,
  trait: (of: Trait) => string,
): RangeRow[] {
  const { score } = standing
  if (!score || !bounds) return []
  const interval = (name: string, of: { score: number; low: number; high: number }): RangeRow => ({
    label: name,
    title: name,
    kind: 'interval',
    ...{ score: of.score, low: of.low, high: of.high },
  })
  const named = (name: string) => trait(traits.find((one) => one.name === name) ?? { name, label: name })
  const late = early && early.verdict !== 'too_few' ? early.extrapolated : null
  return [
    interval(say('silence.lies.answered'), score),
    ...(weighing?.rows ?? []).flatMap(({ by, weighted }) =>
      weighted ? [interval(say('silence.lies.weighted', { names: format.list(by.map(named)) }), weighted)] : [],
    ),
    ...(late === null
      ? []
      : [{ label: say('silence.lies.late'), title: '', kind: 'point' as const, score: late, low: late, high: late }]),
    { label: say('silence.lies.bounds'), title: '', kind: 'bounds', score: score.score, low: bounds.low, high: bounds.high },
  ]
}

const tableOf = (rows: readonly RangeRow[], { say, format }: Told): Table => ({
  is: 'table',
  data: true,
  title: say('silence.lies'),
  columns: [
    { title: '', share: 0.4 },
    { title: say('score.col.score'), share: 0.2, end: true },
    { title: say('score.col.range'), share: 0.4, end: true },
  ],
  rows: rows.map(({ label, kind, score, low, high }) => [
    { text: label },
    kind === 'bounds' ? { text: '–', value: null } : { text: format.points(score), value: score },
    { text: kind === 'point' ? '–' : say('score.range', { low: format.points(low), high: format.points(high) }) },
  ]),
  notes: [],
})
