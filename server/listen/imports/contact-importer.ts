import type { ContactField } from '#domain/listen/import/header-names.ts'
import type { Mapping } from '#domain/listen/import/mapping.ts'
import { fillIn, isSame } from '#domain/listen/import/merge.ts'
import { watchRepeats } from '#domain/listen/import/repeat.ts'
import { type ContactRow, type ReadMember, readContactRow } from '#domain/listen/import/row.ts'
import { keepContactHistory } from '#server/listen/attributes/attributes.ts'
import { phoneOf } from '#server/listen/contacts/phone.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { createAccountBook } from './account-book.ts'
import { type ContactFields, type KnownContact, suppressedHashes } from './lookup.queries.ts'
import { type Importer, type Outcome, readRows, rejected, warned } from './outcome.ts'
import { memberReader } from './owners.ts'
import { matchPeople, nameless } from './people.ts'
import type { SheetRow } from './sheet.ts'
import { insertContacts, keepBefore, updateContacts } from './write.queries.ts'

type Read = { sheet: SheetRow; row: ContactRow; findings: Outcome['findings'] }
type Ready = Read & { match: KnownContact | null }

/** Rows of people: what is new is made, what is known gets what the row adds. `writes` is the import that writes, null for a trial. */
export function createContactImporter(mapping: Mapping<ContactField>, writes: string | null): Importer {
  const repeats = watchRepeats(mapping)
  const book = createAccountBook({ mapping, writes, changes: true })
  const people = matchPeople(mapping)
  let memberOf: ReadMember | undefined

  return { take, accounts: book.made }

  async function take(scope: Scope, rows: SheetRow[], again = false): Promise<Outcome[]> {
    const outcomes = new Map<number, Outcome>()
    memberOf ??= await memberReader(scope)
    const readMember = memberOf
    const read = await readRows(rows, (sheet): Read[] => {
      const reading = readContactRow(sheet.cells, mapping, phoneOf, readMember)
      if ('problems' in reading) return reject(sheet, reading.problems)
      const repeated = repeats(reading.row.contact, sheet.row)
      return repeated ? reject(sheet, [repeated]) : [{ sheet, row: reading.row, findings: warned(reading.warnings) }]
    })
    const matches = await people(
      scope,
      read.map(({ row, sheet }) => ({ ...row.contact, row: sheet.row })),
    )
    const known = read.flatMap((line, at): Ready[] => {
      const found = matches[at] ?? nameless
      return 'problem' in found ? reject(line.sheet, [found.problem]) : [{ ...line, match: found.match }]
    })
    const accounts = await book.settle(
      scope,
      known.map(({ row }) => row.account),
      again,
    )
    const ready = known.flatMap((line, at) => {
      const settled = accounts[at] ?? { account: null }
      return 'problem' in settled ? reject(line.sheet, [settled.problem]) : [{ ...line, accountId: settled.account?.id ?? null }]
    })
    const silent = await suppressedHashes(
      scope,
      ready.flatMap(({ row }) => (row.contact.email ? hashAddress(row.contact.email) : [])),
    )

    const fresh: Written[] = []
    const changed: (Written & { before: ContactFields })[] = []
    for (const { sheet, row, match, accountId, findings } of ready) {
      const fields = fieldsOf(match, { ...row.contact, accountId })
      const outcome = !match ? 'fresh' : isSame(match, { id: match.id, ...fields }) ? 'unchanged' : 'changed'
      if (outcome === 'fresh') fresh.push({ id: newId(), fields: withHash(fields), before: null })
      if (match && outcome === 'changed') changed.push({ id: match.id, fields: withHash(fields), before: withHash(match) })
      const suppressed = fields.email !== null && silent.has(hashAddress(fields.email))
      outcomes.set(sheet.row, { ...sheet, outcome, findings, suppressed })
    }
    if (writes && !again) {
      await insertContacts(scope, writes, fresh)
      await updateContacts(scope, changed)
      await keepBefore(scope, writes, 'contact', [...fresh, ...changed])
      await keepContactHistory(
        scope,
        writes,
        changed.map(({ id, before, fields }) => ({ id, before, after: fields })),
      )
    }
    return rows.flatMap(({ row }) => outcomes.get(row) ?? [])

    function reject(sheet: SheetRow, problems: Parameters<typeof rejected>[1]): [] {
      outcomes.set(sheet.row, rejected(sheet, problems))
      return []
    }
  }
}

type Written = { id: string; fields: ContactFields & { addressHash: string | null }; before: ContactFields | null }

function fieldsOf(match: KnownContact | null, given: Omit<ContactFields, 'updatedAt'>): ContactFields {
  if (!match) return given
  const { id: _, ...known } = match
  return fillIn<ContactFields>(known, given)
}

/** The hash is kept with what was before, too, so that undoing makes none of its own. */
const withHash = <Fields extends ContactFields>(fields: Fields) => ({
  ...fields,
  addressHash: fields.email && hashAddress(fields.email),
})
