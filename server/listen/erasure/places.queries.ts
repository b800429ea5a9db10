import { type RawBuilder, sql } from 'kysely'
import type { ErasedAnswers } from '#domain/listen/erasure.ts'
import { inWords, mayName, names, namesIn, withoutNames, withoutWords } from './named.queries.ts'

/**
 * One place where something about a person stands. `of`: its rows about the person `p`, who has been gathered by `PERSON`; `erase`: what
 * becomes of them, null where they name nobody. Whoever adds a table or a column that can hold a person's data adds it here:
 * the export and the erasure both go by this list, and a test seeks what it forgets.
 */
export type Place = {
  table: string
  of: RawBuilder<unknown>
  erase: RawBuilder<unknown> | 'delete' | null
  /** Rows that may be about them, or about somebody else: erased with them, but shown to nobody as theirs. */
  doubtful?: true
  /** There may be any number of them, each with an `id`. */
  many?: true
}

/** Who it is about, by all that rows may know them by. */
export type Person = {
  id: string
  email: string | null
  phone: string | null
  name: string | null
  externalId: string | null
  addressHash: string | null
}

/** `erased`: what stands where a name stood. `known`: without a name that others here have, too. */
type Leaving = { erased: string; answers: ErasedAnswers; now: Date; known?: Person }
const UNCOUNTED = sql`, evidence = 'discarded', evidence_because = 'erased'`

/** What members give a name to; a report's is that of its schedules. */
const NAMED: { table: string; isUnique?: true }[] = [
  ...['watches', 'goals', 'saved_questions', 'saved_reports', 'share_links'].map((table) => ({ table })),
  ...['segments', 'saved_views'].map((table) => ({ table, isUnique: true as const })),
]

