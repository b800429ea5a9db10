import { echoRow } from '#charts/echo.ts'
import { axisOf } from '#charts/scale.ts'
import type { Breakdown, BreakdownRow } from '#contract/learn/scores.ts'
import type { Cell, Section, Table } from '#server/learn/reports/print/document.ts'
import { labelOf, type Told } from '#server/learn/reports/told.ts'
import { listAttributes, readBreakdown } from '#server/learn/scores/scores.ts'
import { partedDays } from '#words/parted-days.ts'
import { exact, figureOf, rangeOfDifference } from '#words/score-figures.ts'
import { verdictWord } from './score.ts'

/** As many values as one looks through; the rest stand together and are counted. */
const MOST = 24
const NAMED = 3

/** Where nobody chose, of so many attributes of few values those that one page holds: one short table says little, a page of half a table less. */
const PROPOSED = { attributes: 3, rows: 6, tables: 2, allRows: 8 }

/** The score by the values of an attribute, each held against all the others. */
export async function segmentsPart(told: Told): Promise<Section> {
  const { scope, spec, selection, say } = told
  const heading = say('report.part.segments')
  const attributes = await listAttributes(scope)
  const chosen = spec.by ? attributes.filter(({ name }) => name === spec.by) : attributes
  const found: Found[] = []
  for (const attribute of chosen) {
    const breakdown = await readBreakdown(scope, { ...selection, by: attribute.name, limit: MOST })
    const label = labelOf(attribute, say)
    if (breakdown.rows.length > (spec.by ? 0 : 1)) found.push({ label, breakdown })
    if (!spec.by && found.filter(isShort).length === PROPOSED.attributes) break
  }
  const short = found.filter(isShort)
  const shown = spec.by ? found : short.length ? onOnePage(short, told) : found.slice(0, 1)
  if (shown.length === 0) return { name: 'segments', heading, verdict: [say('report.segments.empty')], blocks: [] }
  return { name: 'segments', heading, verdict: verdictsOf(shown, told), blocks: shown.map((each) => tableOf(each, told)) }
}

/** Those that differ first; the others in their order. */
function onOnePage(found: readonly Found[], told: Told): Found[] {
  const differs = ({ breakdown }: Found) => Number(verdictOf(breakdown, told).differs)
  const kept: Found[] = []
  let rows = 0
  for (const each of found.toSorted((a, b) => differs(b) - differs(a))) {
    rows += each.breakdown.rows.length
    if (kept.length < PROPOSED.tables && (kept.length === 0 || rows <= PROPOSED.allRows)) kept.push(each)
  }
  return kept
}

type Found = { label: string; breakdown: Breakdown }
const isShort = ({ breakdown }: Found) => breakdown.rows.length <= PROPOSED.rows

function tableOf({ label, breakdown: found }: Found, told: Told): Table {
  const { say, format, names } = told
  const axis = axisOf(found.rows.flatMap(({ standing }) => (standing.echo ? [standing.echo[95]] : [])))
  const notes = [
    ...(found.looks > 1 ? [say('score.differs.note', { looks: found.looks })] : []),
    ...(found.leftOut > 0 ? [say('report.segments.more', { n: found.leftOut })] : []),
    ...(found.unknown > 0 ? [say('score.differs.unknown', { n: found.unknown })] : []),
  ]
  return {
    is: 'table',
    title: say('report.segments.table', { label: names.inSentence(label) }),
    columns: [
      { title: label, share: 0.2 },
      { title: say('score.differs.col.score'), share: 0.13, end: true },
      {
        title: found.overall ? say('score.differs.col.echo', { score: format.points(found.overall.score) }) : '',
        share: 0.24,
      },
      { title: say('score.differs.col.answers'), share: 0.08, end: true },
      { title: say('score.differs.col.against'), share: 0.11, end: true },
      { title: say('score.col.range'), share: 0.11, end: true },
      { title: say('score.differs.col.verdict'), share: 0.13 },
    ],
    rows: found.rows.map((row) => rowOf(row, found, axis, told)),
    notes: [...(notes.length ? [notes.join(told.spec.locale === 'en' ? '; ' : '；')] : []), ...partedNote(found, told)],
  }
}

/** Waves are held only against those on their side. */
const partedNote = ({ breaks }: Breakdown, { say, format: { list }, names: { day } }: Told): string[] =>
  breaks.length ? [say('explorer.says.parted', partedDays(breaks, { day, list }))] : []

/** The first attribute that differs has the headline; of one that does not, it is said that it does not. */
function verdictsOf(shown: readonly Found[], told: Told): string[] {
  const said = shown.map(({ breakdown }) => verdictOf(breakdown, told))
  const real = said.filter(({ differs }) => differs).flatMap(({ sentences }) => sentences)
  return real.length ? real.slice(0, 4) : (said[0]?.sentences ?? [])
}

function verdictOf(found: Breakdown, told: Told): { differs: boolean; sentences: string[] } {
  const { say } = told
  if (found.looks < 1 || found.p === null) {
    const parted = partedNote(found, told)
    return { differs: false, sentences: parted.length ? parted : [say('report.segments.too_few')] }
  }
  const named = (verdict: 'higher' | 'lower', word: 'above' | 'below') => {
    const rows = found.rows
      .filter((row) => row.verdict === verdict && row.value !== null)
      .toSorted((a, b) => Math.abs(b.against?.difference ?? 0) - Math.abs(a.against?.difference ?? 0))
    if (rows.length === 0) return []
    const names = told.format.list(rows.slice(0, NAMED).map((row) => nameOf(row, found, told)))
    return [say(`report.segments.${word}`, { names: told.names.inSentence(names).trimStart(), n: rows.length })]
  }
  const sentences = [...named('lower', 'below'), ...named('higher', 'above')]
  if (sentences.length === 0) return { differs: false, sentences: [say('report.segments.none')] }
  return { differs: true, sentences }
}

const nameOf = ({ value, label }: BreakdownRow, { by, leftOut }: Breakdown, { say, names }: Told) =>
  value === null ? say('score.differs.others', { n: leftOut }) : names.value(by, label ?? value)

function rowOf(row: BreakdownRow, found: Breakdown, axis: ReturnType<typeof axisOf>, told: Told): Cell[] {
  const { say, format } = told
  const { standing, verdict, against } = row
  const { score, answers, sample } = standing
  const real = verdict === 'higher' || verdict === 'lower'
  const width = 190
  const { text } = echoRow({ ...figureOf(standing), axis, label: '', all: found.overall?.score ?? null, width })
  const arrow = verdict === 'higher' ? '↑ ' : verdict === 'lower' ? '↓ ' : ''
  return [
    { text: nameOf(row, found, told), ...(row.value === null && { tint: 'ink-3' as const }) },
    {
      text: score ? `${exact(score.score, score.margin, format)} ${format.margin(score.margin)}` : '–',
      value: score?.score ?? null,
      strong: sample === 'full' && real,
    },
    { text: '', chart: { svg: text, width, height: 20 } },
    { text: format.number(answers), value: answers },
    { text: against ? format.change(against.difference) : '–', value: against?.difference ?? null, strong: real },
    { text: against ? rangeOfDifference(against, say, format) : '–', tint: 'ink-3' },
    {
      text: row.barred ? say('explorer.before_break') : `${arrow}${verdictWord(verdict, say)}`,
      ...(real
        ? { strong: true, tint: verdict === 'higher' ? ('promoter-text' as const) : ('detractor-text' as const) }
        : { tint: 'ink-3' as const }),
    },
  ]
}
