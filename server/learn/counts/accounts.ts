import type { Question } from '#domain/learn/question.ts'
import { type ColumnFile, copyOf, NOBODY } from '#server/learn/read-model/read-model.ts'
import type { Scope } from '#server/platform/scope.ts'
import { type AccountRatings, countAccountsBySql, ratingsByAccountBySql } from './accounts.queries.ts'
import { keySql, type Names, readerOf, whereSql } from './columns.ts'
import { namesHere } from './names.queries.ts'

/** @param once in a wave everybody answers once, so that nobody's last word is to be looked for */
export async function ratingsByAccount(scope: Scope, question: Question, once: boolean): Promise<AccountRatings[]> {
  const copy = copyOf(scope.workspaceId)
  return copy
    ? ratingsByAccountByColumns(copy, question, once, await namesHere(scope))
    : ratingsByAccountBySql(scope, question, once)
}

/** Companies of which someone answered. */
export async function countAccounts(scope: Scope, question: Question): Promise<number> {
  const copy = copyOf(scope.workspaceId)
  return copy ? countAccountsByColumns(copy, question, await namesHere(scope)) : countAccountsBySql(scope, question)
}

const ACCOUNT = { trait: { id: 'account' } } as const
const PEOPLE = ['p0', 'p1', 'p2', 'p3']
/** An answer of nobody is a last word, each by itself. */
const LAST = `((${PEOPLE.map((part, at) => `${part} = ${NOBODY[at]}`).join(' and ')})
  or row_number() over (partition by ${PEOPLE.join(', ')} order by micros desc, u0 desc, u1 desc, u2 desc, u3 desc) = 1)`

/** As `ratingsByAccountBySql`. */
export async function ratingsByAccountByColumns(
  file: ColumnFile,
  question: Question,
  once: boolean,
  names: Names,
): Promise<AccountRatings[]> {
  const rows = await file.recall(`
    select account, rating, count(*)::integer, (count(*) filter (where last))::integer from (
      select ${keySql(file, ACCOUNT)} as account, rating, ${once ? 'true' : LAST} as last from answers where ${whereSql(file, question, names)})
    group by 1, 2`)
  const read = readerOf(file, ACCOUNT, names)
  return rows.map(([account, rating, answers, last]) => ({
    account: read(account) as string | null, // Ids are words.
    ...{ rating: Number(rating), answers: Number(answers), last: Number(last) },
  }))
}

/** As `countAccountsBySql`. */
export async function countAccountsByColumns(file: ColumnFile, question: Question, names: Names): Promise<number> {
  const [row] = await file.recall(
    `select count(distinct ${keySql(file, ACCOUNT)})::integer from answers where ${whereSql(file, question, names)}`,
  )
  return Number(row?.[0] ?? 0)
}