export function placesOf(workspaceId: string, person: Person, { erased, answers, now, known = person }: Leaving): Place[] {
  const { id, email, addressHash } = person
  const mine = sql`x.workspace_id = ${workspaceId}`
  const invitations = sql`select i.id from invitations i where i.workspace_id = ${workspaceId} and i.contact_id = ${id}`
  const cases = sql`select k.id from cases k where k.workspace_id = ${workspaceId} and k.contact_id = ${id}`
  const messages = sql`select m.id from messages m where m.workspace_id = ${workspaceId} and (m.contact_id = ${id} or m.invitation_id in (${invitations}) or m.case_id in (${cases}))`
  const ours = sql`x.kind in ('ask', 'reminder', 'reply')`
  return [
    { table: 'activities', of: sql`${mine} and x.contact_id = ${id}`, erase: 'delete', many: true },
    // What is told of their company may name them, too.
    {
      table: 'activities',
      of: sql`${mine} and x.contact_id is null and x.account_id = (
        select c.account_id from contacts c where c.workspace_id = ${workspaceId} and c.id = ${id}) and ${namesIn(sql`x.properties`, person)}`,
      erase: sql`properties = ${withoutNames(sql`x.properties`, person)}`,
    },
    // Conditions and words in them may name anybody; they can all be computed again, without them.
    { table: 'studies', of: mine, erase: 'delete', doubtful: true },
    {
      table: 'annotations',
      of: sql`${mine} and ${mayName(sql`to_jsonb(array[x.words])`, person)}`,
      erase: sql`words = ${erased}`,
      doubtful: true,
    },
    {
      table: 'saved_questions',
      of: sql`${mine} and ${mayName(sql`jsonb_build_array(coalesce(x.asked ->> 'where', ''), coalesce(x.asked ->> 'versus', ''))`, person)}`,
      erase: 'delete',
      doubtful: true,
    },
    ...NAMED.map(({ table, isUnique }): Place => {
      const left = withoutWords(sql`x.name`, known)
      return {
        table,
        of: sql`${mine} and ${inWords(sql`x.name`, known)}`,
        erase: sql`name = ${isUnique ? sql`left(${left}, 110) || ' ' || right(x.id::text, 6)` : sql`left(${left}, 120)`}`,
        doubtful: true,
      }
    }),
    {
      table: 'saved_reports',
      of: sql`${mine} and ${inWords(sql`x.spec ->> 'title'`, known)}`,
      erase: sql`spec = jsonb_set(spec, '{title}', to_jsonb(left(${withoutWords(sql`x.spec ->> 'title'`, known)}, 120))), saved_at = now()`,
      doubtful: true,
    },
    { table: 'attribute_changes', of: sql`${mine} and x.subject_id = ${id}`, erase: 'delete' },
    // Undoing the import finds that somebody changed the contact since, and leaves it.
    {
      table: 'import_changes',
      of: sql`${mine} and x.kind = 'contact' and x.subject_id = ${id}`,
      erase: sql`before = case when before is null then null else '{}'::jsonb end`,
    },
    {
      table: 'import_rejects',
      of: sql`${mine} and ${names(sql`x.cells`, person)}`,
      erase: sql`cells = '[]', problems = '[]'`,
    },
    {
      table: 'import_rejects',
      of: sql`${mine} and ${mayName(sql`x.cells`, person)}`,
      erase: sql`cells = '[]', problems = '[]'`,
      doubtful: true,
    },
    {
      table: 'suppressions',
      of: sql`${mine} and x.address_hash = ${addressHash}`,
      erase: sql`note = null, replaced_note = null`,
    },
    { table: 'decisions', of: sql`${mine} and x.contact_id = ${id}`, erase: null },
    {
      table: 'invitations',
      of: sql`${mine} and x.contact_id = ${id}`,
      // What they answer by an old link is nobody's any more, and no press of theirs is judged again.
      erase: sql`attributes = '{}', closed_at = coalesce(closed_at, ${now})`,
    },
    {
      table: 'messages',
      of: sql`${mine} and x.id in (${messages})`,
      erase: sql`content = null, said = null, to_address = case when ${ours} then ${erased} else to_address end,
        to_name = case when ${ours} then null else to_name end`,
    },
    // A mail of the week names whom to call: others read on there, and what names this person goes.
    {
      table: 'messages',
      of: sql`${mine} and x.kind = 'alert' and x.content -> 'view' -> 'calls' @> ${JSON.stringify([{ contactId: id }])}::jsonb`,
      erase: sql`content = jsonb_set(content, '{view,calls}', (select coalesce(jsonb_agg(call), '[]')
        from jsonb_array_elements(content -> 'view' -> 'calls') call where call ->> 'contactId' is distinct from ${id}))`,
      doubtful: true,
    },
    // Reports that wait to leave may hold their words or count them; their mails go without, and say where to make them anew.
    {
      table: 'messages',
      of: sql`${mine} and x.file_id is not null and x.sent_at is null and x.content -> 'view' ? 'attached'`,
      erase: sql`content = jsonb_set(content, '{view,attached}', 'false')`,
      doubtful: true,
    },
    { table: 'mail_files', of: mine, erase: 'delete', doubtful: true },
    // A report may go to an address that was theirs, too.
    {
      table: 'messages',
      of: sql`${mine} and x.kind = 'alert' and x.member_id is null and lower(x.to_address) = lower(${email})`,
      erase: sql`to_address = ${erased}, to_name = null`,
      doubtful: true,
    },
    {
      table: 'report_schedules',
      of: sql`${mine} and lower(${email}) = any(x.addresses)`,
      erase: sql`addresses = array_remove(addresses, lower(${email}))`,
      doubtful: true,
    },
    { table: 'notices', of: sql`${mine} and x.message_id in (${messages})`, erase: sql`said = null` },
    { table: 'clicks', of: sql`${mine} and x.invitation_id in (${invitations})`, erase: sql`signals = '{}'` },
    // A rating that stays is one without the person; else no figure counts it any more.
    {
      table: 'responses',
      of: sql`${mine} and x.contact_id = ${id}`,
      erase: sql`verbatim = null, attributes = '{}', signals = '{}', consent_at = null ${answers === 'remove' ? UNCOUNTED : sql``}`,
    },
    {
      table: 'response_revisions',
      of: sql`${mine} and x.response_id in (select r.id from responses r where r.workspace_id = ${workspaceId} and r.contact_id = ${id})`,
      erase: sql`verbatim = null, consent_at = null`,
    },
    { table: 'cases', of: sql`${mine} and x.contact_id = ${id}`, erase: sql`outcome = null` },
    { table: 'case_notes', of: sql`${mine} and x.case_id in (${cases})`, erase: sql`body = ${erased}` },
    { table: 'events', of: sql`${mine} and x.contact_id = ${id}`, erase: null },
    {
      table: 'idempotency_keys',
      of: sql`${mine} and exists (select from unnest(${[id, ...(email ? [email] : [])]}::text[]) mark where strpos(x.reply::text, mark) > 0)`,
      erase: 'delete',
    },
    {
      table: 'contacts',
      of: sql`${mine} and x.id = ${id}`,
      erase: sql`name = null, email = null, address_hash = null, phone = null, external_id = null, locale = null, chosen_locale = null,
        time_zone = null, role = null, account_id = null, attributes = '{}', quiet_days = null`,
    },
  ]
}
