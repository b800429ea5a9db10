import type { Annotation } from '#contract/learn/annotations.ts'
import { found, refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit, auditDifference } from '#server/workspace/audit/audit.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'
import {
  countAnnotations,
  deleteAnnotation,
  type GivenAnnotation,
  insertAnnotation,
  listEntered,
  lockAnnotation,
  programHere,
  updateAnnotation,
} from './annotations.queries.ts'
import { knownOf, knownOfAll } from './known.ts'
import { deleteOverruling, insertOverruling, listOverrulings, type Overruled } from './overruling.queries.ts'

/** More than anybody reads in a chart. */
const MOST = 1000

/** All that happened to a program by day: what was entered, and what is known without, as far as nobody said otherwise. */
export async function annotationsOf(scope: Scope, programId: string): Promise<Annotation[]> {
  const entered = await listEntered(scope, programId)
  const known = [...(await knownOfAll(scope)), ...(await knownOf(scope, programId))]
  const said = await listOverrulings(scope, programId)
  return [
    ...entered.map((one) => ({ ...one, about: null, became: null, overruled: null })),
    ...known.map((one) => overruledBy(said, one)),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function overruledBy(said: Awaited<ReturnType<typeof listOverrulings>>, one: Annotation): Annotation {
  const found = said.find(({ kind, on, program }) => kind === one.kind && on === one.on && program === one.program)
  return found ? { ...one, breaks: false, overruled: { id: found.id, by: found.by } } : one
}

/** The days on which a program's score came to stand on another footing: what lies before is not compared with what comes after. */
export const breaksOf = async (scope: Scope, programId: string): Promise<string[]> =>
  breakDays(await annotationsOf(scope, programId))

export const breakDays = (annotations: readonly Annotation[]): string[] =>
  annotations.flatMap(({ breaks, on }) => (breaks ? [on] : []))

/** As whoever asks may read them: a page that is read as nobody tells the kind alone of what somebody wrote, a file's name included. */
export async function annotationsFor(scope: Scope, programId: string): Promise<Annotation[]> {
  const known = await annotationsOf(scope, programId)
  if (await mayHere(scope, 'score.read')) return known
  return known.map((one) => ({ ...one, ...NOBODYS, about: one.kind === 'import_undone' ? null : one.about }))
}
const NOBODYS = { words: null, by: null, overruled: null }

/** Says that a change which is known by itself is no break. */
export async function overrule(scope: Scope, said: Overruled): Promise<{ id: string }> {
  if (said.program) found(await programHere(scope, said.program))
  const known = said.program ? await knownOf(scope, said.program) : await knownOfAll(scope)
  found(known.find(({ kind, on, breaks }) => breaks && kind === said.kind && on === said.on))
  const id = await insertOverruling(scope, said)
  if (id === undefined) return { id: found(await saidAlready(scope, said)).id }
  await audit(scope, { action: 'annotation.overruled', subject: id, after: said })
  return { id }
}

const saidAlready = async (scope: Scope, said: Overruled) =>
  (await listOverrulings(scope, said.program)).find(
    ({ kind, on, program }) => kind === said.kind && on === said.on && program === said.program,
  )

/** It is a break again. */
export async function restoreBreak(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await deleteOverruling(scope, id))
  await audit(scope, { action: 'annotation.restored', subject: id, before })
  return {}
}

export async function addAnnotation(scope: Scope, given: GivenAnnotation): Promise<{ id: string }> {
  if ((await countAnnotations(scope)) >= MOST) return refuse('conflict', 'annotation.too_many', { limit: MOST })
  const settled = await settle(scope, given)
  const id = await insertAnnotation(scope, settled)
  await audit(scope, { action: 'annotation.added', subject: id, after: settled })
  return { id }
}

export async function changeAnnotation(
  scope: Scope,
  { id, ...given }: GivenAnnotation & { id: string },
): Promise<Record<string, never>> {
  const before = found(await lockAnnotation(scope, id))
  const after = await settle(scope, given)
  await updateAnnotation(scope, id, after)
  await auditDifference(scope, { action: 'annotation.changed', subject: id, before, after })
  return {}
}

export async function removeAnnotation(scope: Scope, id: string): Promise<Record<string, never>> {
  const before = found(await lockAnnotation(scope, id))
  await deleteAnnotation(scope, id)
  await audit(scope, { action: 'annotation.removed', subject: id, before })
  return {}
}

async function settle(scope: Scope, { words, program, ...given }: GivenAnnotation): Promise<GivenAnnotation> {
  if (program) found(await programHere(scope, program))
  return { ...given, program, words: words.trim() }
}
