import type { ResponseSheet } from '#contract/learn/responses.ts'

type Words = Pick<ResponseSheet, 'rating' | 'verbatim'>
/** What a person says now, and what they said before, newest first. */
export type Said = Words & Pick<ResponseSheet, 'revisions'>

/** How often another rating or other words took the place of the former. Words for a rating that had none change nothing. */
export function changesIn({ revisions, ...now }: { revisions: readonly Words[] } & Words): number {
  const said = [now, ...revisions]
  return revisions.filter((before, at) => {
    const after = said[at] ?? now
    return before.rating !== after.rating || (before.verbatim !== null && before.verbatim !== after.verbatim)
  }).length
}
