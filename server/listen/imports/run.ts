import type { ImportMapping, PreviewRow } from '#contract/listen/imports.ts'
import { CONTACT_FIELDS, type ContactField, RESPONSE_FIELDS, type ResponseField } from '#domain/listen/import/header-names.ts'
import {
  checkContactMapping,
  checkResponseMapping,
  type Mapping,
  type Target,
  withKnownTypes,
} from '#domain/listen/import/mapping.ts'
import type { FileProblem } from '#domain/listen/import/problem.ts'
import { isTimeZone } from '#domain/zoned-time.ts'
import { type AttributeOf, defineAttributes, listDefinitions } from '#server/listen/attributes/attributes.ts'
import { enqueue } from '#server/platform/jobs.ts'
import { found, Refusal, refuse, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { createContactImporter } from './contact-importer.ts'
import { emptyFile, fileOf, type Kind, lockImport, programExists, queueUp, updateImport } from './imports.queries.ts'
import { type Importer, type Outcome, runImport } from './outcome.ts'
import { report } from './progress.ts'
import { createResponseImporter } from './response-importer.ts'
import { openSheet, type Sheet } from './sheet.ts'
import { commitTicket } from './tickets.ts'
import { insertRejects, keepBefore } from './write.queries.ts'

type Given = { id: string; mapping: ImportMapping; programId?: string }
const SHOWN = { first: 20, odd: 200 }

/** The whole file, on what the workspace really holds, without a trace. */
export async function previewImport(scope: Scope, { id, mapping, programId }: Given) {
  const { kind, startedAt, failedAt } = found(await lockImport(scope, id))
  if (startedAt && !failedAt) return refuse('conflict', 'import.begun')
  const sheet = await openSheet(found(await fileOf(scope, id)))
  const settled = await settle(scope, { kind, sheet, mapping, programId })
  const importer = await importerFor(scope, { id, kind, mapping: settled, programId: programId ?? '', writes: false })
  const first: PreviewRow[] = []
  const odd: PreviewRow[] = []
  const counts = await runImport(sheet, importer, (outcomes) => {
    for (const outcome of outcomes) {
      if (first.length < SHOWN.first) first.push(shown(outcome, sheet))
      if (odd.length < SHOWN.odd && outcome.findings.length) odd.push(shown(outcome, sheet))
    }
  })
  return { counts, first, odd }
}

/** Says yes to an import; the work itself is a job, so that no request waits for it. Twice is once. */
export async function startImport(scope: Scope, { id, mapping, programId }: Given): Promise<{ id: string }> {
  const { kind, startedAt, failedAt } = found(await lockImport(scope, id))
  if (startedAt && !failedAt) return { id }
  const sheet = await openSheet(found(await fileOf(scope, id)))
  const settled = await settle(scope, { kind, sheet, mapping, programId })
  await updateImport(scope, id, {
    mapping: { mapping: settled, programId: kind === 'responses' ? (programId ?? null) : null },
    startedAt: scope.now,
    failedAt: null,
    failure: null,
  })
  await enqueue(scope, commitTicket, { id, actorId: scope.actorId })
  return { id }
}

/** All rows or none. Locks, looks again, and returns when it is done already. */
export async function commitImport(scope: Scope, id: string): Promise<void> {
  await queueUp(scope)
  const { kind, mapping: chosen, committedAt, fileName } = found(await lockImport(scope, id))
  if (committedAt || !chosen) return
  const { mapping, programId } = chosen
  const sheet = await openSheet(found(await fileOf(scope, id)))
  await define(scope, id, attributesIn(mapping))
  const importer = await importerFor(scope, { id, kind, mapping, programId: programId ?? '', writes: true })
  const counts = await runImport(sheet, importer, async (outcomes, done) => {
    await insertRejects(scope, id, outcomes.filter(({ findings }) => findings.length).map(noted))
    report(id, done)
  })
  if (importer.wavesAsAttribute?.()) {
    const header = mapping.columns.find(({ target }) => target.to === 'field' && target.field === 'wave')?.header ?? 'wave'
    await define(scope, id, [{ of: 'response', key: 'wave', type: 'text', label: header }])
  }
  await updateImport(scope, id, { counts: { rows: counts.rows, counts }, committedAt: scope.now, failedAt: null, failure: null })
  await emptyFile(scope, id)
  await audit(scope, { action: 'import.committed', subject: id, after: { kind, fileName, ...counts } })
}

/** The mapping as it will be used, or why it cannot be: it must be the file's, complete, and of this workspace. */
async function settle(
  scope: Scope,
  { kind, sheet, mapping, programId }: { kind: Kind; sheet: Sheet; mapping: ImportMapping; programId: string | undefined },
): Promise<ImportMapping> {
  if (!isTimeZone(mapping.notation.timeZone)) refuseField('mapping.notation.timeZone', 'import.wrong_time_zone')
  const headers = mapping.columns.map(({ header }) => header)
  const fields: readonly string[] = kind === 'contacts' ? CONTACT_FIELDS : RESPONSE_FIELDS
  const foreign = mapping.columns.some(({ target }) => target.to === 'field' && !fields.includes(target.field))
  const same = headers.length === sheet.headers.length && headers.every((header, at) => header === sheet.headers[at])
  if (!same || foreign) return refuseMapping(['another_file'])

  const columns = mapping.columns.map(({ header, target }) => ({ header, target: owned(kind, target as Target) }))
  const problems =
    kind === 'contacts'
      ? checkContactMapping({ ...mapping, columns } as Mapping<ContactField>)
      : checkResponseMapping({ ...mapping, columns } as Mapping<ResponseField>)
  if (problems.length) return refuseMapping(problems)
  if (kind === 'responses' && !(programId && (await programExists(scope, programId))))
    return refuseField('programId', 'import.no_program')
  return withKnownTypes({ ...mapping, columns }, await listDefinitions(scope)) as ImportMapping
}

/** What was true of a person when they answered belongs to the answer; answers say nothing about people today. */
function owned(kind: Kind, target: Target): Target {
  if (target.to !== 'attribute') return target
  const of =
    kind === 'responses' ? (target.of === 'contact' ? 'response' : target.of) : target.of === 'response' ? 'contact' : target.of
  return { ...target, of }
}

function importerFor(
  scope: Scope,
  {
    id,
    kind,
    mapping,
    programId,
    writes,
  }: { id: string; kind: Kind; mapping: ImportMapping; programId: string; writes: boolean },
): Promise<Importer> | Importer {
  // settle() has seen to it that a file of people maps fields of people, and one of answers those of answers.
  if (kind === 'contacts') return createContactImporter(scope, mapping as Mapping<ContactField>, writes ? id : null)
  return createResponseImporter(scope, mapping as Mapping<ResponseField>, { importId: id, programId, writes })
}

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
    target.to === 'attribute' ? [{ of: target.of as AttributeOf, key: target.key, type: target.type, label: header }] : [],
  )

const shown = ({ row, cells, outcome, findings }: Outcome, { headers }: Sheet): PreviewRow => ({
  row,
  cells: headers.map((_, at) => (cells[at] ?? '').slice(0, 300)),
  outcome,
  findings,
})

const noted = ({ row, cells, outcome, findings }: Outcome) => ({
  row,
  severity: outcome === 'rejected' ? ('rejected' as const) : ('warned' as const),
  problems: findings,
  cells,
})

function refuseMapping(problems: FileProblem[]): never {
  const issues = problems.map((problem) => ({ field: 'mapping', words: `import.file.${problem}` as const }))
  throw new Refusal('invalid', issues[0]?.words ?? 'refusal.invalid', {}, issues)
}
