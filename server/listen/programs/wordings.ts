import { isDeepStrictEqual } from 'node:util'
import { ASK_LOCALES, type AskLocale } from '#domain/listen/ask-locale.ts'
import { asksTheStandardQuestion, type Wording, wordingProblems } from '#domain/listen/wording.ts'
import { found, Refusal } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { standardWording } from '#words/asking/ask.ts'
import { findProgram, lockProgram } from './programs.queries.ts'
import { insertWordings, lockWordings, markAsked, replaceWording, type WordingRow, wordingsWritten } from './wordings.queries.ts'

/** The words of one language in force; `id` is null while they are ours and nobody was asked with them. */
export type WordingNow = Omit<WordingRow, 'id' | 'createdAt'> & { id: string | null; createdAt: Date | null }

/** Of every language the words in force, in the order of ASK_LOCALES. */
export async function wordingsInForce(scope: Scope, programId: string): Promise<WordingNow[]> {
  const written = new Map((await wordingsWritten(scope, programId)).map((wording) => [wording.locale, wording]))
  return ASK_LOCALES.map((locale) => written.get(locale) ?? unwritten(locale))
}

export const wordsInForce = async (scope: Scope, programId: string, locale: AskLocale): Promise<WordingNow> =>
  found((await wordingsInForce(scope, programId)).find((wording) => wording.locale === locale))

/** The words to ask with in each of these languages, by their ids. From now on they count as used. */
export async function wordsToAskWith(
  scope: Scope,
  programId: string,
  locales: Iterable<AskLocale>,
): Promise<Map<AskLocale, string>> {
  const asked = new Set(locales)
  await writeDown(scope, programId, asked)
  const ids = new Map(
    (await wordingsWritten(scope, programId)).flatMap(({ locale, id }) => (asked.has(locale) ? [[locale, id]] : [])),
  )
  if (ids.size) await markAsked(scope, [...ids.values()])
  return ids
}

/** The id of the words of one language, which are written down if they are only ours so far. */
export async function wordingId(scope: Scope, programId: string, locale: AskLocale): Promise<string> {
  await writeDown(scope, programId, new Set([locale]))
  return found((await wordsInForce(scope, programId, locale)).id)
}

/** Words that somebody was asked with never change; until then a change takes their place. */
export async function changeWords(scope: Scope, programId: string, locale: AskLocale, words: Wording) {
  refuseProblems(words)
  found(await lockProgram(scope, programId))
  await lockWordings(scope, programId, locale)
  const former = await wordsInForce(scope, programId, locale)
  if (isDeepStrictEqual(former.words, words)) return shown(former)

  const custom = !isDeepStrictEqual(words, standardWording(locale))
  const version = former.version + (former.used ? 1 : 0)
  if (former.used || !former.id) await insertWordings(scope, [{ id: newId(), programId, locale, version, words, custom }])
  else await replaceWording(scope, former.id, { words, custom })
  await audit(scope, {
    action: 'program.reworded',
    subject: programId,
    before: { locale, version: former.version, words: former.words },
    after: { locale, version, words },
  })
  return shown(await wordsInForce(scope, programId, locale))
}

/** The words of one language beside those that we propose for it. */
export async function showWords(scope: Scope, programId: string, locale: AskLocale) {
  found(await findProgram(scope, programId))
  return shown(await wordsInForce(scope, programId, locale))
}

/** Names each text to mend by its field, as `words.why.passive`. */
export function refuseProblems(words: Wording) {
  const problems = wordingProblems(words)
  if (!problems.length) return
  const issues = problems.map(({ field, because, limit }) => ({
    field: `words.${field}`,
    words: `wording.problem.${because}` as const,
    values: { limit },
  }))
  throw new Refusal('invalid', 'refusal.invalid', {}, issues)
}

/** Without the words themselves: a list of thirty languages does not need them. */
export const summed = ({ id, locale, version, custom, used, words }: WordingNow) => ({
  id,
  locale,
  version,
  custom,
  used,
  standard: asksTheStandardQuestion(words, standardWording(locale)),
})

const shown = (wording: WordingNow) => ({
  ...wording,
  standard: asksTheStandardQuestion(wording.words, standardWording(wording.locale)),
  proposed: standardWording(wording.locale),
})

const unwritten = (locale: AskLocale): WordingNow => ({
  id: null,
  locale,
  version: 1,
  words: standardWording(locale),
  custom: false,
  createdAt: null,
  used: false,
})

async function writeDown(scope: Scope, programId: string, locales: ReadonlySet<AskLocale>) {
  const missing = (await wordingsInForce(scope, programId)).filter(({ locale, id }) => id === null && locales.has(locale))
  if (!missing.length) return
  await insertWordings(
    scope,
    missing.map(({ locale, version, words }) => ({ id: newId(), programId, locale, version, words, custom: false })),
  )
}
