import type { WordId } from '#words/catalog.ts'

const STATUS = {
  invalid: 422,
  sign_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
} as const
export type Reason = keyof typeof STATUS

/** A field that needs another look; the sentence says what to do. */
export type Issue = { field: string; words: WordId; values?: Record<string, unknown> }

/** An answer the caller must hear ("no, because..."), as opposed to a bug. Worded at the edge, in the caller's language. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly words: WordId
  readonly values: Record<string, unknown>
  readonly issues: Issue[]
  constructor(reason: Reason, words: WordId, values: Record<string, unknown> = {}, issues: Issue[] = []) {
    super(words)
    this.reason = reason
    this.words = words
    this.values = values
    this.issues = issues
  }
  get status() {
    return STATUS[this.reason]
  }
  /** In how many seconds to come back, where the sentence says so. */
  get retryAfter(): number | null {
    const { seconds, minutes } = this.values
    return typeof seconds === 'number' ? seconds : typeof minutes === 'number' ? minutes * 60 : null
  }
}

export const refuse = (reason: Reason, words: WordId, values?: Record<string, unknown>): never => {
  throw new Refusal(reason, words, values)
}

/** For one field of the input, found wrong by a rule that a schema cannot say. */
export const refuseField = (field: string, words: WordId, values: Record<string, unknown> = {}): never => {
  throw new Refusal('invalid', 'refusal.invalid', {}, [{ field, words, values }])
}

/** What a query did not find is not there for this workspace. */
export const found = <T>(row: T | null | undefined): T => row ?? refuse('not_found', 'refusal.not_found')
