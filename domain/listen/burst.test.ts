import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burstsAmong, isBurst, networkOf, type Visit } from './burst.ts'

const visit = (invitation: string, seconds: number, over: Partial<Visit> = {}): Visit => ({
  at: seconds * 1000,
  invitation,
  domain: 'osterby.example',
  network: '203.0.113.0/24',
  ...over,
})

describe('a burst of opened links', () => {
  test('three invitations of one domain from one network within a minute are a burst, for the first as for the last', () => {
    const seen = [visit('a', 0), visit('b', 20), visit('c', 59)]
    expect(seen.map((one) => isBurst(one, seen))).toEqual([true, true, true])
  })

  test('three over more than a minute are not', () => {
    const seen = [visit('a', 0), visit('b', 30), visit('c', 60)]
    expect(seen.map((one) => isBurst(one, seen))).toEqual([false, false, false])
  })

  test('one person who opens a link many times is no burst', () => {
    expect(isBurst(visit('a', 9), [visit('a', 1), visit('a', 2), visit('a', 3), visit('b', 4)])).toBe(false)
  })

  test('other domains and other networks do not add up', () => {
    const others = [visit('b', 1, { domain: 'isla.example' }), visit('c', 2, { network: '198.51.100.0/24' })]
    expect(isBurst(visit('a', 0), others)).toBe(false)
  })
})

test('many visits judged in one pass are judged as each of them alone', () => {
  const any = fc.record({
    at: fc.integer({ min: 0, max: 300 }).map((seconds) => seconds * 1000),
    invitation: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    domain: fc.constantFrom('osterby.example', 'isla.example'),
    network: fc.constantFrom('203.0.113.0/24', '198.51.100.0/24'),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (visits) => {
      const bursts = burstsAmong(visits)
      expect(visits.filter((one) => bursts.has(one))).toEqual(visits.filter((one) => isBurst(one, visits)))
    }),
  )
})

describe('the network of an address', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:DB8:0:1:aaaa::1', '2001:db8:0:1::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s lies in %s', (address, network) => expect(networkOf(address)).toBe(network))

  test.each(['', '300.1.1.1', '1.2.3', 'unix:', '1::2::3', '1:2:3:4:5:6:7', 'g::1', '1:2:3:4:5:6:7:8::'])(
    '%j is no address',
    (text) => {
      expect(networkOf(text)).toBeNull()
    },
  )
})
