import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net'

/** Thrown for an address that members may not send us to; its code outlives the clients that pass it on. */
export class InsideAddress extends Error {
  readonly code = 'INSIDE_ADDRESS'
}
export type Outside = {
  /** Whether this is an address, not a name, and one that members may not send us to. */
  refuses(host: string): boolean
  /** For `net` and `tls`: a name leads only to addresses that we may go to, and is looked up once, so that it cannot change meanwhile. */
  lookup: LookupFunction
}
type All = (host: string, options: LookupOptions & { all: true }, found: Found) => void
type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void

/**
 * Where a host that a member names may lead: the public internet, and those inside addresses (or ranges, as 10.0.0.0/8) that whoever
 * runs this installation has allowed. All else, this machine and its network, is not a member's to reach through us.
 */
export function createOutside(inside: readonly string[], lookup: All = systemLookup): Outside {
  const allowed = rangesOf(inside)
  const mayReach = (address: string) => {
    const bare = unwrapped(address)
    return isPublic(bare) || allowed.check(bare, familyOf(bare))
  }
  return {
    refuses: (host) => isIP(host) !== 0 && !mayReach(host),
    lookup: (host, options, done) =>
      lookup(host, { ...options, all: true }, (error, addresses) => {
        if (error) return done(error, [])
        const reachable = addresses.filter(({ address }) => mayReach(address))
        const [first] = reachable
        if (!first) return done(new InsideAddress(`${host} leads to no address outside.`), [])
        return options.all ? done(null, reachable) : done(null, first.address, first.family)
      }),
  }
}

/** Whether each is an address or a range of addresses. */
export const areAddresses = (list: readonly string[]): boolean =>
  list.every((each) => {
    const [address = '', bits, ...more] = each.split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  })

function rangesOf(list: readonly string[]): BlockList {
  const ranges = new BlockList()
  for (const each of list) {
    const [address = '', bits] = each.split('/')
    ranges.addSubnet(address, Number(bits ?? (isIPv4(address) ? 32 : 128)), familyOf(address))
  }
  return ranges
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** What nobody outside can be reached at (IANA special-purpose registries, RFC 6890), and in IPv6 all but what is global unicast. */
const SPECIAL = rangesOf([
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ...['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'],
])
const GLOBAL = rangesOf(['2000::/3'])

const isPublic = (address: string): boolean =>
  !SPECIAL.check(address, familyOf(address)) && (isIPv4(address) || GLOBAL.check(address, 'ipv6'))

/** ::ffff:127.0.0.1 and 64:ff9b::7f00:1 (RFC 6052) mean 127.0.0.1. */
function unwrapped(address: string): string {
  if (isIPv4(address)) return address
  const [bare = ''] = address.split('%')
  const { hostname } = new URL(`http://[${bare}]`)
  const [, high = '', low = ''] = /^\[(?:::ffff:|64:ff9b::)([\da-f]+):([\da-f]+)\]$/.exec(hostname) ?? []
  if (!low) return hostname.slice(1, -1)
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}
