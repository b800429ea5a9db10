import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { defineAttribute, makeAccount, makeAnswers } from '#test/answers.ts'
import { testApp } from '#test/app.ts'
import { makeProgram } from '#test/make.ts'
import { makePeople } from '#test/people.ts'

async function workspaceWith(answers: Parameters<typeof makeAnswers>[2]) {
  const workspace = await (await testApp()).newWorkspace()
  const program = await workspace.inside(async (scope) => {
    const { id } = await makeProgram(scope)
    await makeAnswers(scope, id, answers)
    return id
  })
  const read = async (filter: object = {}) => {
    const text = await workspace.call('GET /api/responses.csv', filter)
    return parse<Record<string, string>>(text, { columns: true, bom: true })
  }
  return { workspace, program, read }
}

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  'He said "no", twice,\nand left',
  '正常的一句话',
]

test('no cell of a file is a formula, and every word comes back', async () => {
  const { workspace, read } = await workspaceWith(
    HOSTILE.map((verbatim, at) => ({
      rating: 3,
      verbatim,
      at: new Date(Date.UTC(2026, 0, 1 + at)),
      attributes: { plan: '=1+1', seats: -5 },
    })),
  )
  await workspace.inside((scope) => defineAttribute(scope, 'account', 'plan', '=cmd()'))
  const rows = await read()
  expect(rows.map(({ verbatim = '' }) => verbatim)).toEqual([
    ...HOSTILE.slice(0, 6).map((words) => `'${words}`),
    ...HOSTILE.slice(6),
  ])
  for (const cell of rows.flatMap((row) => [...Object.keys(row), ...Object.values(row)])) expect(cell).not.toMatch(/^[=+@\t\r＝]/)
  expect(rows[0]).toMatchObject({
    "'=cmd()": "'=1+1",
    seats: '-5',
    evidence: 'confirmed',
    counted: 'true',
    rating: '3',
    group: 'detractor',
  })
})

test('a long file is whole, in order and filtered as the list is', async () => {
  const answers = Array.from({ length: 1_203 }, (_, at) => ({
    rating: at % 11,
    at: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(at / 3))),
  }))
  const { read } = await workspaceWith([...answers, { rating: 1, evidence: 'discarded' }, { rating: 1, evidence: 'provisional' }])
  const rows = await read()
  expect(rows).toHaveLength(1_204)
  expect(new Set(rows.map(({ response_id }) => response_id)).size).toBe(1_204)
  expect(rows.map(({ answered_at }) => answered_at)).toEqual(rows.map(({ answered_at }) => answered_at).toSorted())
  expect(rows.filter(({ counted }) => counted === 'false')).toHaveLength(1)
  expect(await read({ group: 'promoter' })).toHaveLength(answers.filter(({ rating }) => rating > 8).length)
  expect(await read({ rating: 1, evidence: 'discarded' })).toHaveLength(1)
})

test('names stand in the file of those who may export, and an empty choice is a file with a head', async () => {
  const { workspace, program, read } = await workspaceWith([])
  expect(await workspace.call('GET /api/responses.csv', {})).toMatch(/^\ufeffanswered_at,rating,verbatim,/)
  await workspace.inside(async (scope) => {
    const account = await makeAccount(scope, '=Evil & Co')
    const [contact = ''] = await makePeople(scope, [{ name: 'Ines', email: 'ines@a.example' }])
    await makeAnswers(scope, program, [{ rating: 9, contactId: contact, accountId: account }])
  })
  expect((await read())[0]).toMatchObject({
    name: 'Ines',
    email: 'ines@a.example',
    account_name: "'=Evil & Co",
    program: 'Relationship',
  })
})

test("another workspace's answers are not in it, nor is anything for who may not export", async () => {
  const other = await workspaceWith([{ rating: 1, verbatim: 'secret' }])
  const { workspace } = await workspaceWith([{ rating: 2 }])
  expect(await workspace.call('GET /api/responses.csv', {})).not.toContain('secret')
  expect(['agent', 'viewer'] as const).toHaveLength(2)
  for (const role of ['agent', 'viewer'] as const)
    expect((await (await workspace.as(role)).refusal('GET /api/responses.csv', {})).status).toBe(403)
  expect(other.program).not.toBe('')
})
