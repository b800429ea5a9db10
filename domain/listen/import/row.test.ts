import { describe, expect, test } from 'vitest'
import type { ContactField, ResponseField } from './header-names.ts'
import type { Mapping, Target } from './mapping.ts'
import { finding } from './problem.ts'
import { watchRepeats } from './repeat.ts'
import { type ContactRow, readContactRow, readResponseRow } from './row.ts'

const now = new Date('2026-03-01T00:00:00Z')
const notation: Mapping['notation'] = { decimal: '.', dateFormat: 'ISO', currency: 'CNY', timeZone: 'Asia/Shanghai' }
const field = <F extends ContactField | ResponseField>(name: F) => ({
  header: name.toUpperCase(),
  target: { to: 'field', field: name } satisfies Target<F>,
})
const seats = { header: 'Seats', target: { to: 'attribute', of: 'account', key: 'seats', type: 'number' } as const }

const people: Mapping<ContactField> = {
  columns: [
    field('email'),
    field('name'),
    field('phone'),
    field('external_id'),
    field('account_name'),
    field('locale'),
    field('time_zone'),
    seats,
  ],
  notation,
}
const answers: Mapping<ResponseField> = {
  columns: [field('rating'), field('answered_at'), field('verbatim'), field('email'), field('name'), field('account_name')],
  notation,
}

describe('a row of people', () => {
  test('becomes a contact and its account', () => {
    expect(readContactRow([' Ana@B.example', 'Ana', '', 'c-1', 'Brightwell', 'en', 'UTC', '1,200'], people)).toEqual({
      row: {
        contact: {
          email: 'ana@b.example',
          name: 'Ana',
          phone: null,
          externalId: 'c-1',
          role: null,
          locale: 'en',
          timeZone: 'UTC',
          attributes: {},
        },
        account: { externalId: null, name: 'Brightwell', domain: null, ownerId: null, attributes: { seats: 1200 } },
      },
      warnings: [],
    })
  })

  test.each([
    ['email_malformed', ['ana at b', 'Ana'], 'EMAIL', 'ana at b'],
    ['phone_malformed', ['a@b.example', 'Ana', 'call me'], 'PHONE', 'call me'],
    ['no_identity', ['', 'Ana'], 'EMAIL', ''],
    ['too_many_cells', ['a@b.example', '', '', '', '', '', '', '', 'stray'], 'Seats', 'stray'],
  ])('is left out: %s', (because, cells, column, value) => {
    expect(readContactRow(cells, people)).toEqual({ problems: [{ because, column, value }] })
  })

  test.each([
    ['locale_left_out', ['a@b.example', '', '', '', 'B', '?'], 'LOCALE', '?'],
    ['time_zone_left_out', ['a@b.example', '', '', '', 'B', '', 'Mars'], 'TIME_ZONE', 'Mars'],
    ['number_left_out', ['a@b.example', '', '', '', 'B', '', '', 'many'], 'Seats', 'many'],
    ['account_left_out', ['a@b.example', '', '', '', '', '', '', '7'], 'ACCOUNT_NAME', ''],
  ])('is imported with a warning: %s', (because, cells, column, value) => {
    expect(readContactRow(cells, people)).toMatchObject({
      row: { contact: { email: 'a@b.example' } },
      warnings: [{ because, column, value }],
    })
  })

  test('every problem of a row is named at once', () => {
    expect(readContactRow(['ana at b', '', 'x'], people)).toMatchObject({
      problems: [{ because: 'email_malformed' }, { because: 'phone_malformed' }],
    })
  })

  test('the guard against formulas comes off again', () => {
    expect(readContactRow(['a@b.example', "'=Ana"], people)).toMatchObject({ row: { contact: { name: '=Ana' } } })
  })
})

test('an owner is found by who knows the members; one whom nobody knows is left out with a warning', () => {
  const columns = [...people.columns, { header: 'CSM', target: { to: 'field', field: 'account_owner' } } as const]
  const read = (owner: string, account = 'Brightwell') =>
    readContactRow(['a@b.example', '', '', '', account, '', '', '', owner], { ...people, columns }, undefined, (text) =>
      text === 'Lena' ? 'm1' : null,
    )
  expect(read('Lena')).toMatchObject({ row: { account: { ownerId: 'm1' } }, warnings: [] })
  expect(read('Ben')).toMatchObject({
    row: { account: { ownerId: null } },
    warnings: [{ because: 'owner_left_out', value: 'Ben' }],
  })
  expect(read('Lena', '')).toMatchObject({ row: { account: null }, warnings: [{ because: 'account_left_out' }] })
})

