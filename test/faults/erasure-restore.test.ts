import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { restore } from '#server/cli/commands/restore.ts'
import { ledgerIn } from '#server/listen/erasure/ledger.ts'
import { newId } from '#server/platform/scope.ts'
import { backUp } from '#server/workspace/backup/backup.ts'
import { type Engine, openTestApp } from '#test/app.ts'
import { say } from '#words/say.ts'

const { root } = inject('templates')

test.each(['postgres', 'embedded'] as const)('a backup brings back nobody who was erased since (%s)', async (engine) => {
  const original = await openTestApp({ engine })
  const workspace = await original.newWorkspace()
  const gone = await workspace.call('POST /api/contacts', { email: 'Ines@customer.example', name: 'Ines' })
  const stays = await workspace.call('POST /api/contacts', { email: 'bo@customer.example', name: 'Bo' })
  const file = path.join(root, `${newId()}.backup`)
  await backUp(original, (chunk) => fs.appendFileSync(file, chunk))

  const late = await workspace.call('POST /api/contacts', { email: 'late@customer.example' })
  for (const { id } of [gone, late]) await workspace.call('POST /api/contacts/:id/erasure', { id })
  await original.settle()
  const ledger = ledgerIn(original.settings.dataDir)
  expect(fs.statSync(ledger).mode & 0o777).toBe(0o600)
  const noted = fs.readFileSync(ledger, 'utf8')
  expect(noted).not.toMatch(/customer|ines/i)
  await original.close()

  // As a crash leaves it: the line that is cut off was written again.
  const copy = await restoredInto(engine, file, `{"workspaceId":"${noted}`)
  expect(copy.result).toMatchObject({ erasedAgain: 1 })
  const headers = { authorization: `Bearer ${workspace.key}` }
  const read = async (id: string) => (await copy.app.request('GET', `/api/contacts/${id}`, { headers })).json()
  expect(await read(gone.id)).toMatchObject({ name: null, email: null, erasedAt: expect.any(String) })
  expect(await read(stays.id)).toMatchObject({ name: 'Bo', suppression: null })
  for (const email of ['ines@customer.example', 'late@customer.example']) {
    const { id } = (await copy.app.request('POST', '/api/contacts', { body: { email }, headers })).json()
    expect(await read(id)).toMatchObject({ suppression: { reason: 'erased', mayLift: false } })
  }
  const audit = await copy.app.request('GET', '/api/audit/verification', { headers })
  expect(audit.json()).toMatchObject({ intact: true })
  await copy.app.close()
})

test('a restore that knows of no erasures says so', async () => {
  const original = await openTestApp({ engine: 'postgres' })
  await original.newWorkspace()
  const file = path.join(root, `${newId()}.backup`)
  await backUp(original, (chunk) => fs.appendFileSync(file, chunk))
  await original.close()
  const copy = await restoredInto('postgres', file, null)
  expect(copy.result).toMatchObject({ erasedAgain: null })
  expect(copy.lines.join('\n')).toContain('erasures.ndjson')
  await copy.app.close()
})

async function restoredInto(engine: Engine, fileName: string, ledger: string | null) {
  const app = await openTestApp({ engine })
  if (ledger !== null) fs.writeFileSync(ledgerIn(app.settings.dataDir), ledger)
  const file = fs.createReadStream(fileName) as AsyncIterable<Buffer>
  const spoken = { locale: 'en', say: say('en'), progress: () => {}, write: () => {} } as const
  return { app, ...(await restore.run({ app, options: {}, file, fileName, ...spoken })) }
}
