import { describe, expect, test } from 'vitest'
import { detectDelimiter } from './delimiter.ts'
import {
  attributeKey,
  checkContactMapping,
  checkResponseMapping,
  guessContactMapping,
  guessResponseMapping,
  type Mapping,
  withKnownTypes,
} from './mapping.ts'

const targets = ({ columns }: Mapping) =>
  columns.map(({ target }) =>
    target.to === 'field' ? target.field : target.to === 'attribute' ? `${target.of}.${target.key}:${target.type}` : '-',
  )

describe('the sign between cells', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\r\n1,5;2\r\n3,5;4\r\n'],
    ['\t', 'a\tb\n"x,y,z"\t2'],
    [',', 'name,why\nAna,"good; really; good\nyes; yes"\nBo,fine\n'],
    [',', 'email\nana@b.example\n'],
    [',', ''],
    ['|', 'email|name\na@b.example|Duarte, Ines\nb@b.example|Novák, Tomáš\n'],
    [';', 'email;name\na@b.example;Ines|Ana, Bo\n'],
  ])('%j in %j', (delimiter, text) => expect(detectDelimiter(text)).toMatchObject({ delimiter }))

  test('is certain where every line agrees, and doubtful where few do', () => {
    expect(detectDelimiter('a,b\n1,2\n3,4\n').confidence).toBe('certain')
    expect(detectDelimiter('a;b,c\n1;2,3\n').confidence).toBe('likely')
    expect(detectDelimiter('a,b\n1\n2\n3,4\n').confidence).toBe('doubtful')
  })
})

describe('a first mapping of people', () => {
  test.each([
    [
      'English',
      ['Email', 'First Name', 'Last name', 'Company', 'Plan', 'Seats', 'ARR', 'Favourite colour', 'Job Title'],
      ['ana@b.example', 'Ana', 'Silva', 'Brightwell', 'Team', '12', 'USD 900', 'green', 'CTO'],
      [
        'email',
        'first_name',
        'last_name',
        'account_name',
        'account.plan:text',
        'account.seats:number',
        'account.arr:money',
        'contact.favourite_colour:text',
        'role',
      ],
    ],
    [
      'Simplified Chinese',
      ['姓名', '邮箱', '手机号', '公司名称', '套餐', '职位', '时区', '语言'],
      ['林晓', 'lin@b.example', '13800138000', '云帆', '团队版', '运营', 'Asia/Shanghai', '中文'],
      ['name', 'email', 'phone', 'account_name', 'account.套餐:text', 'role', 'time_zone', 'locale'],
    ],
    [
      'Traditional Chinese',
      ['聯絡人', '電子郵件', '電話', '公司', '職稱', '續約日'],
      ['陳美', 'chen@b.example', '0223456789', '晨光', '經理', '2026/3/1'],
      ['name', 'email', 'phone', 'account_name', 'role', 'account.續約日:date'],
    ],
  ])('%s headers', (_, headers, row, expected) => {
    const mapping = guessContactMapping(headers, [row], 'Asia/Shanghai')
    expect(targets(mapping)).toEqual(expected)
    expect(checkContactMapping(mapping)).toEqual([])
  })

  test('without a company column, company facts stay with the person', () => {
    expect(targets(guessContactMapping(['email', 'plan'], [], 'UTC'))).toEqual(['email', 'contact.plan:text'])
  })

  test('two columns of one name get two keys, and a column serves once', () => {
    expect(targets(guessContactMapping(['email', 'Email', 'Team', 'team!'], [], 'UTC'))).toEqual([
      'email',
      'contact.email:text',
      'contact.team:text',
      'contact.team_2:text',
    ])
  })
})

describe('a first mapping of answers', () => {
  test('fields are found, the rest becomes attributes of the answer', () => {
    const headers = ['NPS Score', 'Comment', 'Submitted at', 'Email', 'Country', 'Would buy again']
    const mapping = guessResponseMapping(headers, [['9', 'fine', '25/12/2025', 'a@b.example', 'Chile', 'yes']], 'UTC')
    expect(targets(mapping)).toEqual([
      'rating',
      'verbatim',
      'answered_at',
      'email',
      'response.country:text',
      'response.would_buy_again:text',
    ])
    expect(mapping.notation).toEqual({ decimal: '.', dateFormat: 'DD/MM/YYYY', currency: null, timeZone: 'UTC' })
  })

  test('the decimal sign follows the numbers in the file', () => {
    expect(
      guessResponseMapping(
        ['rating', 'spent'],
        [
          ['9', '1.234,5'],
          ['8', '0,5'],
        ],
        'UTC',
      ).notation.decimal,
    ).toBe(',')
  })
})

describe('what keeps a mapping from being used', () => {
  const { columns, notation } = guessContactMapping(['name', 'email', 'company', 'plan'], [], 'UTC')
  test('people without any address, number or id', () => {
    expect(checkContactMapping({ columns: columns.filter(({ header }) => header !== 'email'), notation })).toEqual([
      'identity_not_mapped',
    ])
  })
  test('a field that is mapped twice', () => {
    expect(
      checkContactMapping({ columns: [...columns, { header: 'mail 2', target: { to: 'field', field: 'email' } }], notation }),
    ).toEqual(['field_mapped_twice'])
  })
  test('an attribute that is mapped twice', () => {
    const plan = { to: 'attribute', of: 'contact', key: 'plan', type: 'text' } as const
    const twice = [...columns, { header: 'plan', target: plan }, { header: 'Plan (old)', target: plan }]
    expect(checkContactMapping({ columns: twice, notation })).toEqual(['attribute_mapped_twice'])
  })
  test('company facts without a company', () => {
    expect(checkContactMapping({ columns: columns.filter(({ header }) => header !== 'company'), notation })).toEqual([
      'account_not_mapped',
    ])
  })
  test('answers without rating or date, or with a name alone', () => {
    expect(checkResponseMapping(guessResponseMapping(['name', 'why'], [], 'UTC'))).toEqual([
      'rating_not_mapped',
      'date_not_mapped',
      'identity_not_mapped',
    ])
  })
})

test.each([
  ['Net Promoter (2024)', 'net_promoter_2024'],
  ['  续约 日期 ', '续约_日期'],
  ['__proto__', 'proto'],
  ['!!', 'column'],
])('the key of "%s"', (header, key) => expect(attributeKey(header)).toBe(key))

test('an attribute keeps the type that the workspace gave it first', () => {
  const mapping = guessContactMapping(['email', 'seats', 'plan'], [['a@b.example', '12', 'Pro']], 'UTC')
  const known = [
    { of: 'contact', key: 'seats', type: 'text' },
    { of: 'account', key: 'plan', type: 'list' },
  ] as const
  expect(targets(withKnownTypes(mapping, known))).toEqual(['email', 'contact.seats:text', 'contact.plan:text'])
})
