import { type Random, randomFrom } from '#domain/random.ts'
import type { Invited, Script } from './scanning.ts'
import { AGENTS, browse, type Write } from './scanning-other-browser.ts'
import { GATEWAY, PRODUCTS, type Product, preview, RATINGS } from './scanning-other-filters.ts'
import { HABITS, type Habit } from './scanning-other-people.ts'

/** A second author's script: `came` tells when each person first opened a link, in ms after the mails went out. */
type OtherScript = Script & { came: Map<string, number> }

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** After how many seconds this share of the people has come: 5 % within a minute, half in three hours, the last after eight days. */
const ARRIVALS: readonly [share: number, seconds: number][] = [
  [0, 9],
  [0.05, MINUTE],
  [0.2, 18 * MINUTE],
  [0.4, 2 * HOUR + 5 * MINUTE],
  [0.5, 3 * HOUR],
  [0.6, 3 * HOUR + 55 * MINUTE],
  [0.8, 20 * HOUR],
  [0.95, 3 * DAY],
  [1, 8 * DAY],
]

const MOODS = [10, 10, 9, 9, 9, 8, 8, 8, 7, 7, 6, 5, 3, 0]

/** Companies with and without a filter, people of all habits, all at the pace of `ARRIVALS`; another seed gives another order. */
export function otherScript(invited: readonly Invited[], seed: string): OtherScript {
  const chance = randomFrom(`${seed}, another author`)
  const requests: Omit<Script['steps'][number], 'pauseMs'>[] = []
  const write: Write = (at, send) => requests.push({ atMs: Math.round(at * 1000), send })
  const mails = chance.shuffle(invited)
  const companies = new Map(
    chance.shuffle([...new Set(mails.map(({ domain }) => domain))]).map((domain, at): [string, Company] => {
      const office = `127.${20 + at}.${chance.below(250)}`
      const product = PRODUCTS[at % PRODUCTS.length]
      return [
        domain,
        { office, filter: product ? { product, from: product.at(office, chance) } : null, meets: at < 2 ? at : null },
      ]
    }),
  )
  for (const [domain, { filter }] of companies)
    filter?.product.scan({ mails: mails.filter((mail) => mail.domain === domain), from: filter.from, chance, write })

  const humans: Script['humans'] = new Map()
  const came: OtherScript['came'] = new Map()
  const habits: Habit[] = []
  for (const { mail, at, company, network } of arrive(
    mails.filter((_, nth) => nth % 3 !== 2),
    companies,
    chance,
  )) {
    const { filter, office } = company
    // Some filters look at a link once more while the person waits for it.
    const ahead = filter?.product.checksPresses
      ? (at: number, path: string) => write(at, { from: filter.from(), agent: chance.pick(AGENTS), method: 'GET', path })
      : undefined
    const script = chance.chance(0.92)
    const from = {
      office: chance.chance(0.5) ? `${office}.30` : `${office}.${31 + chance.below(20)}`,
      gateway: `${GATEWAY}.${host(chance)}`,
      home: `127.${150 + chance.below(40)}.${chance.below(250)}.${host(chance)}`,
      meeting: `${office}.30`,
    }[network]
    const phone = { from: `127.200.${chance.below(250)}.${host(chance)}`, agent: AGENTS[3 + chance.below(2)] ?? '', script }
    const rating = chance.pick(MOODS)
    if (habits.length === 0) habits.push(...chance.shuffle(HABITS))
    const words = habits.pop()?.({
      at,
      rating,
      browser: browse(write, { from, agent: chance.pick(AGENTS), script, ahead }, mail.path),
      phone: browse(write, { ...phone, ahead }, mail.path),
      chance,
    })
    humans.set(mail.id, { rating, words: words ?? false })
    came.set(mail.id, at * 1000)
    if (chance.chance(0.06)) preview(write, mail, { at: at + MINUTE + chance.share() * 20 * MINUTE, rating, chance })
  }
  for (const mail of mails)
    if (!humans.has(mail.id) && chance.chance(0.06))
      preview(write, mail, { at: HOUR + chance.share() * DAY, rating: chance.pick(RATINGS), chance })

  const sorted = requests.sort((one, other) => one.atMs - other.atMs)
  return { humans, came, steps: sorted.map((step, at) => ({ ...step, pauseMs: step.atMs - (sorted[at - 1]?.atMs ?? 0) })) }
}

/** Arrivals of so many people in seconds, the first first. */
function spread(many: number): number[] {
  return Array.from({ length: many }, (_, at) => {
    const share = (at + 0.5) / many
    const next = ARRIVALS.findIndex(([upTo]) => upTo >= share)
    const [[low, from] = [0, 0], [high, to] = [1, 0]] = [ARRIVALS[next - 1], ARRIVALS[next]]
    return from + ((share - low) / (high - low)) * (to - from)
  })
}

/** `meets`: the colleagues come within one hour, the first or the second of those around the median. */
type Company = { office: string; filter: { product: Product; from: () => string } | null; meets: number | null }

type Guest = { mail: Invited; company: Company; at: number; network: 'office' | 'home' | 'gateway' | 'meeting' }

/** When people come and from where: a third through one gateway; colleagues who met, within one hour from one address. */
function arrive(people: readonly Invited[], companies: ReadonlyMap<string, Company>, chance: Random) {
  const arrivals = spread(people.length)
  const hours = [0.4, 0.5].map((low) => arrivals.filter((_, at) => at / people.length >= low && at / people.length < low + 0.1))
  const others = arrivals.filter((at) => !hours.flat().includes(at))
  const guests = people.map((mail) => {
    const company = companies.get(mail.domain)
    if (!company) throw new Error(`No company has the domain ${mail.domain}.`)
    return { mail, company, met: company.meets === null ? undefined : hours[company.meets]?.shift() }
  })
  const left = chance.shuffle([...others, ...hours.flat()])
  let gateway = Math.ceil(people.length / 3)
  return guests.map(({ mail, company, met }): Guest => {
    if (met !== undefined) return { mail, company, at: met, network: 'meeting' }
    const network = gateway-- > 0 ? 'gateway' : chance.pick<Guest['network']>(['office', 'home'])
    return { mail, company, at: left.pop() ?? 0, network }
  })
}

const host = (chance: Random) => 1 + chance.below(250)
