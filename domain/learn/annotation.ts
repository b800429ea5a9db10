/** What may be entered by hand: a release, an incident, a change of the contact policy, of the wording or of the channel, or a free note. */
export const ANNOTATION_KINDS = ['release', 'incident', 'policy', 'wording', 'channel', 'note'] as const
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number]
/** What the product knows by itself, beside the kinds of changes: an import whose answers were taken back. */
export const NOTED_KINDS = [...ANNOTATION_KINDS, 'import_undone'] as const
export type NotedKind = (typeof NOTED_KINDS)[number]

/** What breaks by nature can be noted by the product itself; whoever knows better says that one was none. */
export const OVERRULED_KINDS = ['policy', 'wording', 'channel'] as const satisfies readonly NotedKind[]
export type OverruledKind = (typeof OVERRULED_KINDS)[number]

/** Who is asked, what they are asked, or where: after such a change a score stands on another footing. */
const BREAKING: readonly NotedKind[] = OVERRULED_KINDS

/** Whether scores before and after something of this kind cannot be compared as they stand, unless somebody says otherwise. */
export const breaksByNature = (kind: NotedKind): boolean => BREAKING.includes(kind)
