import type { ImportMapping } from '#contract/listen/imports.ts'
import { type AttributeOf, defineAttributes, queueUp } from '#server/listen/attributes/attributes.ts'
import type { Visit } from '#server/platform/http.ts'
import { found } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { bytesOf } from './file-store.ts'
import { emptyFile } from './files.queries.ts'
import { type Chosen, type LockedImport, lockImport, updateImport } from './imports.queries.ts'
import { countIn, type Importer, noCounts, type Outcome, PORTION } from './outcome.ts'
import { importerFor } from './settle.ts'
import { inBatches, openSheet, type SheetRow } from './sheet.ts'
import { type ImportSite, refreshStatistics } from './statistics.ts'
import { insertRejects, keepBefore } from './write.queries.ts'

/** What an import came to: all its rows are in, it is to be taken back, or we are told to stop and it goes on later. */
export type Applied = 'done' | 'cancelled' | 'failing' | 'undoing' | 'interrupted'

/**
 * Takes the rows in, portion by portion, each in a transaction of its own, so that others get their turn in between. It may be
 * interrupted anywhere: the portions that are in are counted with their rows, and who goes on reads past them.
 */
export async function applyImport(visit: Visit, id: string, site: ImportSite): Promise<Applied> {
  const begun = await visit((scope) => begin(scope, id))
  if (typeof begun === 'string') return begun
  const { fileId, encoding, delimiter, counts, mapping, startedAt, importer } = begun
  const work: Work = { id, importer, startedAt, accounts: counts.counts?.accounts ?? 0 }
  const sheet = await openSheet(bytesOf(visit, fileId), { encoding, delimiter })
  let [done, place] = [counts.done ?? 0, 0]
  let counted = Math.max(PORTION.rows / 2, done)
  for await (const rows of inBatches(sheet, PORTION)) {
    if (site.stopping.aborted) return 'interrupted'
    place += rows.length
    if (place <= done) await visit((scope) => importer.take(at(scope, startedAt), rows, true))
    else {
      const from = done
      const portion = await visit((scope) => takePortion(scope, work, rows, from))
      if (portion !== 'taken') return portion
      if (place >= 2 * counted) {
        await refreshStatistics(site)
        counted = place
      }
      done = place
    }
  }
  return visit((scope) => finish(scope, id, mapping, importer))
}

type Work = { id: string; importer: Importer; startedAt: Date; accounts: number }
type Begun = Omit<LockedImport, 'mapping' | 'startedAt'> & { mapping: ImportMapping; startedAt: Date; importer: Importer }

async function begin(scope: Scope, id: string): Promise<Begun | Exclude<Applied, 'interrupted'>> {
  await queueUp(scope)
  const row = found(await lockImport(scope, id))
  const { kind, mapping: chosen, counts, startedAt, committedAt, undoneAt, failedAt, cancelledAt } = row
  if (committedAt && !undoneAt && counts.undoing !== undefined) return 'undoing'
  if (committedAt || undoneAt || failedAt || !chosen || !startedAt) return 'done'
  if (cancelledAt) return 'cancelled'
  if (counts.failing) return 'failing'
  const { mapping, programId }: Chosen = chosen
  await define(scope, id, attributesIn(mapping))
  const importer = await importerFor(scope, { id, kind, mapping, programId: programId ?? '', writes: true })
  return { ...row, mapping, startedAt, importer }
}

async function takePortion(scope: Scope, { id, importer, startedAt, accounts }: Work, rows: SheetRow[], from: number) {
  await queueUp(scope)
  const { counts, committedAt, undoneAt, cancelledAt } = found(await lockImport(scope, id))
  if (cancelledAt) return 'cancelled'
  // Somebody else has gone on with it, or is taking it back, since we seemed to be gone.
  if (committedAt || undoneAt || counts.failing || counts.undone || (counts.done ?? 0) !== from) return 'done'
  const outcomes = await importer.take(at(scope, startedAt), rows)
  await insertRejects(scope, id, outcomes.filter(({ findings }) => findings.length).map(noted))
  const sum = { ...countIn(counts.counts ?? noCounts, outcomes), accounts: accounts + importer.accounts() }
  await updateImport(scope, id, { counts: { ...counts, done: from + rows.length, counts: sum }, progressedAt: scope.now })
  return 'taken'
}

async function finish(scope: Scope, id: string, mapping: ImportMapping, importer: Importer): Promise<Applied> {
  const { kind, fileId, fileName, counts, committedAt, undoneAt, cancelledAt } = found(await lockImport(scope, id))
  if (cancelledAt) return 'cancelled'
  if (committedAt || undoneAt || counts.failing) return 'done'
  if (importer.wavesAsAttribute?.()) {
    const header = mapping.columns.find(({ target }) => target.to === 'field' && target.field === 'wave')?.header ?? 'wave'
    await define(scope, id, [{ of: 'response', key: 'wave', type: 'text', label: header }])
  }
  await updateImport(scope, id, { committedAt: scope.now, failedAt: null, failure: null })
  await emptyFile(scope, fileId)
  await audit(scope, { action: 'import.committed', subject: id, after: { kind, fileName, ...counts.counts } })
  return 'done'
}

/** All portions carry one time, so that what was changed since can be told when the import is undone. */
const at = (scope: Scope, now: Date): Scope => ({ ...scope, now })

async function define(scope: Scope, id: string, attributes: Omit<Parameters<typeof defineAttributes>[1][number], 'origin'>[]) {
  const made = await defineAttributes(
    scope,
    attributes.map((attribute) => ({ ...attribute, origin: 'import' })),
  )
  await keepBefore(
    scope,
    id,
    'attribute',
    made.map((subject) => ({ id: subject, before: null })),
  )
}

const attributesIn = ({ columns }: ImportMapping) =>
  columns.flatMap(({ header, target }) =>
    target.to === 'attribute' && target.of !== 'activity'
      ? [{ of: target.of as AttributeOf, key: target.key, type: target.type, label: header }]
      : [],
  )

const noted = ({ row, cells, outcome, findings }: Outcome) => ({
  row,
  severity: outcome === 'rejected' ? ('rejected' as const) : ('warned' as const),
  problems: findings,
  cells,
})
