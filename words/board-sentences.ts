import type { BoardCases, Changes, OwnAccounts } from '#contract/learn/boards.ts'
import type { ScoreSheet } from '#contract/learn/scores.ts'
import type { Format } from './format.ts'
import type { Locale } from './locale.ts'
import type { SayOf } from './say.ts'
import type { Names } from './score-names.ts'
import { spacedIn } from './spaced.ts'

export type { Board, PinnedQuestion } from '#contract/learn/boards.ts'

type Say = SayOf<'board'>
type Naming = Pick<Names, 'stretch' | 'inSentence'>

/** Which groups changed, in whole sentences; why nothing can be said, where nothing can. */
export function changesSentences(
  changes: Changes | null,
  sheet: Pick<ScoreSheet, 'comparisons'> | null,
  say: Say,
  format: Format,
  names: Naming,
): string[] {
  const previous = sheet?.comparisons.find(({ against }) => against === 'previous')
  if (!changes && previous?.verdict === 'barred')
    return [say('board.changes.barred', { name: names.inSentence(names.stretch(previous.stretch)) })]
  if (!changes) return [say(sheet?.comparisons.length ? 'board.changes.nothing_known' : 'board.changes.none_before')]
  if (!changes.by.length) return [say('board.changes.nothing_known')]
  const name = names.inSentence(names.stretch(changes.before))
  if (changes.looks === 0) return [say('board.changes.too_few', { name })]
  if (changes.rows.length === 0) return [say('board.changes.steady', { name })]
  const named = (verdict: 'higher' | 'lower') =>
    format.list(changes.rows.filter((row) => row.verdict === verdict).map((row) => groupName(row, say)))
  const [up, down] = [named('higher'), named('lower')]
  return [
    ...(up ? [say('board.changes.rose', { name, names: up })] : []),
    ...(down ? [say('board.changes.fell', { name, names: down })] : []),
  ]
}

/** By what was looked, how often, and what that does to what is called real. */
export const looksSentence = (
  { by, looks }: Pick<Changes, 'by' | 'looks'>,
  { speak, format, locale }: { speak: Say; format: Format; locale: Locale },
): string => spacedIn(locale, speak('board.changes.looks', { by: format.list(by), looks }))

/** "Plan: Pro". */
export const groupName = ({ label, value }: { label: string; value: string }, say: Say): string =>
  say('board.changes.group', { label, value })

/** What is open, what is late, and what nobody has taken. */
export function casesSentences({ open, late, ownerless }: BoardCases, own: boolean, say: Say): string[] {
  if (open === 0) return [say(own ? 'board.cases.none_own' : 'board.cases.none')]
  return [say('board.cases.open', { open, late }), ...(ownerless ? [say('board.cases.ownerless', { n: ownerless })] : [])]
}

/** Who of the reader's own companies answered, and that silence is no answer. */
export function accountsSentences({ accounts, silent }: OwnAccounts, say: Say): string[] {
  if (accounts === 0) return [say('board.accounts.none')]
  return [
    say('board.accounts.says', { accounts, answered: accounts - silent }),
    ...(silent ? [say('board.accounts.silent', { n: silent })] : []),
  ]
}
