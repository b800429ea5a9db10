import type { Echo } from '#domain/learn/interval.ts'
import type { Sample } from '#domain/learn/sample.ts'
import { type Html, html } from '#html/html.ts'
import { drawFlags, drawPoles, FLAG_HEIGHT, type Flag, placeFlags, roomFor } from './flags.ts'
import { bands, hatch, inTwo, point, px, widthOf, words } from './marks.ts'
import { along, axisOf, printPoints } from './scale.ts'

/**
 * One wave or month. `sample` decides how it is drawn: `none` is a gap, `too_few` a hatch with its `note` above, `small` a dashed
 * point, `full` a solid one. `label` stands on the time axis; `title` says the whole in words.
 */
export type TrendPoint = {
  label: string
  title: string
  sample: Sample
  score: number | null
  echo: Echo | null
  note?: readonly string[]
  /** Between points of different sides no line is drawn: what lies between them forbids to compare them. */
  side?: number | null
}
type Known = TrendPoint & { place: number; score: number; echo: Echo }
type Plot = { x: (place: number) => number; y: (points: number) => number; top: number; bottom: number; column: number }

type Drawing = { points: readonly TrendPoint[]; label: string; latest: string; flags?: readonly Flag[]; width?: number }

/**
 * A line with three bands. Solid only between neighbours that both have a score; dotted across points with too few answers;
 * nothing across a gap. The last score is printed beside its point, bold unless its sample is small.
 * @param given.latest the last score as it is printed
 * @param given.width the width in pixels at which it will be shown
 */
