import fs from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { newId } from '#server/platform/scope.ts'
import { freshConfig } from '#test/app.ts'
import { hearback, startServer } from '#test/server-process.ts'

const { root } = inject('templates')

test('people come in from the terminal while the server runs; rows that cannot are counted, named, and kept for download', async () => {
  const { dataDir } = await freshConfig('embedded')
  const env = { DATA_DIR: dataDir }
  const server = await startServer(env)
  const words = ['setup', '--email', 'mo@isletdocs.example', '--workspace', 'Islet Docs', '--json']
  const { key } = JSON.parse((await hearback({ ...env, PORT: new URL(server.url).port }, ...words)).out)
  const file = path.join(root, `${newId()}.csv`)
  fs.writeFileSync(file, 'email,name\nana@b.example,Ana\nnot an address,Bo\nANA@b.example,Again\ncleo@b.example,Cleo\n')

  const tried = await hearback(env, 'import', 'contacts', file, '--dry-run', '--json')
  expect([tried.code, JSON.parse(tried.out).counts]).toEqual([0, expect.objectContaining({ rows: 4, fresh: 2, rejected: 2 })])
  const ask = async (at: string) => (await fetch(server.url + at, { headers: { authorization: `Bearer ${key}` } })).text()
  expect(JSON.parse(await ask('/api/contacts')).total).toBe(0)
  expect(JSON.parse(await ask('/api/imports')).items).toEqual([])

  // What cannot come in does not stop the rest, so that it is no failure.
  const done = await hearback(env, 'import', 'contacts', file, '--json')
  const { id, counts, findings } = JSON.parse(done.out)
  expect([done.code, counts]).toEqual([0, expect.objectContaining({ rows: 4, fresh: 2, rejected: 2 })])
  expect(findings).toEqual([expect.stringContaining('3'), expect.stringContaining('4')])
  expect(await ask(`/api/imports/${id}/rejects.csv`)).toMatch(/not an address[\s\S]*ANA@b\.example/)
  expect(JSON.parse(await ask('/api/contacts')).total).toBe(2)

  const again = await hearback(env, 'import', 'contacts', file)
  expect([again.code, again.out]).toEqual([
    0,
    expect.stringMatching(/2 as before[\s\S]*2 rows that were left out[\s\S]*\/listen\/imports\//),
  ])
  const refused = await hearback(env, 'import', 'contacts', file, '--map', 'e-mail=email')
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('email, name')])
  expect(await hearback(env, 'import', 'contacts', `${file}.absent`)).toMatchObject({ code: 64 })
  await server.stop()
})
