import type { Finding, ScoreSheet } from '#contract/learn/scores.ts'
import type { Format } from './format.ts'
import type { SayOf } from './say.ts'
import type { Names } from './score-names.ts'

type Say = SayOf<'score'>
type Against = 'previous' | 'year_ago'
type Naming = Pick<Names, 'stretch' | 'day' | 'inSentence'>

/** What the score says, in whole sentences, the weightiest first. */
export const sentencesOf = (sheet: ScoreSheet, say: Say, format: Format, names: Naming): string[] =>
  sheet.findings.map((finding) => sentence(finding, sheet, say, format, names).trim())

/** How large a change would have to be to show where none did; null where every change is real. */
export function visibleOf(sheet: ScoreSheet, say: Say, format: Format, names: Naming): string | null {
  const points: Partial<Record<Against, string>> = {}
  for (const finding of sheet.findings)
    if (finding.kind === 'change' && !finding.real) points[finding.against] = format.points(finding.smallestVisible)
  const { previous, year_ago } = points
  const which = previous && year_ago ? 'both' : previous ? 'previous' : year_ago ? 'year_ago' : null
  return which && say(`score.visible.${which}`, { name: nameOf('previous', sheet, names), ...points }).trim()
}

function sentence(finding: Finding, sheet: ScoreSheet, say: Say, format: Format, names: Naming): string {
  switch (finding.kind) {
    case 'no_answers':
      return say('score.no_answers')
    case 'few_answers':
      return say('score.few_answers', { n: finding.answers })
    case 'small_sample':
      return say('score.small_sample', { n: finding.answers })
    case 'nothing_earlier':
      return say(sheet.period === 'all' ? 'score.all_together' : 'score.nothing_earlier')
    case 'barred': {
      const { parted } = sheet.comparisons.find(({ against }) => against === finding.against) ?? {}
      const day = names.inSentence(parted ? names.day(parted) : '')
      return say(`score.barred.${finding.against}`, { name: nameOf(finding.against, sheet, names), day })
    }
    case 'few_earlier':
      return say(`score.few_earlier.${finding.against}`, { name: nameOf(finding.against, sheet, names), n: finding.answers })
    case 'change': {
      const { against, difference, real } = finding
      const name = nameOf(against, sheet, names)
      const size = Math.abs(difference)
      const by = size < 1 ? format.number(size) : format.points(size)
      if (real) return say(`score.${difference > 0 ? 'up' : 'down'}.${against}`, { name, by })
      const way = by === format.number(0) ? 'level' : difference > 0 ? 'up' : 'down'
      return say(`score.noise.${way}.${against}`, { name, by })
    }
  }
}

function nameOf(against: Against, { comparisons }: ScoreSheet, names: Naming): string {
  const comparison = comparisons.find((one) => one.against === against)
  return comparison ? names.inSentence(names.stretch(comparison.stretch)) : ''
}
