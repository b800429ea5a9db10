import { expect, test, vi } from 'vitest'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import { importing } from '#test/importing.ts'
import { makePeople } from '#test/people.ts'

const PEOPLE = `E-Mail,Name,Company,Plan,Seats,Language
Ines@Brightwell.example,Ines Duarte,Brightwell,Team,12,pt
tomas@ostrava.example,Tomáš Novák,Ostrava Steel,Scale,many,en
not-an-address,Nobody,Brightwell,Team,1,en
ines@brightwell.example,Ines again,Brightwell,Team,1,en
lin@tidewater.example,林晓,Tidewater,Scale,40,zh_CN
`

test('people and their companies come in; each row that does not says why', async () => {
  const { workspace, bring, finish } = await importing()
  const file = await bring('contacts', PEOPLE)
  expect(file).toMatchObject({ state: 'mapping', rows: 5, encoding: 'utf-8', delimiter: ',' })
  expect(
    file.sheet?.mapping.columns.map(({ target }) => ('field' in target ? target.field : 'key' in target ? target.key : null)),
  ).toEqual(['email', 'name', 'account_name', 'plan', 'seats', 'locale'])
  const mapping = file.sheet?.mapping ?? expect.fail()
  const seats = mapping.columns.find(({ header }) => header === 'Seats') ?? expect.fail()
  seats.target = { to: 'attribute', of: 'account', key: 'seats', type: 'number' }

  const { counts, first, odd } = await workspace.call('POST /api/imports/:id/preview', { id: file.id, mapping })
  expect(counts).toEqual({
    rows: 5,
    fresh: 3,
    changed: 0,
    unchanged: 0,
    duplicates: 0,
    suppressed: 0,
    rejected: 2,
    warned: 1,
    accounts: 3,
  })
  expect(first.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual([
    '2 fresh',
    '3 fresh',
    '4 rejected',
    '5 rejected',
    '6 fresh',
  ])
  expect(odd.flatMap(({ findings }) => findings)).toEqual([
    { severity: 'warned', because: 'number_left_out', column: 'Seats', value: 'many' },
    { severity: 'rejected', because: 'email_malformed', column: 'E-Mail', value: 'not-an-address' },
    { severity: 'rejected', because: 'contact_repeated', column: 'E-Mail', value: 'ines@brightwell.example', otherRow: 2 },
  ])
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(0)

  const done = await finish(file.id, mapping)
  expect(done).toMatchObject({ state: 'committed', counts, sheet: null })
  const items = (await workspace.call('GET /api/contacts', {})).items.toSorted((a, b) => (`${a.email}` < `${b.email}` ? -1 : 1))
  expect(items.map(({ name, email, account }) => [name, email, account?.name])).toEqual([
    ['Ines Duarte', 'ines@brightwell.example', 'Brightwell'],
    ['林晓', 'lin@tidewater.example', 'Tidewater'],
    ['Tomáš Novák', 'tomas@ostrava.example', 'Ostrava Steel'],
  ])
  const lin = await workspace.call('GET /api/contacts/:id', { id: items[1]?.id ?? '' })
  expect(lin).toMatchObject({ locale: 'zh-CN', import: { fileName: 'people.csv' }, suppression: null })
  const account = await workspace.call('GET /api/accounts/:id', { id: lin.account?.id ?? '' })
  expect(account).toMatchObject({ name: 'Tidewater', attributes: { plan: 'Scale', seats: 40 }, contacts: 1 })

  const rejects = await workspace.call('GET /api/imports/:id/rejects.csv', { id: file.id })
  expect(rejects.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffE-Mail,Name,Company,Plan,Seats,Language,Row,Why it was left out',
    'not-an-address,Nobody,Brightwell,Team,1,en,4,"“E-Mail” says “not-an-address”, which is not an e-mail address. Correct it or empty the cell."',
  ])
})

test('the same file again changes nothing; a corrected one changes what it corrects, and undo puts it back', async () => {
  const { workspace, take } = await importing()
  await take('contacts', 'email,name,company,plan\nines@b.example,Ines,Brightwell,Team\nbo@b.example,Bo,Brightwell,Team\n')
  const again = await take('contacts', 'email,name,company,plan\nINES@b.example,Ines,BRIGHTWELL,Team\nbo@b.example,,,\n')
  expect(again.counts).toMatchObject({ fresh: 0, changed: 0, unchanged: 2, accounts: 0 })

  const corrected = await take(
    'contacts',
    'email,name,company,plan\nines@b.example,Ines Duarte,Tidewater,Scale\nnew@b.example,New,Brightwell,Scale\n',
  )
  expect(corrected.counts).toMatchObject({ fresh: 1, changed: 1, accounts: 1 })
  const list = async () =>
    (await workspace.call('GET /api/contacts', {})).items.map(({ name, account }) => `${name} of ${account?.name}`).toSorted()
  expect(await list()).toEqual(['Bo of Brightwell', 'Ines Duarte of Tidewater', 'New of Brightwell'])
  const planOf = async () => {
    const [account] = (await workspace.call('GET /api/accounts', { q: 'bright' })).items
    return (await workspace.call('GET /api/accounts/:id', { id: account?.id ?? '' })).attributes.plan
  }
  expect(await planOf()).toBe('Scale')

  expect(await workspace.call('POST /api/imports/:id/undo', { id: corrected.id })).toEqual({ removed: 1, restored: 1, kept: 0 })
  expect(await list()).toEqual(['Bo of Brightwell', 'Ines of Brightwell'])
  expect(await planOf()).toBe('Team')
  expect((await workspace.call('GET /api/accounts', {})).items.map(({ name }) => name)).toEqual(['Brightwell'])
  expect(await workspace.call('POST /api/imports/:id/undo', { id: corrected.id })).toEqual({ removed: 1, restored: 1, kept: 0 })
})

