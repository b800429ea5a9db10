import { sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'
import { makeProgram } from '#test/make.ts'

const WAVES = 8
export const sizesFor = (responses: number) => ({ waves: WAVES, contacts: responses / 3.2, accounts: responses / 20, responses })
type Sizes = ReturnType<typeof sizesFor>
export const SIZES = sizesFor(100_000)
const DAY = 86_400_000
const PORTION = 31_250

type Within = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>

/** Two years of quarterly waves: two answers for five people asked, four attributes as asked, words in two of five. */
export async function makeTwoYears(within: Within, analyze: () => Promise<unknown>, sizes = SIZES) {
  const { programId, wordingId, now } = await makePeople(within, sizes)
  const waveIds: string[] = []
  for (let wave = 0; wave < sizes.waves; wave++) {
    const startedAt = new Date(now.getTime() - (sizes.waves - wave) * 91 * DAY)
    const waveId = await within((scope) => makeWaveOf(scope, { wave, startedAt, programId }))
    const round = { wave, waveId, startedAt, programId, wordingId }
    for (const part of portions(sizes.contacts)) {
      await within((scope) => inviteSome(scope, round, part, sizes))
      // Or plans made for empty tables would check the keys of all later rows by reading these tables whole.
      if (wave === 0 && part.from === 1) await analyze()
    }
    waveIds.push(waveId)
  }
  return { programId, waveIds }
}

type Some = { from: number; until: number }
const portions = (all: number): Some[] =>
  Array.from({ length: Math.ceil(all / PORTION) }, (_, at) => ({
    from: at * PORTION + 1,
    until: Math.min(all, (at + 1) * PORTION),
  }))

async function makePeople(within: Within, sizes: Sizes) {
  const made = await within(async (scope) => {
    const { db, workspaceId, now } = scope
    const { id: programId, wordingId } = await makeProgram(scope)
    await sql`
      insert into accounts (workspace_id, id, name, attributes, created_at, updated_at)
      select ${workspaceId}, ${id('a')}, 'Company ' || g, jsonb_build_object('plan', ${plan}, 'arr', 1000 + g * 7919 % 90000,
        'renewal', to_char(${now}::timestamptz + g % 365 * interval '1 day', 'YYYY-MM-DD')), ${now}, ${now} from generate_series(1, ${sizes.accounts}::int) g
    `.execute(db)
    return { programId, wordingId, now }
  })
  for (const { from, until } of portions(sizes.contacts))
    await within(({ db, workspaceId, now }) =>
      sql`
        insert into contacts (workspace_id, id, email, name, role, account_id, attributes, created_at, updated_at)
        select ${workspaceId}, ${id('c')}, 'person-' || g || '@customer.example', 'Person ' || g, (array['User', 'Admin', 'Buyer'])[1 + g % 3],
          ${id('a', sql`(g % ${sizes.accounts}::int) + 1`)}, '{"persona":"user"}', ${now}, ${now}
        from generate_series(${from}::int, ${until}::int) g`.execute(db),
    )
  return made
}

type Round = { wave: number; waveId: string; startedAt: Date; programId: string; wordingId: string }

async function makeWaveOf(
  { db, workspaceId }: Scope,
  { wave, startedAt, programId }: Pick<Round, 'wave' | 'startedAt' | 'programId'>,
) {
  const waveId = newId()
  const closesAt = new Date(startedAt.getTime() + 30 * DAY)
  await db
    .insertInto('waves')
    .values({
      workspaceId,
      id: waveId,
      programId,
      name: `Wave ${wave + 1}`,
      plan: '{}',
      seed: 1,
      closesAt,
      createdAt: startedAt,
      startedAt,
    })
    .execute()
  return waveId
}

async function inviteSome({ db, workspaceId }: Scope, round: Round, { from, until }: Some, sizes: Sizes) {
  const { wave, waveId, startedAt, programId, wordingId } = round
  const account = id('a', sql`(g % ${sizes.accounts}::int) + 1`)
  const some = sql`generate_series(${from}::int, ${until}::int) g`
  const attributes = sql`jsonb_build_object('plan', ${plan}, 'region', 'Region ' || g % 6, 'seats', g % 300, 'tenure', 'Year ' || g % 4)`
  await sql`
    insert into invitations (workspace_id, id, contact_id, account_id, program_id, wave_id, wording_id, inclusion_probability, attributes, created_at)
    select ${workspaceId}, ${id(`1${wave}`)}, ${id('c')}, ${account}, ${programId}, ${waveId}, ${wordingId}, 1, ${attributes}, ${startedAt} from ${some}
  `.execute(db)
  await sql`
    insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, state, next_at, header_id, created_at, sent_at)
    select ${workspaceId}, ${id(`2${wave}`)}, 'ask', ${id(`1${wave}`)}, 1, ${id('c')}, 'person-' || g || '@customer.example',
      case when g % 100 = 0 then 'bounced' else 'sent' end, ${startedAt}, 'm' || g, ${startedAt}, ${startedAt} from ${some}
  `.execute(db)
  await sql`
    insert into responses (workspace_id, id, invitation_id, contact_id, account_id, program_id, wave_id, rating, verbatim, locale, wording_id, channel, answered_at,
      evidence, evidence_because, evidence_version, attributes)
    select ${workspaceId}, ${id(`3${wave}`)}, ${id(`1${wave}`)}, ${id('c')}, ${account}, ${programId}, ${waveId}, least(10, (hashtext(g::text) & 1023) / 85),
      case when g % 5 < 2 then 'The exports finish before the coffee does, and nobody has to ask for them.' end, 'en', ${wordingId}, 'email',
      ${startedAt}::timestamptz + (g % 2000) * interval '20 minutes', case when g % 40 = 0 then 'provisional' else 'confirmed' end, 'send_pressed', 1, ${attributes}
    from ${some} where (g / 5 + ${wave}::int) % 5 < 2
  `.execute(db)
}

const plan = sql`(array['Enterprise', 'Growth', 'Starter', 'Partner', 'Trial'])[1 + g % 5]`

/** Ids in the order of their numbers, as ids of one time are. */
const id = (kind: string, number = sql`g`) =>
  sql`(${`${kind.padStart(8, '0')}-0000-7000-8000-`} || lpad(to_hex(${number}), 12, '0'))::uuid`
