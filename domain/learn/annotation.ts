/** What may be entered by hand: a release, an incident, a change of the contact policy, of the wording or of the channel, or a free note. */
export const ANNOTATION_KINDS = ['release', 'incident', 'policy', 'wording', 'channel', 'note'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]
/** What the product knows by itself, beside the kinds of changes: an import whose answers were taken back. */
export const NOTED_KINDS = [...ANNOTATION_KINDS, 'import_undone'] as const
export type NotedKind = (typeof NOTED_KINDS)[number]

/** Who is asked, what they are asked, or where: after such a change a score stands on another footing. */
const BREAKING: readonly NotedKind[] = ['policy', 'wording', 'channel']

/** Whether scores before and after something of this kind cannot be compared as they stand, unless somebody says otherwise. */
export const breaksByNature = (kind: NotedKind): boolean => BREAKING.includes(kind)

/** How many answers came by each channel in a stretch of days; `from` its first day, YYYY-MM-DD. */
export type ByChannel = { from: string; answers: Readonly<Record<string, number>> }
export type ChannelChange = { on: string; before: string; after: string }

/** Below so many answers a stretch has no channel of its own. */
const FEWEST_ANSWERS = 5

/**
 * The days on which the channel that most answers come by became another: the first day of the first stretch of which more than half
 * came by the new one. Stretches with fewer than 5 answers, or without such a majority, change nothing. @param stretches in order
 */
export function channelChanges(stretches: readonly ByChannel[]): ChannelChange[] {
  const changes: ChannelChange[] = []
  let before: string | null = null
  for (const { from, answers } of stretches) {
    const main = mainChannel(answers)
    if (main === null) continue
    if (before !== null && main !== before) changes.push({ on: from, before, after: main })
    before = main
  }
  return changes
}

function mainChannel(answers: ByChannel['answers']): string | null {
  const all = Object.values(answers).reduce((sum, n) => sum + n, 0)
  if (all < FEWEST_ANSWERS) return null
  return Object.entries(answers).find(([, n]) => n > all / 2)?.[0] ?? null
}