describe('a row with an answer', () => {
  test('without a person is an answer without a contact', () => {
    expect(readResponseRow(['10.0', '2026-02-01', 'Good', '', '', 'aegean-airlines'], answers, now)).toEqual({
      row: {
        rating: 10,
        answeredAt: new Date('2026-01-31T16:00:00Z'),
        verbatim: 'Good',
        wave: null,
        contact: null,
        account: { externalId: null, name: 'aegean-airlines', domain: null, ownerId: null, attributes: {} },
        attributes: {},
      },
      warnings: [],
    })
  })

  test.each([
    ['rating_missing', ['', '2026-02-01']],
    ['rating_not_whole', ['7.5', '2026-02-01']],
    ['rating_out_of_range', ['11', '2026-02-01']],
    ['rating_unreadable', ['ten', '2026-02-01']],
    ['date_missing', ['9', '']],
    ['date_unreadable', ['9', 'last week']],
    ['date_impossible', ['9', '2026-02-30']],
    ['email_malformed', ['9', '2026-02-01', '', 'ana at b']],
  ])('is left out: %s', (because, cells) => {
    expect(readResponseRow(cells, answers, now)).toMatchObject({ problems: [{ because }] })
  })

  test.each([
    ['date_before_1990', ['9', '1970-01-01']],
    ['date_in_future', ['9', '2026-04-01']],
    ['name_left_out', ['9', '2026-02-01', '', '', 'Ana']],
  ])('is imported with a warning: %s', (because, cells) => {
    expect(readResponseRow(cells, answers, now)).toMatchObject({ row: { rating: 9, contact: null }, warnings: [{ because }] })
  })
})

describe('people who come twice in a file', () => {
  const contactOf = (...cells: string[]): ContactRow['contact'] => {
    const reading = readContactRow(cells, people)
    return 'row' in reading ? reading.row.contact : expect.fail('the row should read')
  }

  test('are told by address, number or id, whatever the letter case', () => {
    const repeated = watchRepeats(people)
    expect(repeated(contactOf('ana@b.example', '', '13800138000', 'c-1'), 2)).toBeNull()
    expect(repeated(contactOf('bo@b.example', '', '', 'c-2'), 3)).toBeNull()
    expect(repeated(contactOf('ANA@b.example'), 4)).toEqual({
      because: 'contact_repeated',
      column: 'EMAIL',
      value: 'ana@b.example',
      otherRow: 2,
    })
    expect(repeated(contactOf('new@b.example', '', '138-0013-8000'), 5)).toMatchObject({ column: 'PHONE', otherRow: 2 })
    expect(repeated(contactOf('', '', '', 'c-2'), 6)).toMatchObject({ column: 'EXTERNAL_ID', otherRow: 3 })
    // A refused row leaves no trace: its new address is free.
    expect(repeated(contactOf('new@b.example'), 7)).toBeNull()
  })
})

test('a name has 200 characters at most, a verbatim 5,000; what goes nowhere may be longer', () => {
  const long = 'x'.repeat(201)
  const column = (header: string, target: Target<ContactField>) => ({ header, target })
  const columns = [
    column('EMAIL', { to: 'field', field: 'email' }),
    column('NAME', { to: 'field', field: 'name' }),
    column('WHY', { to: 'nowhere' }),
  ]
  expect(readContactRow(['a@b.example', long, ''], { ...people, columns })).toEqual({
    problems: [{ because: 'cell_too_long', column: 'NAME', value: `${'x'.repeat(79)}…`, limit: 200 }],
  })
  expect(readContactRow(['a@b.example', 'Ana', 'x'.repeat(6000)], { ...people, columns })).toHaveProperty('row')
})

test('a finding never cuts a character in half', () => {
  const { value } = finding('cell_too_long', 'why', `a${'😀'.repeat(90)}`)
  expect(value.isWellFormed()).toBe(true)
  expect(value.endsWith('😀…')).toBe(true)
})
