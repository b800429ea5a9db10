import type { Study } from '#contract/learn/studies.ts'
import type { Section } from '#server/learn/reports/print/document.ts'
import { sent, type Told } from '#server/learn/reports/told.ts'
import { latestStudy } from '#server/learn/studies/studies.ts'
import { tellingIn } from '#words/why-names.ts'
import { cutSays, effectSays, sentencesOf } from '#words/why-sentences.ts'

/** What the latest study of these answers found; left out where nobody has asked for one, or where they are others by now. */
export async function whyPart({ scope, spec, selection, say, format, names }: Told): Promise<Section | null> {
  const found = await latestStudy(scope, selection)
  if (!found) return null
  const study = sent<Study>(found)
  const telling = tellingIn({ say, format, names, locale: spec.locale }, study)
  const { drivers, cuts } = study.findings
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
      { is: 'notes', notes: [...further, say('report.why.caution', { day: format.day(study.askedAt), n: study.now.answers })] },
    ],
  }
}
