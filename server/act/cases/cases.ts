import { Type } from 'typebox'
import { Exact, Id } from '#contract/endpoint.ts'
import { ticket } from '#server/platform/jobs.ts'

export { countByState, listCases } from './board.queries.ts'
export { addNote, moveCase, takeBackMove } from './moves.ts'
export { openByHand, openCasesFor } from './opening.ts'
export { assignCase, takeCase } from './owner.ts'
export { replyToCase } from './replies.ts'
export { readSheet } from './sheet.ts'

/** Answers that a person surely gave: whichever a rule names gets a case. */
export const openCases = ticket('case.open', Exact({ ids: Type.Array(Id) }), { many: true })
