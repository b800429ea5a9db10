import type { ResponseLine } from '#contract/learn/responses.ts'
import { groupOf } from '#domain/learn/score.ts'
import type { Quote, Section } from '#server/learn/reports/print/document.ts'
import type { Told } from '#server/learn/reports/told.ts'
import { readQuotable, readResponse, readResponses } from '#server/learn/responses/responses.ts'
import type { Sendable } from '#server/platform/http.ts'
import { mayHere } from '#server/workspace/permission/permission.ts'

const SHOWN = 6
const GROUPS = ['detractor', 'passive', 'promoter'] as const
type Line = Sendable<ResponseLine>

type Chosen = { lines: readonly Line[]; verdict: readonly string[] }

/** What people wrote: as picked, or the latest of each group by its share. Nobody is named unless it was asked for and may be. */
export async function verbatimsPart(told: Told): Promise<Section> {
  const { scope, spec, say } = told
  const heading = say('report.part.verbatims')
  if (!(await mayHere(scope, 'response.read')))
    return { name: 'verbatims', heading, verdict: [say('report.verbatims.hidden')], blocks: [] }
  const { lines, verdict } = (await picked(told, spec.verbatims ?? [])) ?? (await latest(told))
  if (lines.length === 0) return { name: 'verbatims', heading, verdict: [say('report.verbatims.none')], blocks: [] }
  return {
    name: 'verbatims',
    heading,
    verdict,
    blocks: [{ is: 'quotes', quotes: lines.map((line) => quoteOf(line, told)) }],
  }
}

/** Null where none of them may stand here: they are of another program, or count no more. */
async function picked({ scope, selection, say }: Told, ids: readonly string[]): Promise<Chosen | null> {
  const quotable = ids.length ? await readQuotable(scope, ids, selection) : []
  if (quotable.length === 0) return null
  const lines: Line[] = []
  for (const { id } of quotable) lines.push(await readResponse(scope, id))
  const shown = lines.length
  // Words of another wave are no part of those that came with these answers.
  if (quotable.some(({ inside }) => !inside))
    return { lines, verdict: [say('report.verbatims.picked.says', { shown }), say('report.verbatims.picked.beyond')] }
  const { total } = await readResponses(scope, { ...selection, verbatim: true, evidence: 'counted', limit: 1 })
  return { lines, verdict: [say('report.verbatims.says', { shown, n: total }), say('report.verbatims.picked')] }
}

async function latest({ scope, selection, say }: Told): Promise<Chosen> {
  const groups: { items: readonly Line[]; total: number }[] = []
  for (const group of GROUPS)
    groups.push(await readResponses(scope, { ...selection, group, verbatim: true, evidence: 'counted', limit: SHOWN }))
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const lines = groups.flatMap(({ items, total: of }) =>
    items.slice(0, Math.max(of > 0 ? 1 : 0, Math.round((SHOWN * of) / total))),
  )
  return { lines, verdict: [say('report.verbatims.says', { shown: lines.length, n: total }), say('report.verbatims.how')] }
}

function quoteOf({ verbatim, rating, contact, account, answeredAt }: Line, { spec, format, say }: Told): Quote {
  const day = format.day(answeredAt)
  const who = spec.names ? [contact?.name, account?.name].filter(Boolean).join(spec.locale === 'en' ? ', ' : ' · ') : ''
  return {
    text: String(verbatim ?? '').trim(),
    rating,
    group: groupOf(rating),
    by: who ? say('report.verbatims.by', { who, day }) : day,
  }
}
