import type { WordId } from '#words/catalog.ts'

/** Sentences that only the server, its mails and its public pages say. They are not sent to the app, and the app cannot name them. */
export const ELSEWHERE = ['answer', 'closed', 'unsubscribe', 'mail', 'refusal', 'issue'] as const

export type AppWord = Exclude<WordId, `${(typeof ELSEWHERE)[number]}.${string}`>
export type Say = (id: AppWord, values?: Record<string, unknown>) => string