export function trend(given: Drawing): Html {
  const { points, label, latest, width = 760 } = given
  const known = points.flatMap((one, place): Known[] =>
    one.score === null || one.echo === null ? [] : [{ ...one, score: one.score, echo: one.echo, place }],
  )
  const axis = axisOf(
    known.map(({ score, echo }) => ({ low: Math.min(score, echo[95].low), high: Math.max(score, echo[95].high) })),
    6,
  )
  const { named, widest, right, column, x, poles } = across(given)
  const second = named.some((lines) => lines.length > 1) ? 14 : 0
  const room = roomFor(poles)
  const axisY = (width < 480 ? 214 : 254) + Math.max(0, room - FLAG_HEIGHT)
  const height = axisY + 26 + second
  const [top, bottom] = [40, axisY - 8 - room]
  const plot: Plot = { x, y: along(axis, bottom, top), top, bottom, column: column || 60 }

  const grid = axis.ticks.map(
    (tick) =>
      html`<path class="grid" d="M34 ${px(plot.y(tick))}H${px(right + 16)}" stroke="var(--rule)"/>${words({ x: 26, y: plot.y(tick) + 4, text: printPoints(tick), anchor: 'end' })}`,
  )
  const drawn = (place: number) => {
    const [one, scored] = [points[place], known.find((some) => some.place === place)]
    if (scored) return drawPoint(scored, scored === known.at(-1), latest, plot)
    return one?.sample === 'too_few' && tooFew(one, place, plot)
  }
  const bandsAndLines = runsOf(known).map((run) => drawRun(run, plot))
  const bridges = joins(known, points).map((pair) => dotted(pair, plot))
  const marks = points.map((_, place) => drawn(place))
  const happened = drawPoles(poles, top, bottom)
  const below = [timeLabels(named, plot, widest, axisY + 18), drawFlags(poles, axisY)]
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width="100%" role="group" aria-label="${label}">${[grid, happened, bandsAndLines, bridges, marks, below]}</svg>`
}

/** What happened, in the order of time, where the drawing has no room for all its words: paper is pointed at in vain. */
export const unsaid = (given: Drawing): string[] => across(given).poles.flatMap(({ whole, title }) => (whole ? [] : [title]))

/** Where things stand from left to right. */
function across({ points, latest, flags = [], width = 760 }: Drawing) {
  const named = points.map((one) => inTwo(one.label, 12, Math.max(64, Math.min(120, (width - 90) / points.length - 8))))
  const widest = Math.max(0, ...named.flat().map((line) => widthOf(line, 12)))
  const [left, right] = [Math.max(54, widest / 2), width - Math.max(24 + widthOf(latest, 20), widest / 2)]
  const column = points.length > 1 ? (right - left) / (points.length - 1) : 0
  const x = (place: number) => (points.length > 1 ? left + place * column : (left + right) / 2)
  return { named, widest, right, column, x, poles: placeFlags(flags, x, 34, right + 16) }
}

/** Known points that follow each other without anything between. */
function runsOf(known: readonly Known[]): Known[][] {
  const runs: Known[][] = []
  for (const one of known) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (before?.place === one.place - 1 && before.side === one.side) run?.push(one)
    else runs.push([one])
  }
  return runs
}

/** Known neighbours with only too-few points between them; a gap joins nothing. */
function joins(known: readonly Known[], points: readonly TrendPoint[]): [Known, Known][] {
  return known.flatMap((from, at): [Known, Known][] => {
    const to = known[at + 1]
    if (!to || to.place === from.place + 1 || to.side !== from.side) return []
    return points.slice(from.place + 1, to.place).every(({ sample }) => sample === 'too_few') ? [[from, to]] : []
  })
}

function drawRun(run: readonly Known[], { x, y }: Plot): unknown {
  const [only] = run
  if (run.length === 1 && only)
    return bands(only.echo, ({ low, high }) => ({ x: x(only.place) - 7, y: y(high), width: 14, height: y(low) - y(high) }))

  const areas = ([95, 80, 50] as const).map((level) => {
    const over = run.map(({ place, echo }) => `${px(x(place))} ${px(y(echo[level].high))}`)
    const under = run.map(({ place, echo }) => `${px(x(place))} ${px(y(echo[level].low))}`).toReversed()
    return html`<path class="band-${level}" d="M${[...over, ...under].join('L')}Z" fill="var(--ink)" fill-opacity="var(--echo-${level})"/>`
  })
  const line = run.map(({ place, score }) => `${px(x(place))} ${px(y(score))}`).join('L')
  return [areas, html`<path class="line" d="M${line}" stroke="var(--ink)" stroke-width="2" fill="none" stroke-linejoin="round"/>`]
}

const dotted = ([from, to]: [Known, Known], { x, y }: Plot): Html =>
  html`<path class="dotted" d="M${px(x(from.place))} ${px(y(from.score))}L${px(x(to.place))} ${px(y(to.score))}" stroke="var(--ink-3)" stroke-dasharray="2 4" stroke-width="1.5" fill="none"/>`

function tooFew({ title, note }: TrendPoint, place: number, plot: Plot): Html {
  const { x, top, bottom, column } = plot
  const width = Math.min(44, column * 0.6)
  return point(title, [hatch({ x: x(place) - width / 2, y: top, width, height: bottom - top }), notes(note, place, top, plot)])
}

function drawPoint(one: Known, last: boolean, latest: string, plot: Plot): Html {
  const { place, score, sample, title, note, echo } = one
  const [cx, cy] = [px(plot.x(place)), px(plot.y(score))]
  const solid = last && sample === 'full'
  const ring =
    sample === 'small'
      ? html`r="4.5" stroke-width="1.5" stroke-dasharray="2.8 1.9"`
      : html`r="${solid ? 5 : 3.2}" stroke-width="2"`
  const color = solid ? 'ink' : 'ink-2'
  return point(title, [
    html`<circle cx="${cx}" cy="${cy}" r="12" fill="none" pointer-events="all"/>`,
    sample === 'small' && html`<circle cx="${cx}" cy="${cy}" r="6.5" fill="var(--sheet)"/>`,
    html`<circle class="${sample}" cx="${cx}" cy="${cy}" fill="var(--${solid ? 'ink' : 'sheet'})" stroke="var(--ink)" ${ring}/>`,
    last && words({ x: cx + 14, y: cy + 7, text: latest, size: 20, color, anchor: 'start', strong: solid }),
    notes(note, place, plot.y(echo[95].high), plot),
  ])
}

/** Lines above a mark, where the column is wide enough for them; else the title alone carries them. */
function notes(lines: readonly string[] = [], place: number, above: number, { x, column }: Plot): Html[] {
  if (lines.some((line) => widthOf(line, 12) > column * 1.4)) return []
  return lines.map((text, at) => words({ x: x(place), y: above - 8 - 13 * (lines.length - 1 - at), text }))
}

/** As many labels as fit, counted back from the last. */
function timeLabels(named: readonly string[][], { x, column }: Plot, widest: number, y: number): Html[] {
  const every = Math.max(1, Math.ceil((widest + 8) / column))
  const last = named.length - 1
  return named.flatMap((lines, place) => {
    if ((last - place) % every !== 0) return []
    const hand = { strong: place === last, color: place === last ? 'ink' : 'ink-2' }
    return lines.map((text, line) => words({ x: x(place), y: y + 14 * line, text, ...hand }))
  })
}