test('undo gives back the mark by which the do-not-ask list knows an address, whatever its letters', async () => {
  const { workspace, take } = await importing()
  const [id = ''] = await workspace.inside((scope) => makePeople(scope, [{ email: 'Zoe.Unal@B.Example', name: 'Z' }]))
  const marks = () =>
    workspace.inside(({ db }) => db.selectFrom('contacts').select(['email', 'addressHash']).where('id', '=', id).execute())
  const before = await marks()
  const done = await take('contacts', 'email,name\nzoe.unal@b.example,Zoë Ünal\n')
  expect(done.counts).toMatchObject({ changed: 1 })
  await workspace.call('POST /api/imports/:id/undo', { id: done.id })
  expect(await marks()).toEqual(before)
  expect(before).toEqual([{ email: 'Zoe.Unal@B.Example', addressHash: hashAddress('zoe.unal@b.example') }])
})

test('undo keeps whoever was asked or changed since, and says how many', async () => {
  const { workspace, take, program } = await importing()
  const done = await take('contacts', 'email,name\na@b.example,A\nb@b.example,B\nc@b.example,C\n')
  const [a, b] = (await workspace.call('GET /api/contacts', {})).items
  await workspace.call('PUT /api/contacts/:id', { id: a?.id ?? '', name: 'A, corrected by hand' })
  await program.decide(b?.id ?? '')
  expect(await workspace.call('POST /api/imports/:id/undo', { id: done.id })).toEqual({ removed: 1, restored: 0, kept: 2 })
  expect((await workspace.call('GET /api/imports/:id', { id: done.id })).undone).toEqual({ removed: 1, restored: 0, kept: 2 })
  expect((await workspace.call('GET /api/contacts', {})).total).toBe(2)
})

test('IDs match before addresses; a row whose ID and address are two people is left out', async () => {
  const { workspace, take } = await importing()
  await take('contacts', 'id,email,name\n1,a@b.example,A\n2,b@b.example,B\n')
  const done = await take(
    'contacts',
    'id,email,name\n1,moved@b.example,A\n2,moved@b.example,B\n3,b@b.example,X\n1,c@b.example,\n',
  )
  expect(done.counts).toMatchObject({ changed: 1, fresh: 0, rejected: 3 })
  const { items } = await workspace.call('GET /api/contacts', {})
  expect(items.map(({ email }) => email).toSorted()).toEqual(['b@b.example', 'moved@b.example'])
})

test('whoever is on the do-not-ask list comes in and is counted', async () => {
  const { workspace, take, bring } = await importing()
  await take('contacts', 'email,name\na@b.example,A\n')
  const [a] = (await workspace.call('GET /api/contacts', {})).items
  await workspace.call('POST /api/contacts/:id/suppression', { id: a?.id ?? '', note: 'Asked on the phone' })
  const file = await bring('contacts', 'email,name\nA@B.example,A\nb@b.example,B\n')
  const { counts } = await workspace.call('POST /api/imports/:id/preview', {
    id: file.id,
    mapping: file.sheet?.mapping ?? expect.fail(),
  })
  expect(counts).toMatchObject({ suppressed: 1, fresh: 1, unchanged: 1 })
})

test('the mapping of a file is remembered for the next one with the same headers, and for no other', async () => {
  const { take, bring } = await importing()
  await take('contacts', 'email,Stufe\na@b.example,gold\n', (mapping) => {
    const column = mapping.columns[1] ?? expect.fail()
    column.target = { to: 'attribute', of: 'contact', key: 'tier', type: 'text' }
  })
  const next = await bring('contacts', 'email,Stufe\nb@b.example,silver\n')
  expect(next.sheet?.remembered).toBe(true)
  expect(next.sheet?.mapping.columns[1]?.target).toMatchObject({ key: 'tier' })
  const other = await bring('contacts', 'email,Stufe,x\nb@b.example,silver,\n')
  expect(other.sheet?.remembered).toBe(false)
})

test('an attribute keeps its first type: what does not fit is left out of the row and named', async () => {
  const { workspace, take } = await importing()
  await take('contacts', 'email,seats\na@b.example,12\nb@b.example,7\n')
  const done = await take('contacts', 'email,seats\nc@b.example,a dozen\n')
  expect(done.counts).toMatchObject({ fresh: 1, warned: 1 })
  expect(await workspace.call('GET /api/attributes', {})).toMatchObject([
    { of: 'contact', key: 'seats', type: 'number', label: 'seats' },
  ])
})

test('twenty thousand people (five thousand on the embedded database) come in', async () => {
  const { app, take } = await importing()
  const many = app.engine === 'postgres' ? 20_000 : 5_000
  const lines = Array.from(
    { length: many },
    (_, at) => `p${at}@c${at % 300}.example,Person ${at},Company ${at % 300},${at % 50},Team`,
  )
  const done = await take('contacts', `email,name,company,seats,plan\n${lines.join('\n')}\n`)
  expect(done.counts).toMatchObject({ fresh: many, accounts: 300 })
  // What the planner goes by: without it, the checks of the next wave's foreign keys read every contact for each contact.
  const known = async () => {
    const { rows } = await app.database.transact({ role: 'none' }, (client) =>
      client.query<{ known: number }>(`select reltuples::int as known from pg_class where oid = 'public.contacts'::regclass`),
    )
    return rows[0]?.known ?? 0
  }
  await vi.waitUntil(async () => (await known()) >= 0.9 * many, { timeout: 20_000, interval: 100 })
})
