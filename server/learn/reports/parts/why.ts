import { spans } from '#charts/spans.ts'
import type { Change } from '#contract/learn/findings.ts'
import type { Study } from '#contract/learn/studies.ts'
import type { Block, Section } from '#server/learn/reports/print/document.ts'
import { drawn } from '#server/learn/reports/print/drawn.ts'
import { sent, type Told } from '#server/learn/reports/told.ts'
import { latestStudy } from '#server/learn/studies/studies.ts'
import { changeFigures } from '#words/why-figures.ts'
import { tellingIn } from '#words/why-names.ts'
import { cutSays, effectSays, sentencesOf, type Telling } from '#words/why-sentences.ts'

/** What the latest study of these answers found; left out where nobody has asked for one, or where they are others by now. */
export async function whyPart({ scope, spec, selection, say, format, names }: Told): Promise<Section | null> {
  const found = await latestStudy(scope, selection)
  if (!found) return null
  const study = sent<Study>(found)
  const telling = tellingIn({ say, format, names, locale: spec.locale }, study)
  const { change, drivers, cuts } = study.findings
  const notes = [
    ...(drivers?.drivers.filter(({ real }) => real).map((driver) => effectSays(driver, telling)) ?? []),
    ...(cuts?.cuts.filter(({ verdict }) => verdict === 'higher' || verdict === 'lower').map((cut) => cutSays(cut, telling)) ??
      []),
  ].map(telling.spaced)
  const said = sentencesOf(study, telling).map(telling.spaced)
  const further = notes.filter((note) => !said.includes(note))
  return {
    name: 'why',
    heading: say('report.part.why'),
    verdict: said,
    blocks: [
      ...(change ? partsOf(change, telling) : []),
      { is: 'notes', notes: [...further, say('report.why.caution', { day: format.day(study.askedAt), n: study.now.answers })] },
    ],
  }
}

/** What lies in who answered and what in how they score, each with its interval: drawn as on the screen, and its figures for a spreadsheet. */
function partsOf(change: Change, telling: Telling): Block[] {
  const { say } = telling
  const [rows, title] = [changeFigures(change, telling), say('why.change')]
  return [
    drawn(spans({ rows, label: title, print: telling.change, width: 848 }), title, { title }),
    {
      is: 'table',
      data: true,
      title,
      columns: [
        { title: '', share: 0.4 },
        { title: say('why.col.points'), share: 0.2, end: true },
        { title: say('score.col.range'), share: 0.4, end: true },
      ],
      rows: rows.map(({ label, printed, value, range }) => [{ text: label }, { text: printed, value }, { text: range }]),
      notes: [],
    },
  ]
}
