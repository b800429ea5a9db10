import type { WordId } from '#words/catalog.ts'

/** Sentences that only the server, its mails, its public pages and its terminal say. They are not sent to the app, and the app cannot name them. */
export const ELSEWHERE = [
  ...(['mail', 'shared'] as const),
  ...(['refusal', 'issue', 'program', 'wave', 'experiment', 'sending', 'measure', 'study', 'report'] as const),
  ...(['boot', 'config', 'ready', 'command', 'backup', 'doctor'] as const),
] as const

export type AppWord = Exclude<WordId, `${(typeof ELSEWHERE)[number]}.${string}`>
export type Say = (id: AppWord, values?: Record<string, unknown>) => string
