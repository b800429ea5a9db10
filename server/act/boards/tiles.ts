import type { Board, BoardCases, BoardWords, OwnAccounts, PinnedQuestion } from '#contract/learn/boards.ts'
import type { Tile, TileKind } from '#domain/learn/board.ts'
import { countsOf, groupOf, tally } from '#domain/learn/score.ts'
import { standingOf } from '#domain/learn/standing.ts'
import { countByState, listCases } from '#server/act/cases/cases.ts'
import { readChanges } from '#server/learn/changes/changes.ts'
import { exploreAnswers } from '#server/learn/explorer/explorer.ts'
import { askedShown, type findQuestions } from '#server/learn/questions/questions.ts'
import { readScore } from '#server/learn/scores/scores.ts'
import { readStakes } from '#server/learn/stakes/stakes.ts'
import type { Sendable } from '#server/platform/http.ts'
import { Refusal } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import { countOwn, latestOfOwn, latestWords, ratingsOfOwn } from './boards.queries.ts'

const YEAR_MS = 365 * 86_400_000
/** As many lines as a tile shows; the rest is a press away. */
const LINES = 5

type Pinned = Awaited<ReturnType<typeof findQuestions>>[number]
type Filled = Omit<Board, 'role' | 'own' | 'tiles'>

/** What these tiles show, each read only where it stands on the board. */
export async function fill(scope: Scope, tiles: readonly Tile[], pinned: readonly Pinned[]): Promise<Sendable<Filled>> {
  const kinds = new Set(tiles.map(({ kind }) => kind))
  const on = <T>(kind: TileKind, read: () => Promise<T>): Promise<T | null> => (kinds.has(kind) ? read() : Promise.resolve(null))
  const needsSheet = kinds.has('score') || kinds.has('trend') || kinds.has('changes')
  const sheet = needsSheet ? (await readScore(scope, {})).sheet : null
  return {
    score: sheet,
    changes: sheet && (await on('changes', () => readChanges(scope, sheet))),
    stakes: await on('stakes', async () => (await readStakes(scope, {})).sheet),
    openCases: await on('open_cases', () => casesOf(scope, {})),
    ownCases: await on('own_cases', () => casesOf(scope, { mine: true })),
    ownAccounts: await on('own_accounts', () => ownAccounts(scope)),
    ownWords: await on('own_words', () => wordsOf(scope, true)),
    words: await on('words', () => wordsOf(scope, false)),
    questions: await questionsOf(scope, pinned),
  }
}

async function casesOf(scope: Scope, filter: { mine?: boolean }): Promise<Sendable<BoardCases>> {
  const { items } = await listCases(scope, { ...filter, state: 'open', limit: LINES })
  const { open, late } = await countByState(scope, filter)
  const ownerless = filter.mine ? 0 : (await countByState(scope, { ownerless: true })).open
  return { items, open, late, ownerless }
}

async function ownAccounts(scope: Scope): Promise<Sendable<OwnAccounts>> {
  const since = new Date(scope.now.getTime() - YEAR_MS)
  const { accounts, silent } = await countOwn(scope, since)
  const latest = await latestOfOwn(scope, since, LINES)
  return {
    accounts,
    silent,
    standing: standingOf(tally(countsOf(await ratingsOfOwn(scope, since)))),
    latest: latest.map((row) => ({ ...row, group: groupOf(row.rating) })),
  }
}

async function wordsOf(scope: Scope, own: boolean): Promise<Sendable<BoardWords>[]> {
  const names = await mayHere(scope, 'contact.read')
  return (await latestWords(scope, { own, limit: LINES })).map(({ accountId, accountName, contact, ...row }) => ({
    ...row,
    group: groupOf(row.rating),
    contact: names ? contact : null,
    account: names && accountId && accountName !== null ? { id: accountId, name: accountName } : null,
  }))
}

/** What a question asks for may be gone by now, or not be for this reader: its tile says so, and the others stand. */
async function questionsOf(scope: Scope, pinned: readonly Pinned[]): Promise<Sendable<PinnedQuestion>[]> {
  const shown = await askedShown(scope)
  const asked: Sendable<PinnedQuestion>[] = []
  for (const { id, name, ...kept } of pinned)
    asked.push({ id, name, ...(await shown(kept)), found: await exploreOrNot(scope, kept.asked) })
  return asked
}

async function exploreOrNot(scope: Scope, input: Pinned['asked']) {
  try {
    return await exploreAnswers(scope, input)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
