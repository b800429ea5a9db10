import type { ImportMapping } from '#contract/listen/imports.ts'
import {
  ACTIVITY_FIELDS,
  type ActivityField,
  CONTACT_FIELDS,
  type ContactField,
  RESPONSE_FIELDS,
  type ResponseField,
} from '#domain/listen/import/header-names.ts'
import {
  checkActivityMapping,
  checkContactMapping,
  checkResponseMapping,
  type Mapping,
  mapsMeasure,
  type Target,
  withKnownTypes,
} from '#domain/listen/import/mapping.ts'
import type { FileProblem } from '#domain/listen/import/problem.ts'
import { isTimeZone } from '#domain/zoned-time.ts'
import { listDefinitions } from '#server/listen/attributes/attributes.ts'
import { Refusal, refuseField } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { createActivityImporter } from './activity-importer.ts'
import { createContactImporter } from './contact-importer.ts'
import { type Kind, programExists } from './imports.queries.ts'
import type { Importer } from './outcome.ts'
import { createResponseImporter } from './response-importer.ts'
import type { Sheet } from './sheet.ts'

/** The mapping as it will be used, or why it cannot be: it must be the file's, complete, and of this workspace. */
export async function settle(
  scope: Scope,
  { kind, sheet, mapping, programId }: { kind: Kind; sheet: Sheet; mapping: ImportMapping; programId: string | undefined },
): Promise<ImportMapping> {
  if (!isTimeZone(mapping.notation.timeZone)) refuseField('mapping.notation.timeZone', 'import.wrong_time_zone')
  const headers = mapping.columns.map(({ header }) => header)
  const fields: readonly string[] = FIELDS[kind]
  const foreign = mapping.columns.some(({ target }) => target.to === 'field' && !fields.includes(target.field))
  const same = headers.length === sheet.headers.length && headers.every((header, at) => header === sheet.headers[at])
  if (!same || foreign) return refuseMapping(['another_file'])

  const columns = mapping.columns.map(({ header, target }) => ({ header, target: owned(kind, target as Target) }))
  const problems = CHECKS[kind]({ ...mapping, columns } as Mapping<never>) // Fields that are foreign to the kind were refused above.
  if (problems.length) return refuseMapping(problems)
  if (kind === 'responses' && !(programId && (await programExists(scope, programId))))
    return refuseField('programId', 'import.no_program')
  const known = await listDefinitions(scope)
  if (mapsMeasure({ columns }, known)) return refuseMapping(['measure_mapped'])
  return withKnownTypes({ ...mapping, columns }, known) as ImportMapping
}

const FIELDS = { contacts: CONTACT_FIELDS, responses: RESPONSE_FIELDS, activities: ACTIVITY_FIELDS } as const
const CHECKS = { contacts: checkContactMapping, responses: checkResponseMapping, activities: checkActivityMapping } as const

/** What was true of a person when they answered belongs to the answer; answers say nothing about people today. */
function owned(kind: Kind, target: Target): Target {
  if (target.to !== 'attribute') return target
  // A property is flat: money, days and lists are texts of an event.
  if (kind === 'activities')
    return { ...target, of: 'activity', type: ['number', 'boolean'].includes(target.type) ? target.type : 'text' }
  const of = target.of === 'account' ? 'account' : kind === 'responses' ? 'response' : 'contact'
  return { ...target, of }
}

/** Whoever decides on the rows of such a file. */
export function importerFor(
  scope: Scope,
  {
    id,
    kind,
    mapping,
    programId,
    writes,
  }: { id: string; kind: Kind; mapping: ImportMapping; programId: string; writes: boolean },
): Promise<Importer> | Importer {
  // settle() has seen to it that a file of people maps fields of people, one of answers those of answers, one of events those of events.
  if (kind === 'contacts') return createContactImporter(mapping as Mapping<ContactField>, writes ? id : null)
  if (kind === 'activities') return createActivityImporter(scope, mapping as Mapping<ActivityField>, writes ? id : null)
  return createResponseImporter(scope, mapping as Mapping<ResponseField>, { importId: id, programId, writes })
}

function refuseMapping(problems: FileProblem[]): never {
  const issues = problems.map((problem) => ({ field: 'mapping', words: `import.file.${problem}` as const }))
  throw new Refusal('invalid', issues[0]?.words ?? 'refusal.invalid', {}, issues)
}
