import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Import, ImportMapping, Noted } from '#contract/listen/imports.ts'
import { DATE_FORMATS } from '#domain/listen/import/date.ts'
import { ACTIVITY_FIELDS, CONTACT_FIELDS, RESPONSE_FIELDS } from '#domain/listen/import/header-names.ts'
import { type Command, type Errand, type Outcome, WORKSPACE } from '#server/cli/command.ts'
import { chooseWorkspace } from '#server/cli/workspace-choice.ts'
import { carryOut, discardFile, previewImport, readImport, startImport, takeFile } from '#server/listen/imports/imports.ts'
import { limits } from '#server/platform/http/headers.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import type { WordId } from '#words/catalog.ts'
import { programFor } from './program-choice.ts'

type Kind = Import['kind']
type Inside = <T>(work: (scope: Scope) => Promise<T>) => Promise<T>
const SHOWN = 20

const shared: Command['options'] = {
  map: { says: 'command.option.map', value: 'COLUMN=FIELD', repeated: true },
  'date-format': { says: 'command.option.date_format', value: 'FORMAT', choices: DATE_FORMATS },
  'dry-run': { says: 'command.option.dry_run' },
  workspace: WORKSPACE,
}

export const importContacts: Command = {
  says: 'command.import_contacts',
  file: 'reads',
  options: shared,
  run: (errand) => bring(errand, 'contacts'),
}
export const importResponses: Command = {
  says: 'command.import_responses',
  file: 'reads',
  options: { program: { says: 'command.option.program', value: 'NAME', most: 120 }, ...shared },
  run: (errand) => bring(errand, 'responses'),
}

export const importEvents: Command = {
  says: 'command.import_events',
  file: 'reads',
  options: shared,
  run: (errand) => bring(errand, 'activities'),
}

/** The same steps as on the screen: take the file, see what it would do, and do it as a whole or not at all. */
async function bring(errand: Errand, kind: Kind): Promise<Outcome> {
  const { app, options, say, fileName } = errand
  const { workspaceId } = await chooseWorkspace(app, options.workspace)
  const inside: Inside = (work) => app.within({ workspaceId, actorId: null }, work)
  // What a verb gives is not yet text; none of these fields is a date.
  const { id, sheet, rows } = (await takeFile(inside, {
    kind,
    fileName: path.basename(fileName),
    bytes: limited(errand),
  })) as Import
  if (!sheet) throw new Error('A file that was just taken shows no sheet.')
  const mapping = settled(sheet.mapping, sheet.dateFormats, kind, options)
  const program = kind === 'responses' ? { programId: await inside((scope) => programFor(scope, options.program)) } : {}
  const chosen = { id, mapping, ...program }
  const { counts, odd } = await previewImport(inside, chosen)
  const findings = odd.slice(0, SHOWN).flatMap(({ row, findings: found }) => found.map((each) => worded(errand, row, each)))
  if (options['dry-run']) {
    await inside((scope) => discardFile(scope, id)) // It is full of personal data, and nobody will come back for it.
    return { result: { dryRun: true, counts, findings }, lines: [say('command.import.would', counts), ...findings] }
  }

  await inside((scope) => startImport(scope, chosen))
  await watched(errand, rows, id, inside)
  const done = await inside((scope) => readImport(scope, id))
  if (done.failure) refuse('conflict', done.failure as WordId) // Every failure is noted as a word of the catalog.
  const came = done.counts ?? counts
  const url = `${app.settings.baseUrl}/listen/imports/${id}`
  return {
    result: { id, url, counts: came, findings },
    lines: [
      say('command.import.done', came),
      ...findings,
      ...(came.rejected ? [say('command.import.rejects', { rejected: came.rejected, url })] : []),
    ],
  }
}

/** The worker that is running here may be faster than we are; then we only watch. */
async function watched({ app, say, progress }: Errand, rows: number, id: string, inside: Inside) {
  await carryOut(inside, id, app)
  for (let state = 'running'; state === 'running'; ) {
    const line = await inside((scope) => readImport(scope, id))
    state = line.state
    if (state !== 'running') break
    progress(say('command.import.running', { rows }))
    await sleep(1000)
  }
  app.log.info({ rows }, 'a file was imported from the command line')
}

/** What the columns were guessed to be, with what was said about them. */
function settled(guess: ImportMapping, dateFormats: string[][], kind: Kind, { map, 'date-format': given }: Errand['options']) {
  const said = new Map((Array.isArray(map) ? map : []).map((each) => readPair(each, kind)))
  const headers = guess.columns.map(({ header }) => header)
  for (const header of said.keys())
    if (!headers.includes(header)) refuse('invalid', 'command.import.no_column', { header, headers: headers.join(', ') })
  const fields = new Set(said.values())
  const columns = guess.columns.map(({ header, target }) => {
    const field = said.get(header)
    if (field === 'nowhere') return { header, target: { to: 'nowhere' as const } }
    if (field) return { header, target: { to: 'field' as const, field } }
    // A field that was given to another column leaves the one it was guessed for.
    return { header, target: target.to === 'field' && fields.has(target.field) ? { to: 'nowhere' as const } : target }
  })
  const at = columns.findIndex(
    ({ target }) => target.to === 'field' && (target.field === 'answered_at' || target.field === 'occurred_at'),
  )
  const possible = dateFormats[at] ?? []
  // Other notations that fit the same text read the same day from it.
  if (!given && possible.includes('DD/MM/YYYY') && possible.includes('MM/DD/YYYY'))
    refuse('invalid', 'command.import.date_ambiguous', { header: headers[at] ?? '', formats: 'DD/MM/YYYY, MM/DD/YYYY' })
  const guessed = possible.includes(guess.notation.dateFormat) ? guess.notation.dateFormat : possible[0]
  const dateFormat = (given ?? guessed ?? guess.notation.dateFormat) as ImportMapping['notation']['dateFormat']
  return { columns, notation: { ...guess.notation, dateFormat } } as ImportMapping // The fields are checked by readPair.
}

function readPair(pair: string, kind: Kind): [string, ImportField | 'nowhere'] {
  const at = pair.lastIndexOf('=')
  const field = pair.slice(at + 1)
  const fields: readonly string[] = [...FIELDS[kind], 'nowhere']
  if (at < 1 || !fields.includes(field)) return refuse('invalid', 'command.import.no_field', { pair, fields: fields.join(', ') })
  return [pair.slice(0, at), field as ImportField | 'nowhere']
}
const FIELDS = { contacts: CONTACT_FIELDS, responses: RESPONSE_FIELDS, activities: ACTIVITY_FIELDS } as const
type ImportField = (typeof FIELDS)[Kind][number]

const worded = ({ say }: Errand, row: number, { severity, because, ...values }: Noted): string =>
  say(severity === 'rejected' ? 'command.import.left_out' : 'command.import.warned', {
    row,
    why: say(`import.${severity === 'rejected' ? 'row' : 'warning'}.${because}` as WordId, values),
  })

async function* limited({ file }: Errand): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of file) {
    size += chunk.length
    if (size > limits.upload) refuse('too_large', 'refusal.too_large', { limit: limits.upload / 1_048_576 })
    yield chunk
  }
}
