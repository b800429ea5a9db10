import type { ReportSpec } from '#contract/learn/reports.ts'
import type { Attribute, ScoreSheet } from '#contract/learn/scores.ts'
import { readScore } from '#server/learn/scores/scores.ts'
import { timeZoneHere } from '#server/learn/selection/selection.ts'
import type { Sendable } from '#server/platform/http.ts'
import { refuse } from '#server/platform/refusal.ts'
import type { Scope } from '#server/platform/scope.ts'
import { findWorkspace } from '#server/workspace/workspaces/workspaces.ts'
import { type Format, formatIn } from '#words/format.ts'
import { type Say, say } from '#words/say.ts'
import { type Names, namesIn } from '#words/score-names.ts'

/** What every part of a report has to tell with: the score of what was chosen, and the reader's language. */
export type Told = {
  scope: Scope
  spec: ReportSpec
  sheet: ScoreSheet
  say: Say
  format: Format
  names: Names
  workspace: string
  /** What the score is of: a wave or a period as the reader calls it. */
  when: string
  /** The same answers, as every reading of the API is asked for them. */
  selection: { program: string; wave?: string; period?: string }
}

export async function toldOf(scope: Scope, spec: ReportSpec): Promise<Told> {
  const { program, wave, period, locale } = spec
  const { sheet: read } = await readScore(scope, {
    ...(program && { program }),
    ...(wave && { wave }),
    ...(period && !wave && { period }),
  })
  if (!read) return refuse('not_found', 'refusal.report_of_nothing')
  const sheet = sent<ScoreSheet>(read)
  const zone = await timeZoneHere(scope)
  const speak = say(locale)
  const names = namesIn(speak, locale, zone)
  return {
    ...{ scope, spec, sheet, names, say: speak },
    format: formatIn(locale, zone),
    workspace: (await findWorkspace(scope)).name,
    when: sheet.period ? names.period(sheet.period) : names.stretch(sheet.stretch),
    selection: { program: sheet.program.id, ...(sheet.wave ? { wave: sheet.wave } : { period: sheet.period ?? 'all' }) },
  }
}

/** As a client would have it: the sentences read dates as they come over the wire. */
export const sent = <T>(value: Sendable<T>): T => JSON.parse(JSON.stringify(value)) as T // The wire makes no more of it than this.

/** What a reader calls an attribute. */
export function labelOf({ name, label, when }: Attribute, say: Say): string {
  if (label === null) return say(`score.attribute.${name as 'role' | 'locale' | 'wave' | 'account'}`) // Attributes without a label are these four.
  return when === 'today' ? say('score.attribute.today', { label }) : label
}
