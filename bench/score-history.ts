import { sql } from 'kysely'
import { newId, type Scope } from '#server/platform/scope.ts'
import { makeProgram } from '#test/make.ts'

export const SIZES = { waves: 8, contacts: 31_250, accounts: 5_000, responses: 100_000 }
const DAY = 86_400_000

/** Two years of quarterly waves: 250,000 people asked, 100,000 answers, four attributes as asked, words in two of five. */
export async function makeTwoYears(
  within: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>,
  analyze: () => Promise<unknown>,
) {
  const { programId, wordingId, now } = await within(makePeople)
  const waveIds: string[] = []
  for (let wave = 0; wave < SIZES.waves; wave++) {
    const startedAt = new Date(now.getTime() - (SIZES.waves - wave) * 91 * DAY)
    waveIds.push(await within((scope) => makeWaveOf(scope, { wave, startedAt, programId, wordingId })))
    // Or plans made for empty tables would check the keys of all later rows by reading these tables whole.
    if (wave === 0) await analyze()
  }
  return { programId, waveIds }
}

async function makePeople(scope: Scope) {
  const { db, workspaceId, now } = scope
  const { id: programId, wordingId } = await makeProgram(scope)
  await sql`
    insert into accounts (workspace_id, id, name, attributes, created_at, updated_at)
    select ${workspaceId}, ${id('a')}, 'Company ' || g, jsonb_build_object('plan', ${plan}), ${now}, ${now} from generate_series(1, ${SIZES.accounts}::int) g
  `.execute(db)
  await sql`
    insert into contacts (workspace_id, id, email, name, account_id, attributes, created_at, updated_at)
    select ${workspaceId}, ${id('c')}, 'person-' || g || '@customer.example', 'Person ' || g, ${id('a', sql`(g % ${SIZES.accounts}::int) + 1`)}, '{"persona":"user"}', ${now}, ${now}
    from generate_series(1, ${SIZES.contacts}::int) g
  `.execute(db)
  return { programId, wordingId, now }
}

type Round = { wave: number; startedAt: Date; programId: string; wordingId: string }

async function makeWaveOf({ db, workspaceId }: Scope, { wave, startedAt, programId, wordingId }: Round): Promise<string> {
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
  const account = id('a', sql`(g % ${SIZES.accounts}::int) + 1`)
  const attributes = sql`jsonb_build_object('plan', ${plan}, 'region', 'Region ' || g % 6, 'seats', g % 300, 'tenure', 'Year ' || g % 4)`
  await sql`
    insert into invitations (workspace_id, id, contact_id, account_id, program_id, wave_id, wording_id, inclusion_probability, attributes, created_at)
    select ${workspaceId}, ${id(`1${wave}`)}, ${id('c')}, ${account}, ${programId}, ${waveId}, ${wordingId}, 1, ${attributes}, ${startedAt}
    from generate_series(1, ${SIZES.contacts}::int) g
  `.execute(db)
  await sql`
    insert into messages (workspace_id, id, kind, invitation_id, number, contact_id, to_address, state, next_at, header_id, created_at, sent_at)
    select ${workspaceId}, ${id(`2${wave}`)}, 'ask', ${id(`1${wave}`)}, 1, ${id('c')}, 'person-' || g || '@customer.example',
      case when g % 100 = 0 then 'bounced' else 'sent' end, ${startedAt}, 'm' || g, ${startedAt}, ${startedAt}
    from generate_series(1, ${SIZES.contacts}::int) g
  `.execute(db)
  await sql`
    insert into responses (workspace_id, id, invitation_id, contact_id, account_id, program_id, wave_id, rating, verbatim, locale, wording_id, channel, answered_at,
      evidence, evidence_because, evidence_version, attributes)
    select ${workspaceId}, ${id(`3${wave}`)}, ${id(`1${wave}`)}, ${id('c')}, ${account}, ${programId}, ${waveId}, least(10, (hashtext(g::text) & 1023) / 85),
      case when g % 5 < 2 then 'The exports finish before the coffee does, and nobody has to ask for them.' end, 'en', ${wordingId}, 'email',
      ${startedAt}::timestamptz + (g % 2000) * interval '20 minutes', case when g % 40 = 0 then 'provisional' else 'confirmed' end, 'send_pressed', 1, ${attributes}
    from generate_series(1, ${SIZES.responses / SIZES.waves}::int) g
  `.execute(db)
  return waveId
}

const plan = sql`(array['Enterprise', 'Growth', 'Starter', 'Partner', 'Trial'])[1 + g % 5]`

/** Ids in the order of their numbers, as ids of one time are. */
const id = (kind: string, number = sql`g`) =>
  sql`(${`${kind.padStart(8, '0')}-0000-7000-8000-`} || lpad(to_hex(${number}), 12, '0'))::uuid`
