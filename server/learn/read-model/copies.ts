import type { ColumnFile } from './file.ts'
import type { Layout } from './layout.ts'
import type { Progress } from './maker.ts'

export type Copy = {
  path: string
  file: ColumnFile
  layout: Layout
  /** Changes of transactions beside which others were still open: they are brought in, and read again until those have ended. */
  ahead: ReadonlySet<string>
  /** Everything that could be seen at that moment is in it (ms, as `performance.now` counts). */
  upToDateAt: number
  /** What is being brought in, which must end before the file is closed. */
  following: Promise<void> | null
  /** It lacks an attribute's new type, and another one has been asked for. */
  isOutgrown: boolean
}
export type CopyState =
  | { state: 'none' }
  | { state: 'making'; done: number; total: number; serves: boolean }
  | { state: 'ready'; answers: number; lagMs: number; notRenewed: boolean }
  | { state: 'failed'; problem: string }

/** What this process has of each workspace: a copy, one that is being made, or the reason why there is none. */
export const copies = new Map<string, Copy>()
export const makings = new Map<string, Progress>()
export const failures = new Map<string, { made: string; problem: string; at: number }>()

/** The copy by columns of a workspace's answers; null where the answers are counted where they lie. */
export const copyOf = (workspaceId: string): ColumnFile | null => copies.get(workspaceId)?.file ?? null

/** Work with the copy, which stays open until it has ended; null where there is none. */
export function byCopy<T>(workspaceId: string, work: (file: ColumnFile) => Promise<T>): Promise<T> | null {
  const file = copyOf(workspaceId)
  return file ? file.heldBy(work(file)) : null
}

/**
 * What there is to say about a workspace's copy. `wish`: which making of it is wanted; another one than there is will begin within seconds.
 * `serves`: the one before counts meanwhile. `lagMs`: how long ago everything there was to see was in it. `notRenewed`: the wanted one could
 * not be made.
 */
export async function stateOfCopy(workspaceId: string, wish: string | null): Promise<CopyState> {
  const copy = copies.get(workspaceId)
  const failure = failures.get(workspaceId)
  const isMade = copy?.file.about.made === wish
  const hasFailed = failure?.made === wish
  const isToCome = wish !== null && (copy ?? failure) !== undefined && !isMade && !hasFailed
  const making = makings.get(workspaceId) ?? (isToCome ? { done: 0, total: 0 } : null)
  if (making) return { state: 'making', ...making, serves: copy !== undefined }
  if (copy) {
    const count = await copy.file.ask('select count(*)::integer from answers')
    const lagMs = Math.round(performance.now() - copy.upToDateAt)
    return { state: 'ready', answers: Number(count[0]?.[0] ?? 0), lagMs, notRenewed: hasFailed }
  }
  return failure ? { state: 'failed', problem: failure.problem } : { state: 'none' }
}

/** Together they hold no more of their files in memory than this, however many they are. */
const MEMORY_MB = 1024
const [LEAST_MB, MOST_MB] = [96, 768]
export async function shareMemory() {
  const share = Math.min(MOST_MB, Math.max(LEAST_MB, Math.floor(MEMORY_MB / Math.max(1, copies.size))))
  for (const { file } of copies.values()) await file.limitTo(share)
}
