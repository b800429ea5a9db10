import { setTimeout as sleep } from 'node:timers/promises'
import { groupOf } from '#domain/learn/score.ts'
import type { Visit } from '#server/platform/http.ts'
import { newsSince, type Told } from './news.queries.ts'

const EVERY_MS = 1_000
const BEATS = 15
/** Then the browser comes again by itself, and who may no longer read is not let in. */
const LONGEST = 900

/** Follows what happens to answers, in short visits: a transaction is never held open for a reader. `id:` is where to go on. */
export async function* newsOfResponses(visit: Visit, { after }: { after?: string }, signal: AbortSignal): AsyncGenerator<string> {
  let since = after ?? null
  yield 'retry: 2000\n: listening\n\n'
  for (let turn = 1; turn <= LONGEST && !signal.aborted; turn++) {
    const { told, mark, missed } = await visit((scope) => newsSince(scope, since))
    since = mark
    const lines = told.map(messageOf)
    if (missed > 0) lines.push(`data: ${JSON.stringify({ missed })}\n\n`)
    if (lines.length) yield `id: ${mark}\n${lines.join('')}`
    else if (turn === 1 || turn % BEATS === 0) yield `id: ${mark}\n: here\n\n`
    await rest(signal)
  }
}

const messageOf = ({ responseId, rating, kind, take }: Told) =>
  `data: ${JSON.stringify({ id: responseId, rating, group: groupOf(rating), kind, take })}\n\n`

/** Ends early, and without a complaint, when the reader has gone. */
async function rest(signal: AbortSignal): Promise<void> {
  try {
    await sleep(EVERY_MS, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
