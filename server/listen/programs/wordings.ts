import { isDeepStrictEqual } from 'node:util'
import {
  type AskLocale,
  asksTheStandardQuestion,
  DEFAULT_WORDING,
  type Wording,
  wordingProblems,
} from '#domain/listen/wording.ts'
import { found, Refusal } from '#server/platform/refusal.ts'
import { newId, type Scope } from '#server/platform/scope.ts'
import { audit } from '#server/workspace/audit/audit.ts'
import { lockProgram } from './programs.queries.ts'
import { insertWordings, lockWordings, replaceWording, type WordingRow, wordingsInForce } from './wordings.queries.ts'

/** Words that somebody was asked with never change; until then a change takes their place. */
export async function changeWords(scope: Scope, programId: string, locale: AskLocale, words: Wording) {
  refuseProblems(words)
  found(await lockProgram(scope, programId))
  await lockWordings(scope, programId, locale)
  const former = await inForce(scope, programId, locale)
  if (isDeepStrictEqual(former.words, words)) return wordingNow(former)

  const custom = !isDeepStrictEqual(words, DEFAULT_WORDING[locale])
  if (former.used) {
    const version = former.version + 1
    await insertWordings(scope, [{ id: newId(), programId, locale, version, words, custom }])
  } else await replaceWording(scope, former.id, { words, custom })
  await audit(scope, {
    action: 'program.reworded',
    subject: programId,
    before: { locale, version: former.version, words: former.words },
    after: { locale, version: former.version + (former.used ? 1 : 0), words },
  })
  return wordingNow(await inForce(scope, programId, locale))
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

export const wordingNow = (wording: WordingRow) => ({
  ...wording,
  standard: asksTheStandardQuestion(wording.locale, wording.words),
})

export const inForce = async (scope: Scope, programId: string, locale: AskLocale): Promise<WordingRow> =>
  found((await wordingsInForce(scope, programId)).find((wording) => wording.locale === locale))
