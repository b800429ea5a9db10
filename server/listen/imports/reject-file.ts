import type { Noted } from '#contract/listen/imports.ts'
import { csvLine } from '#domain/csv-guard.ts'
import type { Visit } from '#server/platform/http.ts'
import { found } from '#server/platform/refusal.ts'
import type { WordId } from '#words/catalog.ts'
import { localeOf } from '#words/locale.ts'
import { type Say, say } from '#words/say.ts'
import { headersOf, listRejects, workspaceSettings } from './imports.queries.ts'

const PAGE = 500

/** The rows that were left out, as they stand in the file, so that they can be mended and brought again. */
export async function* rejectFile(visit: Visit, { id }: { id: string }): AsyncIterable<string> {
  const { locale, headers } = await visit(async (scope) => ({
    headers: found(await headersOf(scope, id)),
    locale: (await workspaceSettings(scope)).locale,
  }))
  const speak = say(localeOf(locale))
  yield `\ufeff${csvLine([...headers, speak('import.rejects.row'), speak('import.rejects.reason')])}`
  for (let after = 0; ; ) {
    const rows = await visit((scope) => listRejects(scope, id, after, PAGE))
    yield rows
      .map(({ row, cells, problems }) =>
        csvLine([...padded(cells as string[], headers.length), row, reasons(problems as Noted[], speak)]),
      )
      .join('')
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return
    after = last.row
  }
}

const padded = (cells: string[], length: number) => Array.from({ length }, (_, at) => cells[at] ?? '')

const reasons = (problems: Noted[], speak: Say) =>
  problems.map(({ because, ...values }) => speak(`import.row.${because}` as WordId, values)).join(' ')
