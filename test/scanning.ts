import { sql } from 'kysely'
import { randomFrom } from '#domain/random.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { numberOf } from '#server/workspace/workspaces/workspaces.ts'
import { answerPaths, inviteCrowd } from './crowd.ts'

/** A request as some client sends it; the answer is only read for what its page holds. */
export type Sent = {
  from: string
  method: 'GET' | 'HEAD' | 'POST'
  path: string
  agent: string
  body?: string
}
export type Invited = { id: string; path: string; domain: string }
type Step = { atMs: number; send: Sent }
/** `pauseMs`: the silence before it, in which the sweep has come by. */
export type Script = { steps: (Step & { pauseMs: number })[]; humans: Map<string, { rating: number; words: boolean }> }

const SECOND = 1_000
const MINUTE = 60_000
const HOUR = 3_600_000

// Scanners say they are browsers, so the browser proves nothing.
const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
]

/** How long people take: one in twenty under a minute, half within three hours, the last on the third day. */
export const DELAYS = [
  20, 90, 120, 300, 600, 1200, 2400, 3600, 7200, 10_800, 10_800, 14_400, 21_600, 28_800, 43_200, 64_800, 86_400, 108_000, 151_200,
  216_000,
].map((seconds) => seconds * SECOND)

/** What happens to these mails, the clients of experience.md 1.2 in their order: four machines, each before a quarter of the mailboxes, and two kinds of people. */
export function script(invited: readonly Invited[], { seed, shuffled }: { seed: string; shuffled: boolean }): Script {
  const random = randomFrom(seed)
  const order = shuffled ? random.shuffle(invited) : invited
  const humans: Script['humans'] = new Map()
  const steps: Step[] = []
  const domains = [...new Set(invited.map(({ domain }) => domain))]
  // Colleagues do not answer in step, so the table is dealt out by chance.
  const delays = random.shuffle(invited.map((_, at) => DELAYS[at % DELAYS.length] ?? HOUR))
  for (const [at, one] of order.entries()) {
    const sentAt = (at / order.length) * MINUTE
    const late = (ms: number) => (shuffled ? ms * (0.5 + random.share() * 3) : ms)
    // A company's filter stands before all of its mailboxes.
    const guard = domains.indexOf(one.domain) % 5
    const machine = `127.${20 + (domains.indexOf(one.domain) % 100)}.7.${1 + guard}`
    const client = { from: machine, agent: AGENTS[random.below(AGENTS.length)] ?? '' }
    steps.push(...(MACHINES[guard]?.(one.path, client, sentAt, late) ?? []))

    // Four in five answer, also behind a filter.
    if (random.chance(0.2)) continue
    const delay = delays[at] ?? HOUR
    const rating = random.below(11)
    const words = random.chance(0.5)
    const office = at % 3 === 0
    const person = {
      from: office ? `127.99.99.${1 + (at % 250)}` : `127.${100 + (at % 90)}.${1 + (at % 200)}.9`,
      agent: AGENTS[at % AGENTS.length] ?? '',
    }
    humans.set(one.id, { rating, words })
    steps.push(
      ...human(one.path, person, {
        from: sentAt + (shuffled ? delay * (0.8 + random.share() * 0.4) : delay),
        rating,
        words,
        js: at % 2 === 0,
      }),
    )
  }
  const sorted = steps.sort((a, b) => a.atMs - b.atMs)
  return { steps: sorted.map((one, at) => ({ ...one, pauseMs: one.atMs - (sorted[at - 1]?.atMs ?? 0) })), humans }
}

type Client = { from: string; agent: string }
type Machine = (path: string, client: Client, sentAt: number, late: (ms: number) => number) => Step[]
const RATINGS = Array.from({ length: 11 }, (_, rating) => rating)
const step = (atMs: number, { from, agent }: Client, method: Sent['method'], path: string, body?: string): Step => ({
  atMs,
  send: { from, agent, method, path, ...(body === undefined ? {} : { body }) },
})

