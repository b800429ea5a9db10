import { expect, test } from 'vitest'
import { areAddresses, createOutside, type Outside } from './outside.ts'

const find = ({ lookup }: Outside, host: string, all = true) =>
  new Promise<unknown>((resolve) =>
    lookup(host, { all }, (error, found) => resolve(error ? (error as NodeJS.ErrnoException).code : found)),
  )
/** A resolver that knows these answers, one after the other. */
function answering(...answers: string[][]) {
  const asked: string[] = []
  const lookup = ((host, _, found) => {
    asked.push(host)
    const addresses = answers[Math.min(asked.length, answers.length) - 1] ?? []
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }) satisfies Parameters<typeof createOutside>[1]
  return { lookup, asked }
}

test.each([
  ...[
    '127.0.0.1',
    '0.0.0.0',
    '10.0.0.5',
    '100.64.1.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
  ],
  ...['255.255.255.255', '::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a00:5', '64:ff9b::7f00:1', '::127.0.0.1'],
  ...['fe80::1', 'fe80::1%lo', 'fc00::1', 'fd12:3456::1', 'ff02::1', '2002:7f00:1::', '2001:db8::1'],
])('%s is inside: no member sends us there', async (address) => {
  const { lookup } = answering([address])
  const outside = createOutside([], lookup)
  expect(outside.refuses(address)).toBe(true)
  expect(await find(outside, 'imap.example')).toBe('INSIDE_ADDRESS')
})

test.each(['9.9.9.9', '172.32.0.1', '100.128.0.1', '2620:fe::fe', '::ffff:9.9.9.9', '64:ff9b::909:909'])(
  '%s is outside',
  async (address) => {
    const { lookup } = answering([address])
    const outside = createOutside([], lookup)
    expect(outside.refuses(address)).toBe(false)
    expect(await find(outside, 'imap.example', false)).toBe(address)
  },
)

test.each(['localhost', '2130706433', '0x7f.1', '017700000001', '127.1'])(
  '%s is a name until the machine has looked it up, and then it is inside, or nothing at all',
  async (name) => {
    expect(createOutside([]).refuses(name)).toBe(false)
    expect(['INSIDE_ADDRESS', 'ENOTFOUND', 'EAI_AGAIN']).toContain(await find(createOutside([]), name))
  },
)

test('of a name with several addresses only those outside are left, and it is looked up once', async () => {
  const { lookup, asked } = answering(['10.0.0.5', '9.9.9.9', '::1'], ['127.0.0.1'])
  expect(await find(createOutside([], lookup), 'turns.example')).toEqual([{ address: '9.9.9.9', family: 4 }])
  expect(asked).toEqual(['turns.example'])
})

test('what the operator allows is allowed, address or range, however it is written', () => {
  const { refuses } = createOutside(['127.0.0.1', '10.1.0.0/16', 'fd00::/8'])
  const allowed = ['127.0.0.1', '::ffff:127.0.0.1', '10.1.2.3', 'fd12::1']
  expect(allowed.filter(refuses)).toEqual([])
  expect(['127.0.0.2', '10.2.0.1', 'fe80::1'].filter((each) => !refuses(each))).toEqual([])
})

test('a setting that is no list of addresses is known for one', () => {
  expect(areAddresses(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])).toBe(true)
  for (const wrong of ['imap.example', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/', ''])
    expect(areAddresses([wrong]), wrong).toBe(false)
})
