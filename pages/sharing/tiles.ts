import { echoComparison, echoRow } from '#charts/echo.ts'
import { axisOf } from '#charts/scale.ts'
import { trend } from '#charts/trend.ts'
import type { Tile } from '#domain/learn/board.ts'
import type { Verdict } from '#domain/learn/comparison.ts'
import { type Html, html } from '#html/html.ts'
import { flagsOf } from '#words/annotation-words.ts'
import { changesSentences, groupName, looksSentence, type PinnedQuestion } from '#words/board-sentences.ts'
import { type Row as Found, keyNamesIn } from '#words/explorer-names.ts'
import { sentencesOf as explorerSentences } from '#words/explorer-sentences.ts'
import { type Format, formatIn } from '#words/format.ts'
import type { Locale } from '#words/locale.ts'
import { type Say, say } from '#words/say.ts'
import {
  figureOf,
  isParted,
  pointOf,
  rangeOf,
  rangeOfDifference,
  type ScoreSheet,
  type Standing,
  sentenceOf,
} from '#words/score-figures.ts'
import { type Names, namesIn } from '#words/score-names.ts'
import { sentencesOf, visibleOf } from '#words/score-sentences.ts'
import type { SharedView } from './page.ts'

type Reader = { speak: Say; format: Format; names: Names; locale: Locale }
/** What a chart is drawn at: beside another tile, and on a phone, where its letters must keep their size. */
const WIDTHS = { broad: 500, slim: 340 } as const
/** As many rows as a page shows of one question. */
const MOST_ROWS = 24

export function sharedTile({ kind, question }: Tile, view: SharedView): Html {
  const { locale, timeZone, score, questions } = view
  const speak = say(locale)
  const reader: Reader = { speak, locale, format: formatIn(locale, timeZone), names: namesIn(speak, locale, timeZone) }
  const pinned = questions.find(({ id }) => id === question)
  switch (kind) {
    case 'score':
      return section(speak('board.tile.score'), score ? scoreTile(score, reader) : nothing(speak('shared.none')))
    case 'trend':
      return section(speak('board.tile.trend'), score ? trendTile(score, reader) : nothing(speak('shared.none')))
    case 'changes':
      return section(speak('board.tile.changes'), changesTile(view, reader))
    case 'words':
      return section(speak('board.tile.words'), wordsTile(view, reader))
    case 'question':
      return section(pinned?.name ?? '', pinned ? questionTile(pinned, view, reader) : nothing(speak('shared.none')))
    default:
      return html``
  }
}

const section = (title: string, body: unknown): Html => html`<section><h2>${title}</h2>${body}</section>`
const drawn = (chart: (width: number) => Html): Html =>
  html`<div class=broad>${chart(WIDTHS.broad)}</div><div class=slim>${chart(WIDTHS.slim)}</div>`
const nothing = (sentence: string): Html => html`<p class=note>${sentence}</p>`
const spoken = ([first, ...others]: string[]): Html =>
  html`<div class=says><p><b>${first}</b></p>${others.map((sentence) => html`<p>${sentence}</p>`)}</div>`

function scoreTile(sheet: ScoreSheet, { speak, format, names }: Reader): Html {
  const when = sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch)
  const visible = visibleOf(sheet, speak, format, names)
  const rows = [
    { label: when, standing: sheet.standing },
    ...sheet.comparisons.map(({ stretch, standing }) => ({ label: names.stretch(stretch), standing })),
  ].map(({ label, standing }) => ({ ...figureOf(standing), label, title: sentenceOf(label, standing, speak, format) }))
  return html`<p class=of>${speak('board.of_program', { program: sheet.program.name, name: when })}</p>
<div class=hero>${figure(sheet.standing, { speak, format })}${spoken(sentencesOf(sheet, speak, format, names))}</div>${visible && nothing(visible)}
${rows.length > 1 && sheet.standing.answers > 0 && drawn((width) => echoComparison({ rows, label: speak('score.compared'), width }))}`
}

/** A small sample from low to high and never in bold; below five no number. */
function figure(standing: Standing, { speak, format }: Pick<Reader, 'speak' | 'format'>): Html {
  const { score, sample, answers } = standing
  const n = html`<span>${speak('ui.score.answers', { n: answers })}</span>`
  if (!score) return html`<div class=figure><div class=few>${speak('ui.verdict.few')}</div></div>`
  if (sample === 'full')
    return html`<div class=figure><b>${format.points(score.score)}</b><i>${format.margin(score.margin)}</i>${n}</div>`
  return html`<div class=figure><b class=small>${format.points(score.score)}</b><i class=range>${rangeOf(standing, speak, format)}</i>${n}</div>`
}

