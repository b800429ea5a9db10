import type { Finding, ScoreSheet } from '#contract/learn/scores.ts'
import type { Format } from '#web/format.ts'
import type { useSay } from '#web/words.ts'
import type { Names } from './names.ts'

type Say = ReturnType<typeof useSay>

/** What the score says, in whole sentences, the weightiest first. */
export const sentencesOf = (sheet: ScoreSheet, say: Say, format: Format, names: Names): string[] =>
  sheet.findings.map((finding) => sentence(finding, sheet, say, format, names).trim())

function sentence(finding: Finding, sheet: ScoreSheet, say: Say, format: Format, names: Names): string {
  const nameOf = (against: 'previous' | 'year_ago') => {
    const comparison = sheet.comparisons.find((one) => one.against === against)
    return comparison ? names.inSentence(names.stretch(comparison.stretch)) : ''
  }
  switch (finding.kind) {
    case 'no_answers':
      return say('score.no_answers')
    case 'few_answers':
      return say('score.few_answers', { n: finding.answers })
    case 'small_sample':
      return say('score.small_sample', { n: finding.answers })
    case 'nothing_earlier':
      return say(sheet.period === 'all' ? 'score.all_together' : 'score.nothing_earlier')
    case 'few_earlier':
      return say(`score.few_earlier.${finding.against}`, { name: nameOf(finding.against), n: finding.answers })
    case 'change': {
      const { against, difference, real, smallestVisible } = finding
      const name = nameOf(against)
      if (!real) return say(`score.noise.${against}`, { name, smallest: format.points(smallestVisible) })
      const by = Math.abs(difference) < 1 ? format.number(Math.abs(difference)) : format.points(Math.abs(difference))
      return say(`score.${difference > 0 ? 'up' : 'down'}.${against}`, { name, by })
    }
  }
}
