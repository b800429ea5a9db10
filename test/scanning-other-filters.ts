import type { Random } from '#domain/random.ts'
import type { Invited } from './scanning.ts'
import { AGENTS, browse, look, type Write } from './scanning-other-browser.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const RATINGS = Array.from({ length: 11 }, (_, rating) => rating)

type Scan = { mails: readonly Invited[]; from: () => string; chance: Random; write: Write }
export type Product = {
  at: (office: string, chance: Random) => () => string
  scan: (scan: Scan) => void
  /** Looks at a link whenever somebody presses it. */
  checksPresses?: true
}

/** A third of the people reach the web through this network, whatever company they are of. */
export const GATEWAY = '127.77.5'
const inNetwork =
  (network: string): Product['at'] =>
  (_, chance) =>
  () =>
    `${network}.${1 + chance.below(250)}`
/** A box in the company's own rooms: its own address there, or the one that all colleagues share. */
const inOffice =
  (last: number): Product['at'] =>
  (office) =>
  () =>
    `${office}.${last}`

/** Mails reach a filter one after another, some seconds after they went out. */
const each = (
  { mails, chance }: Scan,
  { first, pace }: { first: number; pace: number },
  see: (mail: Invited, at: number) => void,
) => {
  let at = first
  for (const mail of mails) {
    at += chance.share() * pace * 2
    see(mail, at)
  }
}

function fetchAll({ from, chance, write }: Scan, { path }: Invited, at: number, method: 'GET' | 'HEAD', seconds: number) {
  const client = { from: from(), agent: chance.pick(AGENTS) }
  chance.shuffle(RATINGS).forEach((rating, nth) => {
    write(at + (nth / 11) * seconds, { ...client, method, path: `${path}/${rating}` })
  })
}

const heads: Product = {
  at: inOffice(30),
  scan: (scan) => each(scan, { first: 2, pace: 1 }, (mail, at) => fetchAll(scan, mail, at, 'HEAD', 1)),
}

const gets: Product = {
  at: inNetwork(GATEWAY),
  scan: (scan) => each(scan, { first: 4, pace: 2 }, (mail, at) => fetchAll(scan, mail, at, 'GET', 3)),
}

/** Looks again at mails that lie in their boxes, all of them in one go, and follows each link of one page. */
const looksBack: Product = {
  at: inOffice(9),
  scan: (scan) =>
    each(scan, { first: HOUR * (0.5 + scan.chance.share() * 4), pace: 1 }, (mail, at) => {
      fetchAll(scan, mail, at, 'GET', 2)
      scan.write(at + 3, { from: scan.from(), agent: scan.chance.pick(AGENTS), method: 'GET', path: `${mail.path}/more` })
    }),
}

/** A browser without a screen opens every link in a tab of its own for six seconds; some move the pointer about. */
const opensPages: Product = {
  at: inNetwork('127.91.3'),
  scan: (scan) =>
    each(scan, { first: 6, pace: 3 }, ({ path }, at) => {
      const client = { from: scan.from(), agent: scan.chance.pick(AGENTS), script: true }
      for (const rating of RATINGS)
        look(browse(scan.write, client, path), at + rating * 0.4, { rating, seconds: 6, events: scan.chance.pick([0, 3]) })
    }),
}

/** The same, of one link of each mail only. */
const samples: Product = {
  at: inNetwork('127.92.8'),
  scan: (scan) =>
    each(scan, { first: 5, pace: 2 }, ({ path }, at) => {
      const client = { from: scan.from(), agent: scan.chance.pick(AGENTS), script: true }
      look(browse(scan.write, client, path), at, {
        rating: scan.chance.pick(RATINGS),
        seconds: 8,
        events: scan.chance.pick([0, 0, 5]),
      })
    }),
}

/** Presses every button of the mail and of each page, some twenty seconds after delivery. */
const presses: Product = {
  at: inOffice(9),
  scan: (scan) =>
    each(scan, { first: 18, pace: 1 }, ({ path }, at) => {
      const client = { from: scan.from(), agent: scan.chance.pick(AGENTS), script: true }
      scan.chance.shuffle(RATINGS).forEach((rating, nth) => {
        const browser = browse(scan.write, client, path)
        browser.open(at + nth, rating)
        browser.send(at + nth + 0.7, { from: rating, rating })
      })
    }),
}

/** Looks on delivery, on the next day, and once more in the second in which a person presses. */
const comesAgain: Product = {
  at: inNetwork('127.93.1'),
  scan: (scan) => {
    each(scan, { first: 8, pace: 2 }, (mail, at) => fetchAll(scan, mail, at, 'GET', 4))
    each(scan, { first: DAY + HOUR, pace: 5 }, (mail, at) => fetchAll(scan, mail, at, 'GET', 4))
  },
  checksPresses: true,
}

/** A mail program's own proxy opens two to four of the links whenever it fetches the mail. */
const fetchesAhead: Product = {
  at: inNetwork('127.94.6'),
  scan: ({ mails, from, chance, write }) => {
    for (const { path } of mails) {
      const [at, client] = [MINUTE + chance.share() * 10 * HOUR, { from: from(), agent: chance.pick(AGENTS) }]
      chance
        .shuffle(RATINGS)
        .slice(0, 2 + chance.below(3))
        .forEach((rating, nth) => {
          write(at + nth * 0.3, { ...client, method: 'GET', path: `${path}/${rating}` })
        })
    }
  },
}

export const PRODUCTS: readonly (Product | null)[] = [
  null,
  presses,
  heads,
  opensPages,
  null,
  gets,
  comesAgain,
  samples,
  fetchesAhead,
  looksBack,
]

// Chat programs do say who they are when they draw the preview of a link.
const PREVIEWS = [
  'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
  'WhatsApp/2.23.20.0',
  'TelegramBot (like TwitterBot)',
]

/** The link is pasted into a chat, whose servers fetch it once. */
export function preview(write: Write, { path }: Invited, { at, rating, chance }: { at: number; rating: number; chance: Random }) {
  write(at, { from: `127.95.2.${1 + chance.below(250)}`, agent: chance.pick(PREVIEWS), method: 'GET', path: `${path}/${rating}` })
}