function trendTile(sheet: ScoreSheet, { speak, format, names, locale }: Reader): Html {
  const by = sheet.trend.waves.points.length > 1 ? 'waves' : 'months'
  const { points, direction, annotations } = sheet.trend[by]
  const last = points.findLast(({ standing }) => standing.score)?.standing.score
  if (!last) return nothing(speak('score.trend.empty'))
  const chart = (width: number) =>
    trend({
      points: points.map(({ label, startedAt, side, standing }) =>
        pointOf(
          {
            name: label ?? names.month(new Date(startedAt)),
            short: label ?? names.month(new Date(startedAt), 'short'),
            side,
          },
          standing,
          speak,
          format,
        ),
      ),
      flags: flagsOf(annotations, { say: speak, locale }),
      label: speak('score.trend'),
      latest: format.points(last.score),
      width,
    })
  return html`${spoken([speak(`score.trend.${direction.verdict}`, { n: direction.over, by })])}${drawn(chart)}${nothing(speak(isParted(points) ? 'score.trend.parted' : 'score.trend.note'))}`
}

function changesTile({ changes, score }: SharedView, reader: Reader): Html {
  const { speak, format, names } = reader
  const rows = (changes?.rows ?? []).map((row) => ({ ...row, against: row, standing: row.now, name: groupName(row, speak) }))
  return html`${spoken(changesSentences(changes, score, speak, format, names))}${rows.length > 0 && table(speak('board.changes.col'), speak('board.changes.since'), rows, reader)}${
    changes && changes.looks > 0 && nothing(looksSentence(changes, reader))
  }`
}

function questionTile({ asked, hidden, found }: PinnedQuestion, { locale, traits }: SharedView, reader: Reader): Html {
  const { speak, format, names } = reader
  if (!found) return nothing(speak('shared.question_gone'))
  const keys = keyNamesIn({ say: speak, format, names, locale }, traits)
  const by = keys.list(found.axes.map(keys.axis))
  const naming = { ...keys, by, row: (row: Found) => keys.row(found.axes, row) }
  const said = explorerSentences(found, naming, speak, format).map(keys.spaced)
  const rows = found.rows.slice(-MOST_ROWS).map((row) => ({
    name: keys.row(found.axes, row),
    standing: row.standing,
    verdict: row.verdict,
    against: row.against,
    ...(row.barred && { few: speak(`explorer.before_${row.barred}`) }),
  }))
  const against = speak(found.held === 'before' ? 'explorer.col.before' : 'score.differs.col.against')
  const where = hidden ? speak('where.hidden') : asked.where
  return html`${where && html`<p class=of>${speak('board.question.only', { where })}</p>`}
<div class=hero>${figure(found.all, reader)}${spoken(said)}</div>${rows.length > 0 && table(by, against, rows, reader)}${
    found.looks > 1 && nothing(speak(`explorer.looks.${found.held}`, { looks: found.looks }))
  }`
}

type Differs = { difference: number; low: number; high: number }
type Row = { name: string; standing: Standing; verdict: Verdict; against: Differs | null; few?: string }

/** Every row with its score, margin and answers on one axis; its difference with where the true one lies, and its verdict in words. */
function table(head: string, against: string, rows: readonly Row[], { speak, format }: Reader): Html {
  const axis = axisOf(rows.flatMap(({ standing }) => (standing.echo ? [standing.echo[95]] : [])))
  const range = (of: Differs) => html`<i>${rangeOfDifference(of, speak, format)}</i>`
  const verdict = ({ verdict, against, few = speak('ui.verdict.few') }: Row) =>
    verdict === 'too_few'
      ? few
      : verdict === 'no_evidence'
        ? html`${speak('ui.verdict.noise')} ${against && range(against)}`
        : html`${against && html`<b>${format.change(against.difference)}</b>`} ${speak('ui.verdict.real')} ${against && range(against)}`
  const score = ({ score, sample }: Standing) =>
    score === null
      ? '–'
      : html`<b>${format.points(score.score)}</b>${sample === 'full' ? html` <i>${format.margin(score.margin)}</i>` : html` <i>${format.points(score.low)}…${format.points(score.high)}</i>`}`
  return html`<table><thead><tr><th scope=col>${head}</th><th scope=col class=num>${speak('score.differs.col.score')}</th><th class=echo></th><th scope=col class="num answers">${speak('score.differs.col.answers')}</th><th scope=col>${against}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope=row>${row.name}</th><td class=num>${score(row.standing)}</td><td class=echo>${echoRow({ ...figureOf(row.standing), axis, label: '' })}</td><td class="num answers">${format.number(row.standing.answers)}</td><td class=held>${verdict(row)}</td></tr>`,
  )}</tbody></table>`
}

function wordsTile({ words }: SharedView, { speak }: Reader): Html {
  if (!words?.length) return nothing(speak('board.words.none'))
  return html`<ul class=words>${words.map(
    ({ rating, verbatim, locale }) =>
      html`<li><span class=mouth role=img aria-label="${speak('score.ratings.bar', { rating, n: 1 })}">${rating}</span><p${locale ? html` lang="${locale}"` : ''} dir=auto>${verbatim}</p></li>`,
  )}</ul>`
}
