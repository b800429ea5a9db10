import { createHash } from 'node:crypto'
import type { Activity } from '#domain/listen/activity.ts'
import type { ActivityField } from '#domain/listen/import/header-names.ts'
import type { Mapping } from '#domain/listen/import/mapping.ts'
import { finding } from '#domain/listen/import/problem.ts'
import { type ActivityRow, readActivityRow } from '#domain/listen/import/row.ts'
import { keepActivities, knownMessageIds, nameOf, termsOf, whomTheyName } from '#server/listen/activities/activities.ts'
import { phoneOf } from '#server/listen/contacts/phone.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type Importer, type Outcome, readRows, rejected, warned } from './outcome.ts'
import type { SheetRow } from './sheet.ts'

type Read = { sheet: SheetRow; activity: Activity; findings: Outcome['findings'] }

/** Rows of events: each is kept once, and tells of somebody who is known; nobody is made. `writes` is the import that writes, null for a trial. */
export async function createActivityImporter(
  scope: Scope,
  mapping: Mapping<ActivityField>,
  writes: string | null,
): Promise<Importer> {
  const terms = await termsOf(scope)
  const idOf = messageIds()
  const met = new Set<string>()
  return { take, accounts: () => 0 }

  async function take(scope: Scope, rows: SheetRow[], again = false): Promise<Outcome[]> {
    const outcomes = new Map<number, Outcome>()
    const read = await readRows(rows, (sheet): Read[] => {
      const reading = readActivityRow(sheet.cells, mapping, terms, phoneOf)
      if ('problems' in reading) return reject(sheet, reading.problems)
      return [{ sheet, activity: { ...reading.row, messageId: idOf(reading.row) }, findings: warned(reading.warnings) }]
    })
    const activities = read.map(({ activity }) => activity)
    const whom = await whomTheyName(scope, activities)
    const known = await knownMessageIds(
      scope,
      activities.map(({ messageId }) => messageId),
    )
    const fresh = read.flatMap(({ sheet, activity, findings }) => {
      const named = nameOf(activity, whom)
      if ('because' in named) {
        const field = named.because === 'unknown_company' ? ACCOUNT : CONTACT
        const { header, value } = cellOf(sheet, field)
        return reject(sheet, [finding(named.because, header, value)])
      }
      const duplicate = known.has(activity.messageId) || met.has(activity.messageId)
      met.add(activity.messageId)
      outcomes.set(sheet.row, { ...sheet, outcome: duplicate ? 'duplicate' : 'fresh', findings })
      return duplicate ? [] : [{ activity, ...named }]
    })
    if (writes && !again) await keepActivities(scope, fresh, writes)
    return rows.flatMap(({ row }) => outcomes.get(row) ?? [])

    function reject(sheet: SheetRow, problems: Parameters<typeof rejected>[1]): [] {
      outcomes.set(sheet.row, rejected(sheet, problems))
      return []
    }
  }

  function cellOf({ cells }: SheetRow, fields: readonly string[]) {
    const at = mapping.columns.findIndex(
      ({ target }, column) => target.to === 'field' && fields.includes(target.field) && (cells[column] ?? '').trim() !== '',
    )
    return { header: mapping.columns[at]?.header ?? '', value: cells[at] ?? '' }
  }
}

const CONTACT = ['external_id', 'email', 'phone'] as const
const ACCOUNT = ['account_external_id', 'account_domain'] as const

/**
 * A row without an id is known by all that it says, and by how often the file has said it before: the same file brings nothing twice, and
 * two events that are alike stay two.
 */
function messageIds(): (row: ActivityRow) => string {
  const told = new Map<string, number>()
  return ({ messageId, ...row }) => {
    if (messageId !== null) return messageId
    const hash = createHash('sha256').update(JSON.stringify(row)).digest('base64url')
    const times = (told.get(hash) ?? 0) + 1
    told.set(hash, times)
    return `file ${hash} ${times}`
  }
}
