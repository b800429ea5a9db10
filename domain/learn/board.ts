import { may, type Permission, type Role } from '#domain/permission.ts'

/** What can stand on a board. `own_`: of the reader's own companies or cases. `question`: a saved question of the explorer. */
export const TILES = [
  'score',
  'trend',
  'changes',
  'stakes',
  'open_cases',
  'own_cases',
  'own_accounts',
  'own_words',
  'words',
  'question',
] as const
export type TileKind = (typeof TILES)[number]
/** `question`: the id of the saved question, of a tile that shows one. */
export type Tile = { kind: TileKind; question: string | null }

/** More than anyone looks at in one go; every further tile makes the whole board slower. */
export const MOST_TILES = 24

/**
 * The board that a role opens with, until its reader makes it their own: whoever answers for the whole sees the score, its course and what
 * changed; the front line sees whom to call and what their own customers said (issue 4, line 9).
 */
export const boardFor = (role: Role): Tile[] => OPENS_WITH[role].map((kind) => ({ kind, question: null }))

const OPENS_WITH = {
  owner: ['score', 'trend', 'changes', 'stakes', 'open_cases', 'words'],
  manager: ['score', 'trend', 'changes', 'stakes', 'open_cases', 'words'],
  agent: ['own_cases', 'own_accounts', 'own_words', 'score'],
  analyst: ['score', 'trend', 'changes', 'words'],
  viewer: ['score', 'trend', 'changes', 'words'],
} as const satisfies Record<Role, readonly TileKind[]>

const NEEDS: Record<TileKind, Permission> = {
  score: 'score.read',
  trend: 'score.read',
  changes: 'score.read',
  stakes: 'contact.read',
  open_cases: 'case.read',
  own_cases: 'case.read',
  own_accounts: 'contact.read',
  own_words: 'contact.read',
  words: 'response.read',
  question: 'score.read',
}

/** Whether a role may see a tile: what may not be read elsewhere may not be read on a board. */
export const maySee = (role: Role, kind: TileKind): boolean => may(role, NEEDS[kind])

/** Tiles that anybody may see who has been given a link: figures, and nothing of a person or of one company. */
export const isFigures = (kind: TileKind): boolean => PUBLIC.has(kind)
const PUBLIC: ReadonlySet<TileKind> = new Set(['score', 'trend', 'changes', 'question'])
