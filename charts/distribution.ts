import { type Group, groupOf, RATINGS_OF, type RatingCounts } from '#domain/learn/score.ts'
import { type Html, html } from '#html/html.ts'
import { point, px, words } from './marks.ts'

/** `share` and `name` as they are printed under the group's bracket: "16.6%", "Detractors". */
export type GroupWords = Record<Group, { name: string; share: string }>

const BASE = 242
const HIGHEST = 220
const LEFT_TO_RIGHT = ['detractor', 'passive', 'promoter'] as const

/**
 * Eleven bars from 0 to 10 with their counts, and a bracket under each group.
 * @param given.print a count as it is written in the reader's language
 * @param given.title one bar in words, for a keyboard or a pointer
 * @param given.width the width in pixels at which it will be shown
 */
export function distribution(given: {
  counts: RatingCounts
  groups: GroupWords
  label: string
  print: (answers: number) => string
  title: (rating: number, answers: number) => string
  width?: number
}): Html {
  const { counts, groups, label, print, title, width = 324 } = given
  const column = (width + 6) / 11
  const tallest = Math.max(1, ...counts)

  const bars = counts.map((answers, rating) => {
    const middle = rating * column + (column - 6) / 2
    const height = answers === 0 ? 0 : Math.max(2, (answers / tallest) * HIGHEST)
    return point(title(rating, answers), [
      html`<rect x="${px(middle - column / 2)}" y="0" width="${px(column)}" height="264" fill="none" pointer-events="all"/>`,
      height > 0 && bar(rating, middle, column - 6, height),
      words({ x: middle, y: BASE - height - 8, text: print(answers) }),
      words({ x: middle, y: 259, text: String(rating), size: 12, color: `${groupOf(rating)}-text`, strong: true }),
    ])
  })
  const brackets = LEFT_TO_RIGHT.map((group) => bracket(group, groups[group], column))
  return html`<svg class="chart" viewBox="0 0 ${width} 310" width="100%" role="group" aria-label="${label}">${bars}${brackets}</svg>`
}

function bar(rating: number, middle: number, width: number, height: number): Html {
  const group = groupOf(rating)
  const round = Math.min(4, height, width / 2)
  const outline = `M${px(middle - width / 2)} ${BASE}v${px(round - height)}a${px(round)} ${px(round)} 0 0 1 ${px(round)} ${px(-round)}h${px(width - 2 * round)}a${px(round)} ${px(round)} 0 0 1 ${px(round)} ${px(round)}V${BASE}z`
  const edge = group === 'passive' ? 'var(--passive-line)' : 'none'
  return html`<path class="bar ${group}" d="${outline}" fill="var(--${group})" stroke="${edge}"/>`
}

function bracket(group: Group, { name, share }: GroupWords[Group], column: number): Html[] {
  const ratings = RATINGS_OF[group]
  const from = (ratings[0] ?? 0) * column
  const to = ((ratings.at(-1) ?? 0) + 1) * column - 6
  const x = (from + to) / 2
  const color = `${group}-text`
  return [
    html`<path class="bracket" d="M${px(from)} 268H${px(to)}" stroke="var(--${group === 'passive' ? 'passive-line' : group})" stroke-width="2"/>`,
    words({ x, y: 286, text: share, size: 14, color, strong: true }),
    words({ x, y: 302, text: name, size: 11, color }),
  ]
}