const MACHINES: readonly (Machine | null)[] = [
  null,
  // curl HEAD
  (path, client, sentAt, late) =>
    RATINGS.map((rating) => step(sentAt + late(2 * SECOND) + rating, client, 'HEAD', `${path}/${rating}`)),
  // curl GET, all eleven within three seconds
  (path, client, sentAt, late) =>
    RATINGS.map((rating) => step(sentAt + late(4 * SECOND) + rating * 270, client, 'GET', `${path}/${rating}`)),
  // A browser that loads each link, runs its script and stays six seconds
  (path, client, sentAt, late) =>
    RATINGS.flatMap((rating) => {
      const at = sentAt + late(5 * SECOND) + rating * 6_500
      return [
        step(at, client, 'GET', `${path}/${rating}`),
        step(at + 80, client, 'GET', '/answer.js'),
        step(at + 6 * SECOND, client, 'POST', `${path}/beacon`, `visibleMs=6000&events=0&trusted=1&rating=${rating}`),
      ]
    }),
  // A browser that presses every button, twenty seconds after delivery: Send behind all eleven links, then all eleven of the last page
  (path, client, sentAt, late) => {
    const at = sentAt + late(20 * SECOND)
    const press = (after: number, from: number, rating: number) =>
      step(at + after, client, 'POST', path, `step=why&from=${from}&rating=${rating}&verbatim=`)
    return [
      step(sentAt + late(2 * SECOND), client, 'GET', `${path}/0`),
      ...RATINGS.flatMap((rating) => [
        step(at + rating * 300, client, 'GET', `${path}/${rating}`),
        press(rating * 300 + 150, rating, rating),
      ]),
      ...RATINGS.map((nth) => press(4 * SECOND + nth * 200, 10, 10 - nth)),
      step(at + 7 * SECOND, client, 'GET', path),
    ]
  },
]

function human(
  path: string,
  person: Client,
  { from, rating, words, js }: { from: number; rating: number; words: boolean; js: boolean },
): Step[] {
  const said = words ? encodeURIComponent(`The exports finish before the coffee does, ${rating}.`) : ''
  const stays = (words ? 40 : 8) * SECOND
  return [
    step(from, person, 'GET', `${path}/${rating}`),
    ...(js
      ? [
          step(from + 90, person, 'GET', '/answer.js'),
          step(from + 3_600, person, 'POST', `${path}/beacon`, `visibleMs=3500&events=6&trusted=1&rating=${rating}`),
        ]
      : []),
    step(from + stays, person, 'POST', path, `step=why&from=${rating}&rating=${rating}&verbatim=${said}`),
  ]
}

export type Kept = { invitationId: string; rating: number; evidence: string; verbatim: string | null }

/** So many people, spread over some companies, whose mails the server took at this moment. */
export async function inviteCompanies(scope: Scope, secret: string, { many, companies }: { many: number; companies: number }) {
  const ids = Array.from({ length: many }, newId)
  const domains = ids.map((_, at) => `company-${at % companies}.example`)
  await inviteCrowd(scope, ids)
  await sql`update contacts c set email = 'p-' || c.id || '@' || t.domain from unnest(${ids}::uuid[], ${domains}::text[]) as t (id, domain)
    where c.workspace_id = ${scope.workspaceId} and c.id = t.id`.execute(scope.db)
  await scope.db.updateTable('messages').set({ sentAt: scope.now }).where('workspaceId', '=', scope.workspaceId).execute()
  const paths = answerPaths(secret, await numberOf(scope), ids)
  return ids.map((id, at): Invited => ({ id, path: paths[at] ?? '', domain: domains[at] ?? '' }))
}

export const keptOf = ({ db, workspaceId }: Scope): Promise<Kept[]> =>
  db
    .selectFrom('responses')
    .where('workspaceId', '=', workspaceId)
    .select(['invitationId', 'rating', 'evidence', 'verbatim'])
    .$narrowType<{ invitationId: string }>()
    .execute()

/** What came of it: machines that were counted, and the share of people whose rating was. */
export function tally({ humans }: Script, kept: readonly Kept[]) {
  const counted = kept.filter(({ evidence }) => ['confirmed', 'auto', 'weak'].includes(evidence))
  const right = counted.filter(({ invitationId, rating }) => humans.get(invitationId)?.rating === rating)
  const machines = counted.filter(({ invitationId }) => !humans.has(invitationId))
  return {
    people: humans.size,
    machinesCounted: machines.length,
    peopleCounted: right.length,
    share: right.length / humans.size,
    lost: [...humans.keys()].filter((id) => !right.some(({ invitationId }) => invitationId === id)),
    machines,
  }
}
