import type { Board } from '#contract/learn/boards.ts'
import { boardFor, maySee, type Tile, type TileKind } from '#domain/learn/board.ts'
import type { Role } from '#domain/permission.ts'
import { findQuestions } from '#server/learn/questions/questions.ts'
import type { Sendable } from '#server/platform/http.ts'
import { found, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { roleOf } from '#server/workspace/permission/permission.ts'
import { deleteBoard, findBoardId, findTiles, writeTiles } from './boards.queries.ts'
import { fill } from './tiles.ts'

export { tilesById } from './boards.queries.ts'
export { fill } from './tiles.ts'

/** The reader's board with all that it shows: their own, or the one of their role. */
export async function readBoard(scope: Scope): Promise<Sendable<Board>> {
  const role = (await roleOf(scope)) ?? refuse('forbidden', 'refusal.forbidden')
  const own = await findTiles(scope)
  const tiles = (own ?? boardFor(role)).filter(({ kind }) => maySee(role, kind))
  const pinned = await findQuestions(scope, idsIn(tiles))
  const there = new Set(pinned.map(({ id }) => id))
  const shown = tiles.filter(({ kind, question }) => kind !== 'question' || (question !== null && there.has(question)))
  return { role, own: own !== null, tiles: shown, ...(await fill(scope, shown, pinned)) }
}

/** What is kept is what was given, also tiles of questions that were taken away: they may come back. */
export async function changeBoard(scope: Scope, { tiles }: { tiles: readonly Tile[] }): Promise<Record<string, never>> {
  const role = (await roleOf(scope)) ?? refuse('forbidden', 'refusal.forbidden')
  await requireFit(scope, tiles, role)
  const before = (await findTiles(scope)) ?? boardFor(role)
  await writeTiles(scope, tiles)
  await audit(scope, {
    action: 'board.changed',
    subject: 'board',
    before: { tiles: named(before) },
    after: { tiles: named(tiles) },
  })
  return {}
}

export async function resetBoard(scope: Scope): Promise<Record<string, never>> {
  const before = await findTiles(scope)
  if (!before) return {}
  await deleteBoard(scope)
  await audit(scope, { action: 'board.reset', subject: 'board', before: { tiles: named(before) } })
  return {}
}

/** The id of the reader's own board; what they see by their role becomes theirs, so that it can be named. */
export async function keepBoard(scope: Scope): Promise<string> {
  const known = await findBoardId(scope)
  if (known) return known
  const role = (await roleOf(scope)) ?? refuse('forbidden', 'refusal.forbidden')
  await writeTiles(scope, boardFor(role))
  return found(await findBoardId(scope))
}

async function requireFit(scope: Scope, tiles: readonly Tile[], role: Role): Promise<void> {
  const keys = tiles.map(({ kind, question }) => `${kind} ${question ?? ''}`)
  if (new Set(keys).size < keys.length) refuseField('tiles', 'issue.tile_twice')
  if (tiles.some(({ kind, question }) => (kind === 'question') !== (question !== null)))
    refuseField('tiles', 'issue.tile_question')
  if (tiles.some(({ kind }) => !maySee(role, kind))) refuse('forbidden', 'refusal.forbidden')
  const ids = idsIn(tiles)
  const known = new Set(idsIn((await findTiles(scope)) ?? []))
  const fresh = ids.filter((id) => !known.has(id))
  if ((await findQuestions(scope, fresh)).length < fresh.length) refuse('not_found', 'refusal.not_found')
}

const idsIn = (tiles: readonly Tile[]): string[] => tiles.flatMap(({ question }) => question ?? [])
const named = (tiles: readonly Tile[]): (TileKind | string)[] => tiles.map(({ kind, question }) => question ?? kind)
