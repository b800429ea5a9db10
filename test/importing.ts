import { expect } from 'vitest'
import type { ImportMapping } from '#contract/listen/imports.ts'
import { newId } from '#server/platform/scope.ts'
import { type TestWorkspace, testApp } from './app.ts'

/** A fresh workspace and the steps of an import through the API. */
export async function importing() {
  const app = await testApp()
  const workspace = await app.newWorkspace()
  const bring = (
    kind: 'contacts' | 'responses' | 'activities',
    text: string | Buffer,
    fileName = kind === 'contacts' ? 'people.csv' : 'history.csv',
  ) => workspace.call('POST /api/imports', { kind, fileName, bytes: Buffer.from(text as string) })
  const finish = async (id: string, mapping: ImportMapping, programId?: string) => {
    await workspace.call('POST /api/imports/:id/commit', { id, mapping, ...(programId ? { programId } : {}) })
    await app.settle()
    return workspace.call('GET /api/imports/:id', { id })
  }
  const take = async (
    kind: 'contacts' | 'responses' | 'activities',
    text: string | Buffer,
    adjust: (mapping: ImportMapping) => void = () => undefined,
    programId?: string,
  ) => {
    const file = await bring(kind, text)
    const mapping = file.sheet?.mapping ?? expect.fail()
    adjust(mapping)
    return finish(file.id, mapping, programId)
  }
  return { app, workspace, bring, finish, take, program: await plantProgram(workspace) }
}

/** A program with a wave, planted by hand: imports need only their ids. */
async function plantProgram(workspace: TestWorkspace) {
  const [id, waveId] = [newId(), newId()]
  await workspace.inside(async ({ db, workspaceId, now }) => {
    await db
      .insertInto('programs')
      .values({
        workspaceId,
        id,
        name: 'Relationship',
        brand: 'Islet',
        locale: 'en',
        senderName: 'Islet',
        senderEmail: 'hello@islet.example',
        createdAt: now,
      })
      .execute()
    await db
      .insertInto('waves')
      .values({ workspaceId, id: waveId, programId: id, name: 'Autumn 2025', plan: '{}', seed: 1, closesAt: now, createdAt: now })
      .execute()
  })
  const decide = (contactId: string) =>
    workspace.inside(({ db, workspaceId, now }) =>
      db.insertInto('decisions').values({ workspaceId, waveId, contactId, asked: true, quietDays: 90, decidedAt: now }).execute(),
    )
  return { id, waveId, decide }
}
