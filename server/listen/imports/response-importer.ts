import { EVIDENCE_VERSION } from '#domain/listen/evidence.ts'
import type { ResponseField } from '#domain/listen/import/header-names.ts'
import type { Mapping } from '#domain/listen/import/mapping.ts'
import { finding } from '#domain/listen/import/problem.ts'
import { type ResponseRow, readResponseRow } from '#domain/listen/import/row.ts'
import { hashAddress } from '#server/listen/suppressions/suppressions.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { createAccountBook } from './account-book.ts'
import { toldBefore, wavesByName } from './lookup.queries.ts'
import { type Importer, type Outcome, readRows, rejected, warned } from './outcome.ts'
import { lookUp } from './people.ts'
import type { SheetRow } from './sheet.ts'
import { insertContacts, insertResponses, keepBefore, type NewResponse } from './write.queries.ts'

type Read = { sheet: SheetRow; row: ResponseRow; findings: Outcome['findings'] }
type Options = { importId: string; programId: string; writes: boolean }

/** Rows of answers. People and companies that nobody knew are made; those that stand are not changed by what was true back then. */
export async function createResponseImporter(
  scope: Scope,
  mapping: Mapping<ResponseField>,
  { importId, programId, writes }: Options,
): Promise<Importer> {
  const book = createAccountBook({ mapping, writes: writes ? importId : null, changes: false })
  const waves = await wavesByName(scope, programId)
  const made = new Map<string, string>()
  const used = new Map<string, number>()
  let wavesAsAttribute = false

  return { take, accounts: book.made, wavesAsAttribute: () => wavesAsAttribute }

  async function take(scope: Scope, rows: SheetRow[], again = false): Promise<Outcome[]> {
    const outcomes = new Map<number, Outcome>()
    const read = await readRows(rows, (sheet): Read[] => {
      const reading = readResponseRow(sheet.cells, mapping, scope.now)
      if ('problems' in reading) return reject(sheet, reading.problems)
      return [{ sheet, row: reading.row, findings: warned(reading.warnings) }]
    })
    const find = await lookUp(
      scope,
      read.flatMap(({ row }) => row.contact ?? []),
    )
    const fit = read.filter(({ sheet, row: { contact } }) => {
      if (!contact || !('problem' in find(contact))) return true
      reject(sheet, [finding('identities_differ', headerOf(mapping), contact.email ?? contact.externalId ?? '')])
      return false
    })
    const accounts = await book.settle(
      scope,
      fit.map(({ row }) => row.account),
      again,
    )

    const newcomers: Parameters<typeof insertContacts>[2][number][] = []
    const lines = fit.flatMap(
      ({ sheet, row, findings }, at): { line: NewResponse; sheet: SheetRow; findings: Outcome['findings'] }[] => {
        const settled = accounts[at] ?? { account: null }
        if ('problem' in settled) return reject(sheet, [settled.problem])
        const accountId = settled.account?.id ?? null
        const contactId = row.contact && personOf(row.contact, accountId)
        const waveId = (row.wave && waves.get(row.wave.toLowerCase())) || null
        const asAttribute = row.wave && !waveId ? { wave: row.wave } : {}
        if (row.wave && !waveId) wavesAsAttribute = true
        const attributes = { ...row.account?.attributes, ...asAttribute, ...row.attributes }
        const { rating, verbatim, answeredAt } = row
        return [
          {
            sheet,
            findings,
            line: { id: newId(), contactId, accountId, waveId, rating, verbatim, answeredAt, attributes, row: sheet.row },
          },
        ]
      },
    )
    const told = await toldBefore(
      scope,
      programId,
      importId,
      lines.map(({ line: { answeredAt: at, ...line } }) => ({ at, ...pick(line) })),
    )
    const fresh = lines.filter(({ line, sheet, findings }, at) => {
      const duplicate = isTold(line, told[at] ?? 0)
      outcomes.set(sheet.row, { ...sheet, outcome: duplicate ? 'duplicate' : 'fresh', findings })
      return !duplicate
    })
    if (writes && !again) {
      await insertContacts(scope, importId, newcomers)
      await keepBefore(scope, importId, 'contact', newcomers)
      await insertResponses(
        scope,
        { importId, programId, evidenceVersion: EVIDENCE_VERSION },
        fresh.map(({ line }) => line),
      )
    }
    return rows.flatMap(({ row }) => outcomes.get(row) ?? [])

    /** The person of a row: known, met earlier in this file, or new. */
    function personOf(contact: NonNullable<ResponseRow['contact']>, accountId: string | null): string {
      const found = find(contact)
      const match = 'match' in found ? found.match?.id : undefined
      const marks = [contact.externalId && `id ${contact.externalId}`, contact.email && `email ${contact.email}`].filter(
        (mark) => mark !== null,
      )
      const id = match ?? marks.map((mark) => made.get(mark)).find((earlier) => earlier !== undefined)
      if (id) return id
      const fresh = newId()
      for (const mark of marks) made.set(mark, fresh)
      const { externalId, email, name } = contact
      const rest = { phone: null, locale: null, timeZone: null, role: null, accountId, attributes: {} }
      newcomers.push({
        id: fresh,
        fields: { externalId, email, name, ...rest, addressHash: email && hashAddress(email) },
        before: null,
      })
      return fresh
    }

    function reject(sheet: SheetRow, problems: Parameters<typeof rejected>[1]): [] {
      outcomes.set(sheet.row, rejected(sheet, problems))
      return []
    }
  }

  /** As many like it as earlier imports brought are left out; what this file has more often is news. */
  function isTold(line: NewResponse, told: number): boolean {
    if (!told) return false
    const key = JSON.stringify([line.answeredAt, ...Object.values(pick(line))])
    const seen = used.get(key) ?? 0
    used.set(key, seen + 1)
    return seen < told
  }
}

const pick = ({ rating, verbatim, accountId, contactId }: Omit<NewResponse, 'answeredAt'>) => ({
  rating,
  verbatim,
  accountId,
  contactId,
})

const headerOf = ({ columns }: Mapping): string =>
  columns.find(({ target }) => target.to === 'field' && (target.field === 'email' || target.field === 'external_id'))?.header ??
  ''
