import type { Board } from '#contract/learn/boards.ts'
import { isFigures, type Tile } from '#domain/learn/board.ts'
import { namesOfAnswers } from '#domain/listen/segment/field.ts'
import type { SharedView } from '#pages/sharing/page.ts'
import { fill, tilesById } from '#server/act/boards/boards.ts'
import { findQuestions } from '#server/learn/questions/questions.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import type { LinkRow } from './shares.queries.ts'

/**
 * What a link shows, read as nobody: whatever needs a right to be read is not there. Its maker's own questions are found by their id alone.
 */
export async function shownBy(scope: Scope, link: LinkRow): Promise<Omit<SharedView, 'languages'>> {
  const tiles = await tilesOf(scope, link)
  const ids = tiles.flatMap(({ question }) => question ?? [])
  const pinned = await findQuestions({ ...scope, actorId: link.createdBy }, ids)
  const filled = await fill({ ...scope, actorId: null }, tiles, pinned)
  const { name, timeZone } = await findWorkspace(scope)
  const definitions = await listDefinitions(scope)
  return {
    locale: link.locale,
    workspace: name,
    name: link.name,
    timeZone,
    now: scope.now,
    expiresAt: link.expiresAt,
    traits: namesOfAnswers(definitions).flatMap(({ name: value, definition: { label, type }, when }) =>
      when === 'asked' ? [{ value, label, type }] : [],
    ),
    tiles: tiles.filter(({ kind, question }) => kind !== 'question' || pinned.some(({ id }) => id === question)),
    ...plain(filled),
  }
}

/** On a board only figures, and words where its maker chose to show them. */
async function tilesOf(scope: Scope, { subject, subjectId, verbatims }: LinkRow): Promise<Tile[]> {
  if (subject === 'question') return [{ kind: 'question', question: subjectId }]
  const tiles = (await tilesById(scope, subjectId)) ?? []
  return tiles.filter(({ kind }) => isFigures(kind) || (kind === 'words' && verbatims))
}

/** As it comes over the wire: instants as text, and no names beside the words. */
function plain({ score, changes, words, questions }: Awaited<ReturnType<typeof fill>>) {
  const shown = {
    score,
    changes,
    questions,
    words: words?.map(({ rating, group, verbatim, locale }) => ({ rating, group, verbatim, locale })) ?? null,
  }
  // Instants are what JSON makes of them, which is what the contract's type says.
  return JSON.parse(JSON.stringify(shown)) as Pick<Board, 'score' | 'changes' | 'questions'> & Pick<SharedView, 'words'>
}
