import { distribution } from '#charts/distribution.ts'
import type { Section } from '#server/learn/reports/print/document.ts'
import { drawn } from '#server/learn/reports/print/drawn.ts'
import type { Told } from '#server/learn/reports/told.ts'

const GROUPS = ['promoter', 'passive', 'detractor'] as const

/** Every rating that was given, and the three groups. */
export function distributionPart({ sheet: { ratings, shares, standing }, say, format }: Told): Section {
  const share = (name: (typeof GROUPS)[number]) => (shares ? format.percent(shares[name]) : format.number(standing.counted[name]))
  const group = (name: (typeof GROUPS)[number]) => ({ name: say(`score.group.${name}`), share: share(name) })
  const chart = distribution({
    counts: ratings,
    groups: { promoter: group('promoter'), passive: group('passive'), detractor: group('detractor') },
    label: say('score.ratings'),
    print: format.number,
    title: (rating, n) => say('score.ratings.bar', { rating: String(rating), n }),
    width: 500,
  })
  const counted = (name: (typeof GROUPS)[number]) =>
    say('report.distribution.counted', { name: say(`score.group.${name}`), n: standing.counted[name] })
  const printed = { promoter: share('promoter'), passive: share('passive'), detractor: share('detractor') }
  return {
    name: 'distribution',
    heading: say('report.part.distribution'),
    verdict: shares
      ? [
          say('report.distribution.says', printed),
          say('report.distribution.difference', { ...printed, value: standing.score ? format.number(standing.score.score) : '' }),
        ]
      : [say('score.few_answers', { n: standing.answers }), say('score.counts', standing.counted)],
    blocks: [
      drawn(chart, say('score.ratings')),
      {
        is: 'figures',
        figure: null,
        facts: GROUPS.map((name) => ({ value: share(name), says: counted(name), tint: `${name}-text` as const })),
      },
      {
        is: 'table',
        data: true,
        title: say('score.ratings'),
        columns: [
          { title: say('score.col.rating'), share: 0.5 },
          { title: say('score.differs.col.answers'), share: 0.5, end: true },
        ],
        rows: ratings.map((answers, rating) => [
          { text: String(rating), value: rating },
          { text: format.number(answers), value: answers },
        ]),
        notes: [],
      },
    ],
  }
}
