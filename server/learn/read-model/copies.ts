import type { ColumnFile } from './file.ts'
import type { Layout } from './layout.ts'
import type { Progress } from './maker.ts'

/** `following`: what is being brought in, which must end before the file is closed. */
export type Copy = { path: string; file: ColumnFile; layout: Layout; lagMs: number; following: Promise<void> | null }
export type CopyState =
  | { state: 'none' }
  | { state: 'making'; done: number; total: number }
  | { state: 'ready'; answers: number; lagMs: number }
  | { state: 'failed'; problem: string }

/** What this process has of each workspace: a copy, one that is being made, or the reason why there is none. */
export const copies = new Map<string, Copy>()
export const makings = new Map<string, Progress>()
export const failures = new Map<string, { made: string; problem: string; at: number }>()

/** The copy by columns of a workspace's answers; null where the answers are counted where they lie. */
export const copyOf = (workspaceId: string): ColumnFile | null => copies.get(workspaceId)?.file ?? null

/** What there is to say about a workspace's copy. `lagMs`: how old the newest change was when it came in. */
export async function stateOfCopy({ workspaceId }: { workspaceId: string }): Promise<CopyState> {
  const making = makings.get(workspaceId)
  if (making) return { state: 'making', ...making }
  const copy = copies.get(workspaceId)
  if (copy) {
    const [count] = await copy.file.ask('select count(*)::integer from answers')
    return { state: 'ready', answers: Number(count?.[0] ?? 0), lagMs: copy.lagMs }
  }
  const failure = failures.get(workspaceId)
  return failure ? { state: 'failed', problem: failure.problem } : { state: 'none' }
}
