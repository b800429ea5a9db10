import { expect, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { insertMember } from '#server/workspace/workspaces/workspaces.ts'
import { importing } from '#test/importing.ts'

const FILE = `email,company,csm
ada@b.example,Fjordline,MO OKAFOR
bo@b.example,Kite Works,lena@isletdocs.example
cy@b.example,Saltmarsh,Somebody Else
`

async function withMembers() {
  const all = await importing()
  const join = (name: string, email: string) =>
    all.workspace.inside((scope) => insertMember(scope, { id: newId(), personId: null, name, email, role: 'agent' }))
  await join('Lena Vogt', 'lena@isletdocs.example')
  const owners = async () =>
    (await all.workspace.call('GET /api/accounts', {})).items
      .map(({ name, owner }) => [name, owner?.name ?? null])
      .toSorted((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1))
  return { ...all, join, owners }
}

test('a column of owners finds the members by name or address, and a company without one is told', async () => {
  const { workspace, bring, finish, owners } = await withMembers()
  const file = await bring('contacts', FILE)
  const mapping = file.sheet?.mapping ?? expect.fail()
  expect(mapping.columns[2]?.target).toEqual({ to: 'field', field: 'account_owner' })
  const { odd } = await workspace.call('POST /api/imports/:id/preview', { id: file.id, mapping })
  expect(odd.flatMap(({ findings }) => findings)).toEqual([
    { severity: 'warned', because: 'owner_left_out', column: 'csm', value: 'Somebody Else' },
  ])
  await finish(file.id, mapping)
  expect(await owners()).toEqual([
    ['Fjordline', 'Mo Okafor'],
    ['Kite Works', 'Lena Vogt'],
    ['Saltmarsh', null],
  ])
})

test('names of people who are not here become an attribute of the company', async () => {
  const { bring } = await withMembers()
  const file = await bring('contacts', 'email,company,csm\nada@b.example,Fjordline,Somebody Else\n')
  expect(file.sheet?.mapping.columns[2]?.target).toMatchObject({ to: 'attribute', of: 'account', key: 'csm' })
})

test('undo gives a company back to whom it had, also where the import is older than owners in files', async () => {
  const { workspace, take, owners } = await withMembers()
  await take('contacts', 'email,company,csm\nada@b.example,Fjordline,Mo Okafor\n')
  const second = await take('contacts', 'email,company,csm\nada@b.example,Fjordline,lena@isletdocs.example\n')
  expect(await owners()).toEqual([['Fjordline', 'Lena Vogt']])
  await workspace.call('POST /api/imports/:id/undo', { id: second.id })
  expect(await owners()).toEqual([['Fjordline', 'Mo Okafor']])

  const third = await take('contacts', 'email,company,seats\nada@b.example,Fjordline,12\n')
  await workspace.inside(async ({ db }) => {
    const changes = await db.selectFrom('importChanges').selectAll().where('importId', '=', third.id).execute()
    for (const { subjectId, before } of changes) {
      if (!before) continue
      const { ownerId: _, ...older } = before as Record<string, string>
      await db
        .updateTable('importChanges')
        .set({ before: JSON.stringify(older) })
        .where('subjectId', '=', subjectId)
        .execute()
    }
  })
  await workspace.call('POST /api/imports/:id/undo', { id: third.id })
  expect(await owners()).toEqual([['Fjordline', 'Mo Okafor']])
})

test('a name that two members share names neither', async () => {
  const { join, take, owners } = await withMembers()
  await join('lena vogt', 'other@isletdocs.example')
  await take(
    'contacts',
    'email,company,csm\nada@b.example,Fjordline,Lena Vogt\nbo@b.example,Kite Works,other@isletdocs.example\n',
  )
  expect(await owners()).toEqual([
    ['Fjordline', null],
    ['Kite Works', 'lena vogt'],
  ])
})
